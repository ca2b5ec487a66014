/** The acts of a plan for its rows: always on the plan as it is now, so that a row need not be redrawn for every change elsewhere. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { withMoved, withOwn } from '#lib/step-acts.ts';
import { type Item, type Phase, phasesOf } from '#lib/step-lines.ts';
import { type Entry, type Steps, withEntry } from '#lib/steps.ts';
import { newId } from '#state/here.ts';
import { useSay } from '#ui/said.tsx';
import type { Edited } from '../face.ts';

export interface StepActs {
  /** The box shows it by itself; the counts follow after the frame. */
  readonly tick: (item: Item, isDone: boolean) => void;
  readonly entry: (item: Item, change: Partial<Entry>) => void;
  /** Behind the others of the phase, in one act. */
  readonly add: (phase: string, texts: readonly string[], owner: Side) => void;
  readonly move: (shown: readonly Item[], item: Item, by: -1 | 1) => void;
  readonly toPhase: (item: Item, phase: string) => void;
  readonly hide: (item: Item, isHidden: boolean) => void;
  readonly calendar: (item: Item) => void;
  /** What is done behind “more” (step-panel.tsx). */
  readonly change: (act: <Plan extends Steps>(plan: Plan) => Plan) => void;
  /** Says it, with the step as `{name}`. @param beside stands next to the sentence */
  readonly say: (text: string, item: Item, beside?: React.ReactNode) => void;
}

export function useStepActs<Plan extends Steps>(
  props: Pick<Edited<Plan, unknown>, 'onChange' | 'onSet' | 'onCalendar' | 'frame'>,
  phases: readonly Phase[],
): StepActs {
  const speak = useSay();
  const latest = useRef({ ...props, phases });
  useLayoutEffect(() => {
    latest.current = { ...props, phases };
  });
  return useMemo(() => {
    const change = (act: (plan: Plan) => Plan): void => latest.current.onChange(act);
    const { row, steps } = props.frame;
    const { said } = steps;
    const say = (text: string, { text: name }: Pick<Item, 'text'>, beside?: React.ReactNode, more = {}): void =>
      speak(fill(text, { name, ...more }), beside);
    /** All lines of a phase, shown and hidden: what is added goes behind the last of them. */
    const allIn = (plan: Plan, id: string): readonly Item[] =>
      phasesOf(plan, latest.current.phases)
        .filter((phase) => phase.id === id)
        .flatMap(({ items, hidden }) => [...items, ...hidden]);
    return {
      tick: ({ id }, isDone) => latest.current.onSet(`items.${id}.done`, isDone),
      entry: (item, part) => change((plan) => withEntry(plan, item.id, part)),
      add: (phase, texts, owner) => {
        const [first, ...others] = texts;
        if (first === undefined) return;
        change((all) =>
          texts.reduce((plan, text) => withOwn(plan, newId(), { phase, text, owner }, allIn(plan, phase)), all),
        );
        say(others.length > 0 ? said.addedMore : said.added, { text: first }, undefined, { n: others.length });
      },
      move: (shown, item, by) => {
        const place = shown.findIndex(({ id }) => id === item.id) + 1 + by;
        if (place < 1 || place > shown.length) return;
        change((plan) => withMoved(plan, shown, item.id, by));
        say(row.moved, item, undefined, { place, all: shown.length });
      },
      toPhase: (item, phase) =>
        change((plan) => {
          const own = plan.own[item.id];
          return own ? withOwn(plan, item.id, { ...own, phase }, allIn(plan, phase)) : plan;
        }),
      hide: (item, hidden) => {
        change((plan) => withEntry(plan, item.id, { hidden }));
        say(hidden ? said.hidden : said.shown, item);
      },
      calendar: ({ id }) => latest.current.onCalendar?.(id),
      change,
      say,
    };
  }, []);
}
