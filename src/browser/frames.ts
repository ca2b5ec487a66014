/** Work that may wait until the person sees the answer, or rests. Nothing of it is left undone when the page goes away or out of sight. */

const waiting = new Set<() => void>();

/** Does now what waits, before something else reads what it would write. */
export function runWaiting(): void {
  for (const run of [...waiting]) run();
}

let isWatching = false;
function watchLeaving(): void {
  if (isWatching) return;
  isWatching = true;
  addEventListener('pagehide', runWaiting);
  addEventListener('visibilitychange', () => document.hidden && runWaiting());
}

/** @param later calls `run` when it is time, and returns how to call that off. Where no frames are drawn (a hidden page, a test) the task runs at once. @param isRestarted whether asking again begins the wait anew */
function waiter(task: () => void, later: (run: () => void) => () => void, isRestarted: boolean): () => void {
  let callOff: (() => void) | undefined;
  const run = (): void => {
    callOff?.();
    callOff = undefined;
    if (waiting.delete(run)) task();
  };
  return () => {
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) return task();
    if (callOff && !isRestarted) return;
    callOff?.();
    waiting.add(run);
    watchLeaving();
    callOff = later(run);
  };
}

/** Calls back right after the next frame is painted; returns how to call that off. */
function framed(run: () => void): () => void {
  const frame = requestAnimationFrame(() => setTimeout(run));
  return () => cancelAnimationFrame(frame);
}

/** Runs a task right after the next frame is painted; asked again meanwhile, it still runs once. */
export const afterFrame = (task: () => void): (() => void) => waiter(task, framed, false);

/** How anything a person does begins. Not `input` and `change`: they still belong to the click on a box. */
const ACTS = ['pointerdown', 'keydown', 'beforeinput', 'click'] as const;

/** Like `afterFrame`, but at the latest right before the page hears of the next thing a person does: that must meet an up-to-date screen. */
export function beforeNext(task: () => void): () => void {
  const later = (run: () => void): (() => void) => {
    const callOff = framed(run);
    for (const act of ACTS) addEventListener(act, run, { capture: true });
    return () => {
      callOff();
      for (const act of ACTS) removeEventListener(act, run, { capture: true });
    };
  };
  return waiter(task, later, false);
}

/** Runs a task once nobody has asked for it for a while. */
export function whenQuiet(task: () => void, milliseconds: number): () => void {
  const later = (run: () => void): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  };
  return waiter(task, later, true);
}
