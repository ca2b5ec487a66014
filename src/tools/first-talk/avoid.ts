/** Notices in an own question what does not belong into a first talk. A calm hint, never a ban. */

/** `words` are beginnings of words or phrases; case does not matter. */
interface Avoided {
  readonly id: string;
  readonly text: string;
  readonly instead: string;
  readonly words: readonly string[];
}

/** The first topic a text touches, or undefined. A phrase counts only where a word begins. */
export function avoidedIn(text: string, topics: readonly Avoided[]): Avoided | undefined {
  const plain = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return topics.find(({ words }) => words.some((word) => plain.includes(` ${word.toLowerCase()}`)));
}
