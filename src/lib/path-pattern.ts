/** Whether a path begins as a pattern says, both cut at their dots: `items.kickoff.note` begins as `items.*`. `*` is the id of a row or of something in content/. */
export const beginsAs = (keys: readonly string[], pattern: readonly string[]): boolean =>
  pattern.length <= keys.length && pattern.every((part, index) => part === '*' || part === keys[index]);
