/** The ways that are needed less often: blank print, text, calendar, example, emptying, keys. Fetched when they are opened. */
import { useEffect, useState } from 'react';
import { downloadText } from '#browser/out.ts';
import { copyText } from '#browser/share.ts';
import { withDays } from '#lib/example-days.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import { LONG } from '#ui/later.tsx';
import { useSay } from '#ui/said.tsx';
import type { ActionsProps } from './actions.tsx';

export function MoreActions(props: ActionsProps) {
  const { frame: words, today, around, desk, example, fileName, writeOut, onPrint, onCalendar, onKeys } = props;
  const say = useSay();
  const { tool, document, state, goOn } = desk;
  const { role } = around.card;
  const hasContent = state.status !== 'fresh' && state.value !== tool.empty;
  // Fetched before it is asked for: browsers let a page copy only right after a press.
  useEffect(() => void writeOut().catch(() => undefined), []);
  const written = (use: (text: string) => unknown): Promise<unknown> =>
    writeOut().then(use, () => say(words.partFailed));
  const [isMaking, setIsMaking] = useState(false);
  /** One file for one press, however long its code takes to come, and however often it is pressed meanwhile. */
  const toCalendar = async (isWanted: Parameters<typeof onCalendar>[0]): Promise<void> => {
    if (isMaking) return;
    setIsMaking(true);
    const late = setTimeout(say, LONG, words.partComing);
    await onCalendar(isWanted);
    clearTimeout(late);
    setIsMaking(false);
  };
  const copy = async (text: string): Promise<void> => say((await copyText(text)) ? words.copied : words.copyFailed);
  const fillIn = (): void => {
    const value = tool.decode(withDays(example?.value, today));
    if (tool.one) document.change(value);
    else if (!goOn(value, 'stored')) return;
    say(words.exampleShown);
  };
  /** The button goes away with what it does: on to the first field. */
  const onwards = (act: () => void, button: Element): void => {
    const whole = button.closest('.tool');
    focusAfter(act, () => firstField(whole));
  };
  return (
    <div className="more-actions">
      <button type="button" onClick={() => onPrint('blank')}>
        {words.printBlank}
      </button>
      <button type="button" onClick={() => void written(copy)}>
        {words.copy}
      </button>
      <button type="button" onClick={() => void written((text) => downloadText(fileName, '.md', text))}>
        {words.download}
      </button>
      {tool.due && (
        <button type="button" aria-busy={isMaking || undefined} onClick={() => void toCalendar(() => true)}>
          {words.calendar.all}
        </button>
      )}
      {tool.due && role !== '' && (
        <button
          type="button"
          aria-busy={isMaking || undefined}
          onClick={() => void toCalendar(({ side }) => side === role || side === 'both')}
        >
          {words.calendar.mine}
        </button>
      )}
      {/* Not where something of one's own would be covered by it. */}
      {example && (!tool.one || !hasContent) && (
        <button type="button" onClick={({ currentTarget }) => onwards(fillIn, currentTarget)}>
          {words.example}
        </button>
      )}
      {tool.one && hasContent && (
        <button
          type="button"
          onClick={({ currentTarget }) => onwards(() => document.change(tool.empty), currentTarget)}
        >
          {words.clear}
        </button>
      )}
      <button type="button" aria-keyshortcuts="?" onClick={onKeys}>
        {words.keys.open}
      </button>
    </div>
  );
}
