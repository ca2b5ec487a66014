let begun = 0;

/** Moment of what a person is doing right now, in milliseconds: one for all that it changes, in whatever documents. */
export function actAt(): number {
  if (begun === 0) {
    begun = Date.now();
    queueMicrotask(() => {
      begun = 0;
    });
  }
  return begun;
}
