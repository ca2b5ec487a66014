/** Puts values into a text from content/: `fill('{n} Seiten', { n: 2 })` → `2 Seiten`. Throws when a placeholder gets no value. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in “${text}”`);
    return String(value);
  });
}
