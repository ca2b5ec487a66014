/** The points of a talk with their minutes, and a quiet clock to go along: no sound, no flashing, and it never moves on by itself. */
import { useEffect, useState } from 'react';
import { type Counted, counted, fill } from '#lib/fill.ts';

interface AgendaPoint {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** What to look at while one is at this point. */
  readonly children?: React.ReactNode;
}
type AgendaWords = Readonly<
  Record<
    'start' | 'next' | 'back' | 'pause' | 'resume' | 'end' | 'point' | 'leftLess' | 'over' | 'paused' | 'quiet',
    string
  > &
    Record<'minutes' | 'left', Counted>
>;

/** Where the talk is. Moments and spans in milliseconds; `since` is null while the clock stands still. */
interface Run {
  readonly at: number;
  readonly since: number | null;
  readonly spent: number;
}
const MINUTE = 60_000;
const CLOCK_STEP = 1000;

export function Agenda({ points, words }: { points: readonly AgendaPoint[]; words: AgendaWords }) {
  const [run, setRun] = useState<Run | null>(null);
  const now = useClock(run?.since != null);
  const point = run ? points[run.at] : undefined;
  const spent = run ? run.spent + (run.since === null ? 0 : Math.max(0, now - run.since)) : 0;
  const left = (point?.minutes ?? 0) * MINUTE - spent;
  const isLast = run?.at === points.length - 1;
  const goTo = (at: number): void => setRun(at < points.length ? { at, since: performance.now(), spent: 0 } : null);
  const toggle = (): void => {
    if (run) setRun(run.since === null ? { ...run, since: performance.now() } : { ...run, since: null, spent });
  };

  return (
    <div className="agenda">
      <ol>
        {points.map(({ id, title, minutes, children }, index) => (
          <li key={id} aria-current={index === run?.at ? 'step' : undefined}>
            <p className="agenda-point">
              <b>{title}</b> <span>{counted(words.minutes, minutes)}</span>
            </p>
            {children}
          </li>
        ))}
      </ol>
      {point && (
        <div className="agenda-clock">
          <svg className="agenda-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.min(100, (100 * spent) / (point.minutes * MINUTE))} height="1" />
          </svg>
          <p role="timer">{run?.since === null ? words.paused : sayLeft(left, words)}</p>
        </div>
      )}
      <p role="status" className="agenda-said">
        {point && fill(words.point, { n: (run?.at ?? 0) + 1, all: points.length, title: point.title })}
        {point && left <= 0 && `. ${words.over}`}
      </p>
      <p className="agenda-acts">
        <button type="button" onClick={() => goTo(run ? run.at + 1 : 0)}>
          {!run ? words.start : isLast ? words.end : words.next}
        </button>
        {run && (
          <>
            <button type="button" className="quiet" disabled={run.at === 0} onClick={() => goTo(run.at - 1)}>
              {words.back}
            </button>
            <button type="button" className="quiet" onClick={toggle}>
              {run.since === null ? words.resume : words.pause}
            </button>
          </>
        )}
      </p>
      <p className="hint">{words.quiet}</p>
    </div>
  );
}

function sayLeft(left: number, words: AgendaWords): string {
  if (left <= 0) return words.over;
  if (left < MINUTE) return words.leftLess;
  return counted(words.left, Math.round(left / MINUTE));
}

/** The moment, in milliseconds since the page began, again every second while it is wanted. */
function useClock(isWanted: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!isWanted) return;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), CLOCK_STEP);
    return () => clearInterval(timer);
  }, [isWanted]);
  return now;
}
