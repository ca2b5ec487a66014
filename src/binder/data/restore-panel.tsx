/** Restore from a file: first what would happen, in numbers and on request sheet by sheet, then all or nothing, then a way back. */
import { useEffect, useId, useRef, useState } from 'react';
import { readFile } from '#browser/files.ts';
import type { WriteResult } from '#browser/storage.ts';
import { counted } from '#lib/fill.ts';
import { MOST_CHARACTERS, planRestore, type RestorePlan, type RestoreRefusal } from '#state/backup.ts';
import type { RestoreWay } from '#state/fates.ts';
import { restore } from '#state/restore.ts';
import { focusAfter } from '#ui/focus-after.ts';
import type { BinderWords } from '../words.ts';
import { type FateGroup, groupsOf, isSheet } from './fate-groups.ts';
import { RestorePreview } from './restore-preview.tsx';

interface Props extends BinderWords {
  /** It has just filled an empty binder: nobody wants to restore again right away. */
  readonly isOver?: boolean;
  readonly onRestored: () => void;
}
type Step =
  | { readonly kind: 'choose'; readonly said: string }
  | {
      readonly kind: 'preview';
      readonly text: string;
      readonly way: RestoreWay;
      readonly plan: RestorePlan;
      readonly groups: readonly FateGroup[];
    }
  | { readonly kind: 'done'; readonly said: string; readonly undo: () => WriteResult };

export function RestorePanel({ isOver = false, onRestored, ...props }: Props) {
  const { restoring } = props.words;
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'choose', said: '' });
  const area = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** What was pressed goes: the focus goes to what one can do next. */
  const toChoosing = (said: string): void =>
    focusAfter(
      () => setStep({ kind: 'choose', said }),
      () => input.current,
    );
  const refuse = (reason: RestoreRefusal | 'full' | 'blocked'): void => toChoosing(restoring.refused[reason]);

  const preview = (text: string, way: RestoreWay): void => {
    const planned = planRestore(text, way, Date.now());
    if (!planned.ok) {
      refuse(planned.reason);
      return;
    }
    const { plan } = planned;
    focusAfter(
      () => setStep({ kind: 'preview', text, way, plan, groups: groupsOf(plan.fates) }),
      () => area.current?.querySelector<HTMLElement>('[data-preview]'),
    );
  };
  const choose = async (field: HTMLInputElement | null): Promise<void> => {
    const file = field?.files?.[0];
    if (!field || !file) return;
    field.value = ''; // the same file can be chosen again
    const text = await readFile(file, 3 * MOST_CHARACTERS); // bytes: UTF-8 takes up to three for one
    if (text === null) refuse('tooLarge');
    else preview(text, 'merge');
  };
  // A file chosen before the page was awake is a file chosen.
  useEffect(() => void choose(input.current), []);
  const apply = (plan: RestorePlan): void => {
    const applied = restore(plan);
    if (!applied.ok) {
      refuse(applied.reason);
      return;
    }
    const written = plan.fates.filter(({ text }) => text !== null);
    const count = written.filter(isSheet).length;
    const noSheet = written.length > 0 ? restoring.doneCards : restoring.doneKnown;
    const said = count === 0 ? noSheet : counted(restoring.done, count);
    focusAfter(
      () => {
        setStep({ kind: 'done', said, undo: applied.undo });
        onRestored();
      },
      () => area.current?.querySelector<HTMLElement>('[data-undo]'),
    );
  };
  return (
    <section className="restore" ref={area} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{restoring.title}</h2>
      {step.kind !== 'preview' && !isOver && (
        <>
          <p className="soft">{restoring.nothingYet}</p>
          <label className="button" htmlFor={`${id}-file`}>
            {restoring.choose}
          </label>
          <input
            id={`${id}-file`}
            ref={input}
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.target)}
          />
        </>
      )}
      {step.kind === 'preview' && (
        <RestorePreview
          {...props}
          way={step.way}
          plan={step.plan}
          groups={step.groups}
          onWay={(way) => preview(step.text, way)}
          onApply={() => apply(step.plan)}
          onCancel={() => toChoosing('')}
        />
      )}
      <p role="status" className={step.kind === 'choose' && step.said ? 'notice' : undefined}>
        {step.kind !== 'preview' && step.said}{' '}
        {step.kind === 'done' && (
          <button
            type="button"
            data-undo=""
            onClick={() => {
              const undone = step.undo();
              onRestored(); // drawn together with what follows: the focus goes to what is there again
              toChoosing(undone.ok ? restoring.undone : restoring.refused[undone.reason]);
            }}
          >
            {restoring.undo}
          </button>
        )}
      </p>
    </section>
  );
}
