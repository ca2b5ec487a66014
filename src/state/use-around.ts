/** Binds React to what lies around a tool: nothing at first, then what is stored, and again when something changed. */
import { useEffect, useState } from 'react';
import { watchTabs } from '#browser/channel.ts';
import { type Around, NOTHING_AROUND } from '#tools/around.ts';
import type { AnyTool } from '#tools/tool.ts';
import { readHere } from './here.ts';

/** @param ownId the open document, null while it has no id */
export function useAround(
  tool: AnyTool,
  ownId: string | null,
): readonly [Around, (change: Partial<Around['card']>) => void] {
  const [around, setAround] = useState<Around>(NOTHING_AROUND);
  const read = async (): Promise<void> => {
    if (readHere() === null) return; // nothing is stored, so the rules of the other tools need not come
    const { readAround } = await import('./around.ts');
    setAround(readAround(tool, ownId));
  };
  useEffect(() => {
    void read();
    return watchTabs((key) => key !== ownId && void read());
  }, [tool, ownId]);
  const change = async (part: Partial<Around['card']>): Promise<void> => {
    setAround((now) => ({ ...now, card: { ...now.card, ...part } }));
    const { changeCard } = await import('./around.ts');
    changeCard(part);
    await read();
  };
  return [around, (part) => void change(part)];
}
