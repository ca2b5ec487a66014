/** The rules of the user manual: answers by side, and what two pages show about each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '#content/tools/manual.json';
import { PARTIES } from '#lib/sides.ts';
import { inLocale, locales } from '#locales';
import { compare } from '#tools/manual/compare.ts';
import { answeredOf, answerOf, choiceOf, type Manual, type Prompt, tool, withAnswer } from '#tools/manual/tool.ts';

const promptsIn = (locale: 'de' | 'en') => inLocale(words, locale).prompts as unknown as readonly Prompt[];
const prompts = promptsIn('de');
const names = { client: 'die Auftraggeberseite', assistant: 'die Assistenz' };
const manual: fc.Arbitrary<Manual> = fc
  .array(
    fc.record({
      side: fc.constantFrom(...PARTIES),
      prompt: fc.constantFrom(...prompts),
      part: fc.constantFrom('choices' as const, 'texts' as const),
      option: fc.nat(3),
      text: fc.string({ maxLength: 10 }),
    }),
    { maxLength: 40 },
  )
  .map((answers) =>
    answers.reduce<Manual>(
      (pages, { side, prompt, part, option, text }) =>
        withAnswer(pages, side, part, prompt.id, part === 'texts' ? text : (prompt.options?.[option]?.id ?? 'gone')),
      tool.empty,
    ),
  );

test('the prompts have permanent ids, each once, and what belongs to a choice is complete', () => {
  const ids = prompts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(ids.length).toBeLessThanOrEqual(12);
  for (const { id, options, difference, tip } of prompts) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(Boolean(options)).toBe(Boolean(difference && tip));
  }
});

describe('the comparison', () => {
  test.each(locales)('makes a whole sentence of every pair of options, in %s', (locale) => {
    for (const prompt of promptsIn(locale))
      for (const a of prompt.options ?? [])
        for (const b of prompt.options ?? []) {
          let pages = withAnswer(tool.empty, 'client', 'choices', prompt.id, a.id);
          pages = withAnswer(pages, 'assistant', 'choices', prompt.id, b.id);
          const { differences, same } = compare(pages, promptsIn(locale), names);
          expect(differences).toHaveLength(a === b ? 0 : 1);
          expect(same).toEqual(a === b ? [prompt.label] : []);
          for (const { sentence } of differences) {
            expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
            expect(sentence).toContain(a.phrase);
            expect(sentence).toContain(b.phrase);
            expect(sentence).not.toMatch(/[{}]/);
          }
        }
  });
  test('names exactly what both chose, and nothing of what one left open', () =>
    fc.assert(
      fc.property(manual, (pages) => {
        const { differences, same } = compare(pages, prompts, names);
        const both = prompts.filter((prompt) => PARTIES.every((side) => choiceOf(pages, side, prompt) !== ''));
        expect(differences.length + same.length).toBe(both.length);
      }),
    ));
  test('does not depend on which side is which', () =>
    fc.assert(
      fc.property(manual, (pages) => {
        const swapped = { client: pages.assistant, assistant: pages.client };
        const ids = (one: Manual) => compare(one, prompts, names).differences.map(({ id }) => id);
        expect(ids(swapped)).toEqual(ids(pages));
      }),
    ));
});

test('what one side writes changes nothing of the other', () =>
  fc.assert(
    fc.property(manual, fc.constantFrom(...prompts), fc.string(), (pages, { id }, text) => {
      const next = withAnswer(pages, 'client', 'texts', id, text);
      expect(next.assistant).toBe(pages.assistant);
      expect(next.client.choices).toBe(pages.client.choices);
      expect(next.client.texts[id]).toBe(text);
    }),
  ));

test('an answer is the choice, then the words; unknown choices are kept but not shown', () => {
  const prompt = prompts.find(({ id }) => id === 'best-time')!;
  const both = withAnswer(
    withAnswer(tool.empty, 'client', 'choices', prompt.id, 'morning'),
    'client',
    'texts',
    prompt.id,
    ' Vor zehn. ',
  );
  expect(answerOf(both, 'client', prompt)).toBe('Am Morgen. Vor zehn.');
  expect(answeredOf(both, 'client', prompts)).toBe(1);
  const gone = tool.decode({ client: { choices: { 'best-time': 'at-noon' }, texts: {} }, assistant: 7 });
  expect(gone.client.choices['best-time']).toBe('at-noon');
  expect(answerOf(gone, 'client', prompt)).toBe('');
  expect(tool.progress?.(both, { prompts })).toEqual({ done: 1, all: 24 });
});
