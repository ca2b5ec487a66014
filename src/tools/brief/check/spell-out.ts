/** Words of a brief as they are compared: lower case, composed, umlauts and ß spelled out, one kind of apostrophe. */

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '’': "'" };

/** Words of a few briefs; more are folded anew each time. */
const REMEMBERED = 4000;
const known = new Map<string, string>();

/** `Größe`, `GRÖSSE` and `Groesse`, composed or not → `groesse`. */
export function spellOut(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const folded = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß’]/g, (letter) => SPELLED[letter] ?? letter);
  if (known.size < REMEMBERED && word.length < 40) known.set(word, folded);
  return folded;
}

/** A short lasting name for something that must not be stored itself (FNV-1a, 32 bit). */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A lasting name for a phrase: `time`, `Ende der Woche` → `time-ende-der-woche`. */
export function idOf(kind: string, phrase: string): string {
  const words = spellOut(phrase)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${kind}-${words.slice(0, 60)}`;
}
