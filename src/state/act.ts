let begun = 0;
let acts = 0;

/** Moment of what a person is doing right now, in milliseconds: one for all that it changes, in whatever documents, and no other act has it. */
export function actAt(): number {
  if (begun === 0) {
    acts = (acts + 1) % 1000;
    begun = Date.now() + acts / 1000; // two may fall into one millisecond
    queueMicrotask(() => {
      begun = 0;
    });
  }
  return begun;
}
