/** @returns at most `most` items that stand together, the one at `at` as far in their middle as the ends of the list allow */
export function nearest<Item>(items: readonly Item[], at: number, most: number): readonly Item[] {
  const start = Math.max(0, Math.min(at - Math.floor(most / 2), items.length - most));
  return items.slice(start, start + most);
}
