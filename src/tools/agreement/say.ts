/** What screen, paper and text say alike: hours, steps, standings. */
import { formatDay } from '#lib/days.ts';
import { type Counted, counted, fill } from '#lib/fill.ts';
import { type Locale, regions } from '#locales';
import type { SideWords } from '../face.ts';
import type { Agreement, Mark, Step } from './document.ts';
import type { ChangeState } from './history.ts';
import { type Standing, standingOf, standingOfMarks } from './rights.ts';
import { readAgreedHours } from './tool.ts';
import type { Words } from './view.tsx';

/** `8 bis 12 Stunden je Woche`; '' while nothing was said. What is no number stays as it was typed. */
export function sayHours({ hoursMin, hoursMax, hoursPer }: Agreement, labels: Words['labels'], locale: Locale): string {
  const per = hoursPer === '' ? labels.perOpen : labels.hours[hoursPer];
  const { hours } = labels;
  if ([hoursMin, hoursMax].some((typed) => typed.trim() !== '' && readAgreedHours(typed) === undefined)) {
    const bounds = [[hours.min, hoursMin.trim()] as const, [hours.max, hoursMax.trim()] as const];
    const said = bounds.filter(([, typed]) => typed !== '').map((bound) => bound.join(' '));
    return [...said, hoursPer && `${hours.per} ${per}`].filter(Boolean).join(', ');
  }
  const number = (typed: string): string => readAgreedHours(typed)?.toLocaleString(regions[locale]) ?? '';
  const [min, max] = [number(hoursMin), number(hoursMax)];
  if (min !== '' && max !== '' && min !== max) return fill(labels.hoursRange, { min, max, per });
  const [bound, typed] = max === '' ? [labels.hoursMin, hoursMin] : [labels.hoursMax, hoursMax];
  return min + max === '' ? '' : counted(bound, readAgreedHours(typed) ?? 0, { n: max || min, per });
}

/** `Tun nach kurzer Frage`; '' for none. */
export const nameOfStep = (step: Step, steps: Words['steps']): string =>
  steps.find(({ id }) => id === step)?.name ?? '';

/** `3 Tun nach kurzer Frage` */
export const sayStep = (step: Step, steps: Words['steps']): string => `${step} ${nameOfStep(step, steps)}`.trim();

/** How the marks of an area stand to each other, in a sentence; '' while nobody marked. */
export function sayStanding(standing: Standing, mark: Mark, words: Words, sides: SideWords): string {
  const { areas } = words.labels;
  if (standing.kind === 'open') return '';
  if (standing.kind === 'half') return fill(areas.missing, { side: sides[standing.missing] });
  if (standing.kind === 'same') return fill(areas.same, { step: standing.step });
  if (standing.kind === 'agreed')
    return fill(areas.agreedStep, {
      step: standing.step,
      name: nameOfStep(standing.step, words.steps),
    });
  const { apart: n, lower } = standing;
  return counted(areas.differ, n, { client: mark.client, assistant: mark.assistant, lower });
}

/** The same, and what was agreed after it: then the two marks are only recalled. */
export function sayMarks(mark: Mark, words: Words, sides: SideWords): string {
  const marks = standingOfMarks(mark);
  if (mark.agreed === '') return sayStanding(marks, mark, words, sides);
  const { client, assistant } = mark;
  const before =
    marks.kind === 'differ'
      ? fill(words.labels.areas.marks, { client, assistant })
      : sayStanding(marks, mark, words, sides);
  return `${before} ${sayStanding(standingOf(mark), mark, words, sides)}.`.trim();
}

/** Limit, who informs whom, by when, as one line. */
export function sayLimits({ limit, informs, by }: Mark): string {
  const report = [informs.trim(), by.trim()].filter(Boolean).join(', ');
  return [limit.trim(), report].filter(Boolean).join('; ');
}

export function sayChangeState(state: ChangeState, words: Words, sides: SideWords, locale: Locale): string {
  const { changes } = words.labels;
  if (state.kind === 'declined') {
    const side = state.by.map((one) => sides[one]).join(', ');
    const day = state.on && formatDay(state.on, locale, 'field');
    return fill(day ? changes.declinedOn : changes.declined, { side, day });
  }
  if (state.kind === 'waiting') return fill(changes.waiting, { side: sides[state.for] });
  if (state.kind === 'open') return changes.open;
  const say = (text: string, day: string, agreed = ''): string =>
    fill(text, { agreed, day: day && formatDay(day, locale, 'field') });
  if (state.kind === 'ended') return say(changes.ended, state.until);
  const agreed = say(changes[state.kind], state.from);
  return state.until ? say(changes.untilDay, state.until, agreed) : agreed;
}

export function sayAnswer(leaf: unknown, { labels: { changes } }: Words): string {
  if (leaf === 'no') return changes.no;
  return leaf === true ? changes.yes : changes.unanswered;
}

/** `2 Unterschiede`, `1 Unterschied`, '' for none. */
export function sayCount(n: number, words: Counted): string {
  return n === 0 ? '' : counted(words, n);
}
