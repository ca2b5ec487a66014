/** Somebody's words in Markdown: what they are is what they were, wherever they stand. */
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { forMarkdown, laidOut } from '#lib/markdown.ts';

const put = (text: string): string => {
  const { own } = forMarkdown({ own: text });
  return laidOut(
    ['# Titel', '', `- Seite: ${own}`, `- [ ] ${own} (Jana)`, '', own, '', '## Ende', '', 'Schluss'].join('\n'),
  );
};
const htmlOf = (markdown: string): string => markdownToHtml(markdown, { features: {} }).html;
const tags = (html: string, name: string): number => html.split(`<${name}`).length - 1;
/** Words alone, as anybody reads them. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

test('a note of several lines stays where it stands, its list a list', () => {
  expect(put('- erster Punkt\n- zweiter Punkt\n# keine Überschrift\n3. Mai war es')).toBe(
    [
      '# Titel',
      '',
      '- Seite:',
      '  - erster Punkt',
      '  - zweiter Punkt  ',
      '  \\# keine Überschrift',
      '  3. Mai war es',
      '- [ ]',
      '  - erster Punkt',
      '  - zweiter Punkt  ',
      '  \\# keine Überschrift',
      '  3. Mai war es (Jana)',
      '',
      '- erster Punkt',
      '- zweiter Punkt  ',
      '\\# keine Überschrift',
      '3. Mai war es',
      '',
      '## Ende',
      '',
      'Schluss',
    ].join('\n'),
  );
});

test('a list with any sign is one, its levels too', () => {
  expect(put('Es gibt:\n– eine Tabelle\n  • nach Preis\n· Antworten')).toContain(
    '\nEs gibt:\n- eine Tabelle\n  - nach Preis\n- Antworten\n',
  );
  expect(put('– Jana')).toContain('\n– Jana\n');
});

test('lines keep their breaks, and one line is left as it is', () => {
  expect(put('Gut: kurz\nSchlecht: lang')).toContain('- Seite: Gut: kurz  \n  Schlecht: lang\n');
  expect(put('Preis < 5 Euro, A & B, *wichtig*')).toContain('\nPreis < 5 Euro, A & B, *wichtig*\n');
});

const line = fc.oneof(
  fc.lorem({ maxCount: 3 }),
  fc.constantFrom(
    '# x',
    '## y',
    '> z',
    '```',
    '~~~',
    '---',
    '===',
    '***',
    '<b>fett</b>',
    '<script>x',
    '<!-- c',
    '',
    '   ',
  ),
  fc.constantFrom(
    '[x](javascript:alert(1))',
    '![x](http://x)',
    '[x]: http://x',
    '\t# x',
    '    code',
    '- [x] erfunden',
    '1. eins',
    '- - -',
    '<?x',
    '| a | b |',
  ),
);

test('whatever is typed, the text around it keeps its shape', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const html = htmlOf(put(lines.join('\n')));
      expect([tags(html, 'h1'), tags(html, 'h2'), tags(html, 'h3')]).toEqual([1, 1, 0]);
      for (const name of ['script', 'b>', 'img', 'blockquote', 'hr', 'pre', 'code'])
        expect(tags(html, name), name).toBe(0);
      expect(html).not.toMatch(/href="(?!http)/i); // an address that was typed may be one
      expect(wordsOf(html)).toContain('Schluss');
    }),
    { numRuns: 1000 },
  );
});

test('every word comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 4 }), { minLength: 1, maxLength: 6 }), (lines) => {
      expect(wordsOf(htmlOf(put(lines.join('\n'))))).toContain(lines.join(' '));
    }),
  );
});
