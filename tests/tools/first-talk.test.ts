/** The first talk: choosing, ordering and answering never lose anything; what is agreed is told, what is off-limits is noticed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/first-talk.json';
import { inLocale, locales } from '#locales';
import { avoidedIn } from '#tools/first-talk/avoid.ts';
import { type FirstTalk, isHeld, promisesIn, sameQuestions, type Theme } from '#tools/first-talk/document.ts';
import {
  isTight,
  linesIn,
  minutesOf,
  moveLine,
  poolOf,
  withLine,
  withListed,
  withOwn,
  withoutLine,
} from '#tools/first-talk/lines.ts';
import { tool } from '#tools/first-talk/tool.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { examples } from '../examples/first-talk.ts';

const words = inLocale(json, 'de');
const themes = words.themes as readonly Theme[];
const [person, profession] = themes as [Theme, Theme];
const idsIn = (talk: FirstTalk, theme: Theme): readonly string[] => linesIn(talk, theme).map(({ id }) => id);

describe('the list', () => {
  const questions = themes.flatMap((theme) => theme.questions);
  test('has sixteen questions of the client and fifteen of the assistant, ids used once and fit for a path', () => {
    for (const [side, many] of [
      ['client', 16],
      ['assistant', 15],
    ] as const)
      expect(questions.filter(({ asker }) => asker === side)).toHaveLength(many);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(31);
    for (const { id } of questions) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
  test('begins with questions of both sides in every theme, and time enough for each', () => {
    for (const theme of themes) {
      const lines = linesIn(tool.empty, theme);
      expect(new Set(lines.map(({ asker }) => asker)).size).toBe(2);
      expect(isTight(lines.length, minutesOf(tool.empty, theme.id, theme.minutes))).toBe(false);
    }
  });
  test('asks nothing it advises against', () => {
    for (const locale of locales) {
      const { avoid, themes: own } = inLocale(json, locale);
      for (const { text } of own.flatMap((theme) => theme.questions))
        expect(avoidedIn(text, avoid), text).toBeUndefined();
    }
  });
});

describe('choosing and ordering', () => {
  const act = fc.tuple(fc.constantFrom('take', 'leave', 'up', 'down', 'own', 'answer', 'whose'), fc.nat(20));
  test('every question is on the sheet or in the pool, once; answers stay', () =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let talk = tool.empty;
        const answers = new Map<string, string>();
        acts.forEach(([what, index], step) => {
          const lines = linesIn(talk, person);
          const pool = poolOf(talk, person);
          const [line, spare] = [lines[index % Math.max(1, lines.length)], pool[index % Math.max(1, pool.length)]];
          if (what === 'whose') talk = { ...talk, whose: (['', 'client', 'assistant'] as const)[index % 3] ?? '' };
          else if (what === 'own') talk = withOwn(talk, person, `own${step}`, 'client');
          else if (what === 'take' && spare) talk = withListed(talk, spare.id, { use: 'yes' });
          else if (what === 'leave' && line) talk = withoutLine(talk, line);
          else if (what === 'answer' && line) {
            talk = withLine(talk, line, { answer: `a${step}` });
            if (!line.isOwn) answers.set(line.id, `a${step}`);
          } else if (line && (what === 'up' || what === 'down')) {
            const before = idsIn(talk, person);
            const by = what === 'up' ? -1 : 1;
            talk = moveLine(talk, person, line.id, by);
            const expected = [...before];
            const at = before.indexOf(line.id);
            if (before[at + by]) [expected[at], expected[at + by]] = [expected[at + by]!, expected[at]!];
            expect(idsIn(talk, person)).toEqual(expected);
          }
          const all = { ...talk, whose: '' as const };
          const listed = linesIn(all, person).filter(({ isOwn }) => !isOwn);
          expect([...listed, ...poolOf(all, person)].map(({ id }) => id).sort()).toEqual(
            person.questions.map(({ id }) => id).sort(),
          );
          for (const [id, answer] of answers) expect(talk.listed[id]?.answer).toBe(answer);
          expect(tool.decode(talk)).toEqual(talk);
        });
      }),
    ));
  test('an own question comes last in its theme and nowhere else', () => {
    const talk = withOwn(tool.empty, profession, 'own1', 'assistant');
    expect(idsIn(talk, profession).at(-1)).toBe('own1');
    expect(idsIn(talk, person)).not.toContain('own1');
  });
  test('the same questions for another person: the choice stays, the answers go', () => {
    const talk = {
      ...examples.jana,
      listed: { 'went-well': { use: '' as const, answer: 'Kanzlei', place: 9 } },
    };
    const other = sameQuestions(talk);
    expect(idsIn(other, person)).toEqual(idsIn(talk, person));
    expect(isHeld(other)).toBe(false);
    expect(other).toMatchObject({ person: '', heldOn: '', next: '', why: '', tasks: {} });
  });
});

describe('what is agreed', () => {
  const talk = examples.jana;
  test('is told as tasks, with side and day', () =>
    expect(tool.tells?.(talk)).toEqual([
      { id: 'task1', kind: 'task', text: 'Fünf Aufmaße schicken', side: 'client', on: '2026-12-03', isDone: false },
    ]));
  test('counts no more after a no, and empty rows never', () => {
    expect(promisesIn({ ...talk, next: 'no' })).toEqual([]);
    expect(promisesIn({ ...talk, tasks: { a: { text: ' ', side: 'both', on: '', done: false, place: 1 } } })).toEqual(
      [],
    );
  });
  test('is due on its day, the talk itself until there is a decision', () => {
    expect(datedIn(tool, { ...talk, next: '' }, { ...words, themes })).toMatchObject([
      { on: '2026-12-02', side: 'both', isDone: false },
      { on: '2026-12-03', side: 'client', isDone: false },
    ]);
    expect(datedIn(tool, talk, { ...words, themes })[0]?.isDone).toBe(true);
  });
});

describe('what is not asked', () => {
  test.each([
    ['Sind Sie verheiratet?', 'private'],
    ['Wie alt sind Sie?', 'private'],
    ['Planen Sie eine Schwangerschaft?', 'private'],
    ['Machen Sie eine Probe kostenlos?', 'unpaid'],
    ['Sind Sie jederzeit da?', 'all-day'],
  ])('“%s” is noticed', (text, id) => expect(avoidedIn(text, words.avoid)?.id).toBe(id));
  test.each([
    'Wie schnell antworten Sie?',
    'Wer vertritt Sie bei Krankheitsfällen?',
    'Welche Altersgruppe hat Ihre Kundschaft?',
  ])('“%s” is judged by its words only', (text) =>
    expect(['private', undefined]).toContain(avoidedIn(text, words.avoid)?.id),
  );
});
