/** What belongs to one act of a person has one moment, so that undo takes it back as one. */

let begun = 0;
let acts = 0;

/** Moment of what a person is doing right now, in milliseconds: the same for everything this act changes, in any document, and different for each act. */
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
