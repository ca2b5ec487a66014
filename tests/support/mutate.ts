/** Breaks texts as disks, editors and enemies do: cut, flip, swap, repeat, type swaps. Deterministic by its seed. */

/** A small generator of numbers, so that a failing case can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const SNIPPETS = [
  '"__proto__":{"polluted":true}',
  'null',
  '[]',
  '{}',
  '1e999',
  '-0',
  '"\\ud800"',
  '\u0000',
  '\uFEFF',
  '"constructor":{"prototype":{"polluted":true}}',
  'true',
  '"\u202Etxt"',
] as const;

/** One broken version of a text. */
export function mutated(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const to = Math.min(text.length, at + 1 + Math.floor(next() * 40));
  const snippet = SNIPPETS[Math.floor(next() * SNIPPETS.length)] ?? '';
  const ways: readonly (() => string)[] = [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(next() * 7))) + text.slice(at + 1),
    () => text.slice(0, at) + snippet + text.slice(at),
    () => text.slice(0, at) + text.slice(at, to) + text.slice(at),
    () => text.replace(/true|false|\d{3,}|"[^"]{1,20}"/g, (found) => (next() < 0.08 ? snippet || found : found)),
    () => text.replaceAll('"', next() < 0.5 ? "'" : '"'),
  ];
  return ways[Math.floor(next() * ways.length)]?.() ?? text;
}
