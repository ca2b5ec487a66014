/** What there is to say about the start: what moves along with it, that it is near or past, and that other sheets of this collaboration know another one. */
import { useId } from 'react';
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import { withEntry } from '#lib/steps.ts';
import type { Locale } from '#locales';
import { focusAfter } from '#ui/focus-after.ts';
import { useStay } from '#ui/kept.ts';
import type { Edited } from '../face.ts';
import { reachedIn } from '../steps/reached.ts';
import { movedBy } from './dates.ts';
import type { Onboarding } from './document.ts';
import { stayingIn } from './staying.ts';
import { lateSteps, tooSoon } from './too-soon.ts';
import type { Words } from './view.tsx';

/** The note goes with its act, and the focus to the day it was about. */
function thenToStart({ currentTarget }: React.MouseEvent, act: () => void): void {
  const field = currentTarget.closest('.tool-view')?.querySelector<HTMLElement>('.plan-head input');
  focusAfter(act, () => field);
}

interface Props extends Edited<Onboarding, Words> {
  readonly items: readonly Item[];
  /** The start as it was, `YYYY-MM-DD`; '' for none. null: it was not set now. */
  readonly before: string | null;
  readonly onStart: (day: string) => void;
  readonly onSeen: () => void;
}

/** Nothing where a first start leaves time for all steps. */
export function StartSet({ before, ...props }: Props) {
  return before === null ? <Untouched {...props} /> : <StartMoved {...props} before={before} />;
}

/** A plan the other side knows, which has begun without a tick: who received it late cannot know what of it is done. */
function Untouched({ value, words, today, items, onChange }: Omit<Props, 'before'>) {
  const { running } = words.labels;
  const [left, setLeft] = useStay<'' | 'left'>('late', '');
  const id = useId();
  if (left || items.some(({ state }) => state === 'done')) return null;
  const late = lateSteps(value, items, today);
  if (late.length < 2) return null;
  return (
    <>
      <p id={id}>{fill(running.untouched, { n: late.length })}</p>
      <p>
        <button
          type="button"
          className="quiet"
          aria-describedby={id}
          onClick={(event) => thenToStart(event, () => setLeft('left'))}
        >
          {running.leave}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={(event) => thenToStart(event, () => onChange((plan) => withAllDone(plan, late)))}
        >
          {counted(running.tick, late.length)}
        </button>
      </p>
    </>
  );
}

const withAllDone = (plan: Onboarding, steps: readonly Item[]): Onboarding =>
  steps.reduce((now, { id }) => withEntry(now, id, { done: true }), plan);

function StartMoved(props: Props & { readonly before: string }) {
  const { value, words, locale, today, items, before, onChange, onStart, onSeen } = props;
  const { moving, soon, running } = words.labels;
  const id = useId();
  // What another sheet says has happened is late to nobody, as on its row.
  const reached = reachedIn(props.around);
  const early = tooSoon(
    value,
    items.filter((item) => !reached.has(item.id)),
    today,
  );
  const late = lateSteps(value, items, today);
  if (before === '' && !early && late.length === 0) return null;
  const tickLate = (): void => {
    onChange((plan) => withAllDone(plan, late));
    onSeen();
  };
  const short = (day: string): string => formatDay(day, locale, 'field');
  return (
    <>
      {before !== '' && <Moved {...props} id={id} />}
      {early && (
        <p id={before === '' ? id : undefined}>
          {counted(soon.late, early.late)} {fill(soon.advice, { day: formatDay(early.startsOn, locale, 'medium') })}
        </p>
      )}
      {late.length > 0 && <p id={before === '' ? id : undefined}>{counted(running.late, late.length)}</p>}
      <p>
        <button type="button" className="quiet" aria-describedby={id} onClick={(event) => thenToStart(event, onSeen)}>
          {before === '' ? soon.keep : moving.keep}
        </button>
        {late.length > 0 && (
          <button type="button" className="quiet" onClick={(event) => thenToStart(event, tickLate)}>
            {counted(running.tick, late.length)}
          </button>
        )}
        {early && (
          <button
            type="button"
            className="quiet"
            onClick={(event) => thenToStart(event, () => onStart(early.startsOn))}
          >
            {fill(soon.take, { day: short(early.startsOn) })}
          </button>
        )}
        {before !== '' && (
          <button
            type="button"
            className="quiet"
            onClick={(event) =>
              thenToStart(event, () => {
                onStart(before);
                onSeen();
              })
            }
          >
            {fill(moving.back, { day: short(before) })}
          </button>
        )}
      </p>
    </>
  );
}

function Moved({
  id,
  value,
  words: { labels },
  locale,
  today,
  items,
  around,
  before,
}: Props & { readonly id: string; readonly before: string }) {
  const words = labels.moving;
  const { moved, fixed } = movedBy({ ...value, startsOn: before }, value, items);
  const elsewhere = stayingIn(around, today);
  const short = (day: string): string => formatDay(day, locale, 'field');
  const count = moved.length === 0 ? words.movedNone : counted(words.moved, moved.length);
  return (
    <>
      <p id={id}>
        <strong>{fill(words.title, { from: short(before), to: short(value.startsOn) })}</strong> {count}{' '}
        {fixed.length > 0 &&
          fill(words.fixed, {
            list: fixed.map(({ text, entry }) => `${text} (${formatDay(entry.on ?? '', locale, 'short')})`).join(', '),
          })}{' '}
        {elsewhere.length > 0 &&
          fill(words.elsewhere, {
            list: elsewhere
              .map(
                ({ what, days }) =>
                  `${counted(words[what], days.length)} (${days.map((day) => formatDay(day, locale, 'short')).join(', ')})`,
              )
              .join(', '),
          })}
      </p>
      {moved.length > 0 && (
        <details>
          <summary>{words.list}</summary>
          <ul>
            {moved.map(({ item, from, to }) => (
              <li key={item.id}>
                {fill(words.line, {
                  item: item.text,
                  from: formatDay(from, locale, 'short'),
                  to: formatDay(to, locale, 'short'),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface KnownStartProps {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly words: Words;
  readonly locale: Locale;
  readonly onStart: (day: string) => void;
}

/** The plan counts from the day of the card when asked, never by itself. */
export function KnownStart({ day, words: { labels }, locale, onStart }: KnownStartProps) {
  return (
    <p>
      {fill(labels.knownStart, { day: formatDay(day, locale, 'medium') })}{' '}
      <button type="button" className="take-start" onClick={(event) => thenToStart(event, () => onStart(day))}>
        {labels.takeStart}
      </button>
    </p>
  );
}
