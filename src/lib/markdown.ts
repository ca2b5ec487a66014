/**
 * A person's words in Markdown: they stay text, on the lines they were typed on, in the place they stand in.
 * Most people paste such a text into a mail and read it as it is, so signs are escaped only where they would turn into something else.
 * Lists a person has typed or pasted stay lists.
 */
import { asPoint } from './list-signs.ts';

/** Stands for a line break inside somebody's words until all of the text is laid out. No text holds it: Unicode reserves it for programs. */
const BREAK = '\ufdd0';
const LIST = /^(?:[-*+–]|\d{1,9}[.)])\s/;

/** All texts in a value, made ready to be put into Markdown. Ids, days and choices hold no such signs and stay as they are. */
export function forMarkdown<Value>(value: Value): Value {
  if (typeof value === 'string') return textFor(value) as Value;
  if (Array.isArray(value)) return value.map(forMarkdown) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forMarkdown(inner)])) as Value;
}

function textFor(text: string): string {
  const lines = text
    .replaceAll(BREAK, '')
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/);
  const escaped = lines.map((line) => atStart(lines.length > 1 ? asPoint(line.trimEnd()) : line.trimEnd())).join(BREAK);
  // A list begins on a line of its own: its first point is one of several.
  return lines.length > 1 && LIST.test(lines[0] ?? '') ? BREAK + escaped : escaped;
}

/** What would open a heading, a quote, a block of code, a line, a link or a tag. */
const atStart = (line: string): string =>
  line
    .replace(/^\s*\t\s*|^\s{4,}/, '   ') // deeper, and it would be code
    .replace(/^(\s{0,3})(?=#{1,6}(?:\s|$)|>|```|~~~|(?:[-*_=]\s*){3,}$|-+$|=+$|\[[^\]]*\]:)/, '$1\\')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\](?=\()/g, ']\\');

/** Lines of a text into which such words were put: those of one entry stand under each other, in headings and tables behind each other. */
export function laidOut(markdown: string): string {
  const lines = markdown.split('\n');
  // Behind an empty line a list need not make one.
  const isFirst = (line: string, at: number): boolean => line.startsWith(BREAK) && lines[at - 1] === '';
  return lines.flatMap((line, at) => lay(line).slice(isFirst(line, at) ? 1 : 0)).join('\n');
}

function lay(line: string): readonly string[] {
  if (!line.includes(BREAK)) return [line];
  if (/^(?:#|\|)/.test(line)) return [line.replaceAll(BREAK, ' ').replace(/ {2,}/g, ' ')];
  const [, outer = '', point = ''] = line.match(/^( *)(- )?/) ?? [];
  const indent = outer + ' '.repeat(point.length);
  const parts = line.split(BREAK);
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const text = index === 0 ? part : part && indent + part;
    // Two spaces at the end keep the break; a list and an empty line do so by themselves.
    return next && part && !LIST.test(next.trimStart()) ? `${text.trimEnd()}  ` : text.trimEnd();
  });
}
