/** The rules of the feedback talk: formats, dates, what stays covered, what comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '#content/tools/feedback.json';
import plan from '#content/tools/onboarding.json';
import ui from '#content/ui.json';
import { daysAfter } from '#lib/days.ts';
import { weekdayOf } from '#lib/weeks.ts';
import { workingDay } from '#lib/working-days.ts';
import { inLocale, locales } from '#locales';
import { leavesOf } from '#state/cells.ts';
import { NOTHING_AROUND, type Told } from '#tools/around.ts';
import { findFormat, lengthOf, partsOf, questionsOf } from '#tools/feedback/agenda.ts';
import { asText } from '#tools/feedback/as-text.ts';
import { NO_ACTION, type Talk } from '#tools/feedback/document.ts';
import { earlierActions, leftOpen, tickedInWeek } from '#tools/feedback/earlier.ts';
import { FORMATS, talkDates } from '#tools/feedback/formats.ts';
import { shownSides } from '#tools/feedback/shown.ts';
import { formatAfter, isHeld, named, tool } from '#tools/feedback/tool.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import type { Data } from '#tools/tool.ts';

const content = inLocale(words, 'de');
const someDay = fc.integer({ min: 0, max: 3000 }).map((count) => daysAfter('2025-01-01', count));
const talk: Talk = {
  ...tool.empty,
  notes: { client: { better: 'GEHEIM EINS' }, assistant: { better: 'GEHEIM ZWEI' } },
  minutes: { results: 'offen' },
};
const action = (part: Partial<Told>): Told =>
  ({
    kind: 'action',
    id: 'a1',
    text: 'Preisliste freigeben',
    side: 'client',
    on: '2026-12-05',
    isDone: false,
    toolId: 'feedback',
    documentId: 'x.feedback.y',
    ...part,
  }) as Told;

test('is one sheet with the one the other side began for the same talk, unless somebody named it', () => {
  const keyOf = (sheet: Talk): string => tool.keyOf!(sheet);
  const [german, english] = locales.map((locale) =>
    named(tool.empty, { format: 'week2', on: '2026-10-05' }, inLocale(words, locale)),
  ) as [Talk, Talk];
  expect(german.title).not.toBe(english.title);
  expect(keyOf(german)).toBe(keyOf(english));
  expect(keyOf(german)).toBe(keyOf({ ...german, title: '', notes: talk.notes }));
  const copy = ui.frame.copyOf.de.replace('{name}', german.title);
  for (const other of [
    { ...german, title: copy },
    { ...german, title: 'Krisengespräch' },
    { ...german, format: 'week4' as const },
    named(german, { on: '2026-10-06' }, content),
  ])
    expect(keyOf(other), other.title).not.toBe(keyOf(german));
  expect(keyOf(named(tool.empty, { format: 'week2' }, content))).toBe('');
});

test('the talks of the first twelve weeks are steps of the onboarding plan, on the same day and as long', () => {
  const startsOn = '2026-11-30';
  const items = plan.phases.flatMap((phase) => phase.items);
  for (const { format, on } of talkDates(startsOn).filter((one) => one.format !== 'quarterly')) {
    const [told] = (tool.tells?.({ ...talk, format }) ?? []).flatMap((one) => (one.kind === 'reached' ? [one] : []));
    const item = items.find(({ id }) => id === told?.step);
    expect(item && workingDay(startsOn, item.day), format).toBe(on);
    const minutes = lengthOf(findFormat(content, format));
    expect(item?.text, format).toEqual({
      de: expect.stringContaining(`${minutes} Minuten`),
      en: expect.stringContaining(`${minutes} minutes`),
    });
  }
});

describe('formats', () => {
  test.each(FORMATS)('%s has every part, questions for the three parts of a talk, and a sound length', (id) => {
    const format = findFormat(content, id);
    expect(partsOf(content, id).map((part) => part.id)).toEqual([
      'arrive',
      'results',
      'improvements',
      'ideas',
      'close',
    ]);
    for (const part of ['results', 'improvements', 'ideas'])
      expect(questionsOf(content, id).filter((one) => one.part === part).length).toBeGreaterThan(0);
    // Ten minutes of preparation (facts R3): more than nine questions is homework.
    expect(questionsOf(content, id).length).toBeLessThanOrEqual(9);
    expect(lengthOf(format)).toBeGreaterThanOrEqual(30);
    expect(lengthOf(format)).toBeLessThanOrEqual(90);
    expect(FORMATS).toContain(formatAfter(id));
  });
  test('questions have permanent ids, each once, and belong to a part and a format', () => {
    const ids = content.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, part, formats } of content.questions) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(content.parts.map((one) => one.id)).toContain(part);
      for (const format of formats) expect(FORMATS).toContain(format);
    }
  });
  test('the first weeks lead on to the quarters', () =>
    expect(FORMATS.map(formatAfter)).toEqual(['monthly', 'week4', 'week8', 'week12', 'quarterly', 'quarterly']));
  test('the talks of the year fall on working days, in order', () =>
    fc.assert(
      fc.property(someDay, (day) => {
        const days = talkDates(day).map(({ on }) => on);
        expect(days).toEqual([...days].sort());
        for (const on of days) expect(weekdayOf(on)).toBeLessThanOrEqual(5);
        expect(days[0]! > day).toBe(true);
      }),
    ));
  test('dates agree with the onboarding plan: day 10, 20, 40, 60', () =>
    expect(
      talkDates('2026-11-30')
        .slice(0, 4)
        .map(({ on }) => on),
    ).toEqual(['2026-12-11', '2026-12-25', '2027-01-22', '2027-02-19']));
  test('no talk falls on a day off, and what follows counts on', () =>
    expect(talkDates('2026-11-30', new Set(['2026-12-25', '2027-05-24'])).map(({ on }) => on)).toEqual([
      '2026-12-11',
      '2026-12-28',
      '2027-01-25',
      '2027-02-22',
      '2027-05-25',
      '2027-08-23',
      '2027-11-22',
    ]));
});

describe('what one side prepared', () => {
  test.each([
    ['nobody is ready', false, false],
    ['only the client is ready', true, false],
    ['only the assistant is ready', false, true],
  ])('stays covered while %s', (_, client, assistant) => {
    const covered = { ...talk, ready: { client, assistant } };
    const hidden = [...leavesOf(covered as unknown as Data).keys()].filter(tool.hides!(covered, 'client'));
    expect(hidden.sort()).toEqual(['notes.assistant.better', 'notes.client.better']);
    const card = { ...NOTHING_AROUND.card, role: 'client' as const };
    expect(shownSides(covered, { card })).toEqual(['client']);
    expect(shownSides(covered, NOTHING_AROUND)).toEqual([]);
    const frame = inLocale(ui.frame, 'de');
    const shown = {
      value: covered,
      words: content,
      frame,
      locale: 'de',
      today: '2026-12-01',
      level: 2,
      view: '',
    } as const;
    const sides = { client: 'Auftraggeberseite', assistant: 'Assistenz', both: 'gemeinsam' };
    const text = asText({ ...shown, sides, around: { ...NOTHING_AROUND, card } });
    expect(text).toContain('GEHEIM EINS');
    expect(text).not.toContain('GEHEIM ZWEI');
    expect(JSON.stringify(tool.tells?.(covered))).not.toContain('GEHEIM');
  });
  test('lies open when both are ready', () => {
    const open = { ...talk, ready: { client: true, assistant: true } };
    expect([...leavesOf(open as unknown as Data).keys()].filter(tool.hides!(open, ''))).toEqual([]);
    expect(shownSides(open, NOTHING_AROUND)).toEqual(['client', 'assistant']);
  });
});

describe('promises', () => {
  test('come back until they are done, the longest due first', () => {
    const around = {
      told: [
        action({ id: 'late' }),
        action({ id: 'done', isDone: true }),
        action({ id: 'older', on: '2026-11-01' }),
        action({ id: 'undated', on: '' }),
        action({ id: 'foreign', toolId: 'first-talk' }),
      ],
    };
    expect(earlierActions(around).map(({ id }) => id)).toEqual(['older', 'late', 'undated']);
    expect(earlierActions(around, new Set(['done'])).map(({ id }) => id)).toContain('done');
  });
  test('ticked in the week are known by the same id', () => {
    const row = action({ kind: 'task', toolId: 'week', isDone: true });
    expect([...tickedInWeek({ told: [action({}), row] })]).toEqual(['a1']);
  });
  test('are told and due as long as they are open, and say when they are done', () => {
    const actions = {
      a1: { ...NO_ACTION, text: 'Preisliste', side: 'client', on: '2026-12-05', place: 1 },
      b2: { ...NO_ACTION, text: 'Vorlage', side: 'assistant', on: '2026-12-02', doneOn: '2026-12-01', place: 2 },
      c3: { ...NO_ACTION, place: 3 },
    } as const;
    const told = (tool.tells?.({ ...talk, actions }) ?? []).filter(({ kind }) => kind === 'action');
    expect(told.map((one) => [one.id, 'isDone' in one && one.isDone])).toEqual([
      ['a1', false],
      ['b2', true],
    ]);
    const steps = (format: Talk['format'], held: Partial<Talk>) =>
      (tool.tells?.({ ...talk, format, ...held }) ?? []).flatMap((one) => (one.kind === 'reached' ? [one.step] : []));
    expect(steps('week4', {})).toEqual(['talk-30']); // the plan has that talk as a step
    expect([steps('week4', { minutes: {} }), steps('monthly', { actions })]).toEqual([[], []]);
    const due = datedIn(tool, { ...talk, actions, next: '2027-01-11' }, content);
    expect(due.map(({ id }) => id)).toEqual(['next', 'a1', 'b2']);
    expect(datedIn(tool, { ...talk, next: '2027-01-11', isFollowed: true }, content)).toEqual([]);
    expect(tool.progress?.({ ...talk, actions }, content)).toEqual({ done: 1, all: 2 });
  });
});

test.each(locales)('planned talks are due under the name of their format, in %s', (locale) => {
  const dates = Object.fromEntries(talkDates('2026-11-30').map(({ id, format, on }) => [id, { format, on }]));
  const due = datedIn(tool, { ...tool.empty, dates }, inLocale(words, locale));
  expect(due).toHaveLength(7);
  expect(due[0]?.text).toBe(locale === 'de' ? 'Feedbackgespräch: Nach Woche 2' : 'Feedback talk: After week 2');
});

test('a sheet is called by its talk, and a name of one’s own stays', () => {
  const first = named(tool.empty, { format: 'week4' }, content);
  expect(first.title).toBe('Nach Woche 4');
  const dated = named(first, { on: '2026-12-28' }, content);
  expect(tool.nameOf(dated)).toBe('Nach Woche 4 · 28.12.2026');
  expect(named(tool.withName(dated, 'Krisengespräch'), { on: '2026-12-29' }, content).title).toBe('Krisengespräch');
});

test('a talk counts as held once something was written down', () => {
  expect(isHeld(tool.empty)).toBe(false);
  expect(isHeld({ ...tool.empty, minutes: { results: ' ' } })).toBe(false);
  expect(isHeld({ ...tool.empty, minutes: { results: 'passt' } })).toBe(true);
});

describe('what a talk leaves for the next one', () => {
  const told = (part: Partial<Told>): Told =>
    ({
      kind: 'talk',
      id: 'talk',
      text: 'Vertretung',
      on: '2026-02-09',
      isHeld: true,
      toolId: 'feedback',
      ...part,
    }) as Told;
  test('is of the talk before it, and not of one before that', () => {
    const planned = told({ on: '2026-02-23', text: '', isHeld: false });
    const around = { told: [told({}), planned, told({ on: '2026-05-11', text: '' }), action({})] };
    expect(leftOpen(around, '2026-03-01')).toBe('Vertretung');
    expect(leftOpen(around, '2026-05-11')).toBe('Vertretung');
    expect(leftOpen(around, '2026-08-10')).toBe('');
    expect(leftOpen(around, '2026-02-09')).toBe('');
    expect(leftOpen({ told: [told({})] }, '')).toBe('Vertretung');
  });
  test('counts once the talk was held', () => {
    const kinds = (one: Talk): readonly string[] => (tool.tells?.(one) ?? []).map(({ kind }) => kind);
    expect(tool.tells?.({ ...talk, minutes: {} })).toMatchObject([{ kind: 'talk', isHeld: false }]);
    expect(kinds({ ...talk, minutes: { open: 'Vertretung' } })).toEqual(['talk']);
    expect(kinds({ ...talk, format: 'week4', minutes: { open: 'Vertretung' } })).toEqual(['talk', 'reached']);
  });
});

test('passing on comes next for who is ready, until the notes of the other side are here', () => {
  const ready = { ...talk, notes: { ...talk.notes, assistant: {} }, ready: { client: true, assistant: false } };
  expect(tool.passesNext?.(ready, 'client')).toBe(true);
  expect(tool.passesNext?.(ready, 'assistant')).toBe(false);
  expect(tool.passesNext?.(ready, '')).toBe(false);
  expect(tool.passesNext?.({ ...ready, notes: talk.notes }, 'client')).toBe(false);
  expect(tool.passesNext?.({ ...tool.empty, ready: { client: true, assistant: true } }, 'client')).toBe(false);
});
