/** A text that counts, by the names CLDR has for German and English: `one` is of 1, `other` of every other number. Both may hold `{n}`. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Puts values into a text from content/: `fill('{n} Seiten', { n: 2 })` → `2 Seiten`. Throws when a placeholder gets no value. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{${name}} missing: ${text}`);
    return `${value}`;
  });
}

/**
 * Says how many: `counted({ one: '1 Seite', other: '{n} Seiten' }, 2)` → `2 Seiten`.
 * @param more what else the text holds; an `n` in it is how the number is written, such as `1.200`
 */
export function counted(words: Counted, n: number, more?: Readonly<Record<string, string | number>>): string {
  return fill(n === 1 ? words.one : words.other, { n, ...more });
}
