import { useLayoutEffect } from 'react';
import type { Desk } from '#state/use-document.ts';

/** Takes over from the early script: what was typed before React was here, and could not be stored, is entered now. */
export function useWaking(root: React.RefObject<HTMLElement | null>, { document: open }: Desk<unknown>): void {
  useLayoutEffect(() => {
    const controls = root.current?.querySelectorAll<HTMLInputElement>('[data-cell][data-typed]') ?? [];
    open.adopt(
      [...controls]
        .filter(({ type, checked }) => type !== 'radio' || checked)
        .map(
          (control) =>
            [control.dataset['cell'] ?? '', control.type === 'checkbox' ? control.checked : control.value] as const,
        ),
    );
    if (root.current) root.current.dataset['ready'] = '';
  }, []);
}
