/** In which order the sheets of a tool stand. */
interface Standing<Value> {
  readonly id: string;
  readonly value: Value;
}

/**
 * Sheets about a day by their days, the newest first, so that they stay where they are; before them those without a day.
 * @param dayOf `YYYY-MM-DD`, or ''
 * @param sheets the last changed first
 */
export const byDay =
  <Value>(dayOf: (value: Value) => string) =>
  <One extends Standing<Value>>(sheets: readonly One[]): readonly One[] => {
    const dayed = sheets.map((sheet) => [dayOf(sheet.value) || '~', sheet] as const);
    dayed.sort(([a, one], [b, other]) => {
      if (a !== b) return a < b ? 1 : -1;
      return a === '~' ? 0 : one.id < other.id ? -1 : 1;
    });
    return dayed.map(([, sheet]) => sheet);
  };
