/** Where a sentence ends and another may begin; not inside “30. November” or “z. B.”. */
const END = /(?<=[\p{L})“"%]{2})[.?!]\s+(?=[\p{Lu}„“"]|$)/gu;

/**
 * The passage a search shows under a hit: begins with a sentence where one begins before the first marked word, and shows where it is cut.
 * @param parts text and marked words in turn, as Pagefind cuts them out of a page, after a number of words
 */
export function passageOf(parts: readonly string[]): readonly string[] {
  const [before = '', ...rest] = parts;
  const end = [...before.matchAll(END)].at(-1);
  const all = [end ? before.slice(end.index + end[0].length) : `… ${before}`, ...rest];
  const last = all.at(-1) ?? '';
  return /[.?!]\s*$/.test(last) ? all : [...all.slice(0, -1), `${last.trimEnd()} …`];
}
