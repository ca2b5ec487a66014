/** Texts as they are compared: without case, accents and the two spellings of umlauts. `Prüfung`, `Pruefung` and `prufung` are one. */

/** Lower case without accents and signs nobody sees, as soft hyphens: `Straße` → `strasse`, `Prüfung` → `prufung`. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss');
}

/** As `plain`, and `ae`, `oe`, `ue` read as umlauts: `Pruefung` → `prufung`. For comparing only: `neu` keeps its e, `aktuell` loses one. */
export function fold(text: string): string {
  return plain(text)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/(?<![aeq])ue/g, 'u');
}

/** Whether a text contains every word of a query, anywhere in its words, umlauts either way. An empty query finds everything. */
export function holds(text: string, query: string): boolean {
  const [straight, folded] = [plain(text), fold(text)];
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => straight.includes(plain(word)) || folded.includes(fold(word)));
}
