/** The rules of the week: weeks, effort, carrying over, what is offered, what is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '#content/tools/week.json';
import { daysAfter } from '#lib/days.ts';
import { inOrder } from '#lib/rows.ts';
import { mondayOf, weekdayOf, weekNumber } from '#lib/weeks.ts';
import { workingDay } from '#lib/working-days.ts';
import { inLocale, locales } from '#locales';
import { type Around, NOTHING_AROUND, type Told } from '#tools/around.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { rowIdOf } from '#tools/row-of-week.ts';
import { inWeek, leftBehind, mondayAfter, nextWeek, withTaken } from '#tools/week/along.ts';
import { dateOf, hasWords, isOpen, NO_ROW, type Row, type Week, weekOf, worded } from '#tools/week/document.ts';
import { readEffort, sayEffort } from '#tools/week/effort.ts';
import { fromTable } from '#tools/week/from-table.ts';
import { messageOf } from '#tools/week/message.ts';
import { withWeek } from '#tools/week/name.ts';
import {
  byDay,
  inHand,
  lastWorkingDay,
  loadOf,
  offersFor,
  questionsIn,
  rhythmFor,
  rowFrom,
  seenFrom,
} from '#tools/week/plan.ts';
import { sayCarried } from '#tools/week/said.ts';
import { tool } from '#tools/week/tool.ts';

const { labels } = inLocale(words, 'de');
const someDay = fc.integer({ min: 0, max: 4000 }).map((count) => daysAfter('2024-01-01', count));
const row: fc.Arbitrary<Row> = fc.record({
  text: fc.string({ maxLength: 20 }),
  side: fc.constantFrom('client', 'assistant', 'both'),
  day: fc.integer({ min: 0, max: 7 }),
  dueOn: fc.oneof(fc.constant(''), someDay),
  minutes: fc.integer({ min: 0, max: 600 }),
  waitsFor: fc.string({ maxLength: 10 }),
  doneOn: fc.oneof(fc.constant(''), someDay),
  carried: fc.integer({ min: 0, max: 9 }),
  movedTo: fc.constant(''),
  place: fc.integer({ min: 1, max: 99 }),
});
const id = fc.stringMatching(/^[a-z0-9]{3,10}$/);
const week: fc.Arbitrary<Week> = fc
  .record({ day: someDay, rows: fc.dictionary(id, row, { maxKeys: 12 }), hours: fc.integer({ min: 0, max: 40 }) })
  .map(({ day, rows, hours }) => withWeek({ ...tool.empty, rows: { ...rows }, hours }, day, labels));
const around = (...told: Told[]): Around => ({ ...NOTHING_AROUND, told });
const task = (part: Partial<Told>): Told =>
  ({
    kind: 'task',
    id: 'due',
    text: 'Podcasts suchen',
    side: 'assistant',
    on: '',
    isDone: false,
    toolId: 'brief',
    documentId: 'abcdefgh12.brief.mnop',
    ...part,
  }) as Told;

test('a sheet without an entry is for the present week, from Saturday on for the coming one', () => {
  const [friday, saturday, sunday] = ['2026-12-04', '2026-12-05', '2026-12-06'];
  expect([friday, saturday, sunday, ''].map((today) => weekOf(tool.empty, today))).toEqual([
    '2026-11-30',
    '2026-12-07',
    '2026-12-07',
    '',
  ]);
  expect(weekOf({ monday: '2026-01-05' }, sunday)).toBe('2026-01-05');
});

describe('weeks', () => {
  test('begin on Monday, and every day of one has the same number', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 6 }), (day, count) => {
        const monday = mondayOf(day);
        expect(weekdayOf(monday)).toBe(1);
        expect(weekNumber(daysAfter(monday, count))).toBe(weekNumber(monday));
        expect(weekdayOf(workingDay(day, -1))).toBeLessThanOrEqual(5);
        expect(workingDay(day, -1) < day).toBe(true);
      }),
    ));
  test.each([
    ['2026-11-30', 49, '2026-11-27'],
    ['2027-01-03', 53, '2027-01-01'],
    ['2027-01-04', 1, '2027-01-01'],
  ])('%s lies in week %i', (day, number, before) => {
    expect(weekNumber(day)).toBe(number);
    expect(workingDay(day, -1)).toBe(before);
  });
  test('a sheet is called by its week, and a name of one’s own stays', () => {
    const named = withWeek(tool.empty, '2026-12-02', labels);
    expect(tool.nameOf(named)).toBe('Woche 49 · 30.11.–04.12.2026');
    expect(tool.nameOf(withWeek(named, '2026-12-09', labels))).toBe('Woche 50 · 07.12.–11.12.2026');
    expect(tool.nameOf(withWeek(tool.withName(named, 'Messewoche'), '2026-12-09', labels))).toBe('Messewoche');
  });
  test('a stored day that is no Monday becomes the Monday of its week', () =>
    fc.assert(
      fc.property(someDay, (day) => {
        expect(tool.decode({ monday: day }).monday).toBe(mondayOf(day));
      }),
    ));
});

describe('effort', () => {
  test.each([
    ['1,5', 90],
    ['1.5 h', 90],
    ['2', 120],
    ['12', 720],
    ['45', 45],
    ['90 min', 90],
    ['45 Minuten', 45],
    ['1:30', 90],
    ['1 h 30', 90],
    ['1 Std. 40 Min.', 100],
    ['2 Stunden', 120],
    ['1 hour', 60],
    ['0,25', 15],
  ])('%s is %i minutes', (typed, minutes) => expect(readEffort(typed)).toEqual({ ok: true, minutes }));
  test.each(['', 'bald', '0', '-2', '1:75', '99999', '1,5,5'])('%s is no effort', (typed) =>
    expect(readEffort(typed)).toEqual({ ok: false }),
  );
  test.each(locales)('what is said in %s reads back as the same', (locale) =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3600 }), (minutes) => {
        const said = sayEffort(minutes, inLocale(words, locale).labels.effort, locale);
        expect(readEffort(said)).toEqual({ ok: true, minutes });
      }),
    ),
  );
  test('a minute is one', () => expect(sayEffort(1, inLocale(words, 'de').labels.effort, 'de')).toBe('1 Minute'));
});

describe('the next week', () => {
  test.each([
    ['2026-11-25', '2026-11-30'],
    ['2026-12-02', '2026-11-30'],
    ['2026-12-16', '2026-12-14'],
  ])('on %s follows the week of 23 November as the one of %s: never a week that is over', (today, monday) =>
    expect(mondayAfter({ ...tool.empty, monday: '2026-11-23' }, today)).toBe(monday),
  );
  test('takes along exactly what is open, under the same ids, once more', () =>
    fc.assert(
      fc.property(week, (now) => {
        const [next, behind] = [nextWeek(now, mondayAfter(now, ''), labels), leftBehind(now, mondayAfter(now, ''))];
        const open = Object.entries(now.rows).filter(([, one]) => isOpen(one) && hasWords(one));
        expect(Object.keys(next.rows).sort()).toEqual(open.map(([key]) => key).sort());
        for (const [key, one] of open) {
          expect(next.rows[key]).toEqual({ ...one, ...inWeek(one.dueOn, next.monday), carried: one.carried + 1 });
          expect(behind.rows[key]?.movedTo).toBe(next.monday);
        }
        expect(next.monday).toBe(daysAfter(now.monday, 7));
        expect(Object.values(worded(behind.rows)).some(isOpen)).toBe(false);
      }),
    ));
  test('an open row is told and due on one sheet only', () =>
    fc.assert(
      fc.property(week, (now) => {
        const sheets = [leftBehind(now, mondayAfter(now, '')), nextWeek(now, mondayAfter(now, ''), labels)];
        const told = sheets.flatMap((sheet) => tool.tells?.(sheet) ?? []).map((one) => one.id);
        expect(new Set(told).size).toBe(told.length);
        const due = sheets.flatMap((sheet) => datedIn(tool, sheet, { labels })).filter(({ isDone }) => !isDone);
        expect(new Set(due.map((one) => one.id)).size).toBe(due.length);
        for (const one of due) expect(one.on).toBe(now.rows[one.id]?.dueOn);
      }),
    ));
  test('joins a sheet of that week: its own lines stay as they are, in front', () =>
    fc.assert(
      fc.property(week, week, (now, there) => {
        const next = nextWeek(now, mondayAfter(now, ''), labels);
        expect(withTaken({ ...there, monday: now.monday }, next)).toBeNull();
        const joined = withTaken({ ...there, monday: next.monday }, next)!;
        const own = Object.keys(there.rows);
        expect(Object.fromEntries(own.map((key) => [key, joined.rows[key]]))).toEqual(there.rows);
        const ids = inOrder(joined.rows).map(({ id: key }) => key);
        expect(new Set(ids)).toEqual(new Set([...own, ...Object.keys(next.rows)]));
        expect(ids.slice(0, own.length).sort()).toEqual(own.sort());
      }),
    ));
  test('counts how often in words', () => {
    expect(sayCarried(1, labels)).toBe('einmal mitgenommen');
    expect(sayCarried(3, labels)).toBe('zum dritten Mal mitgenommen');
    expect(sayCarried(9, labels)).toBe('zum 9. Mal mitgenommen');
  });
});

describe('the plan', () => {
  test('shows every row once, in both views', () =>
    fc.assert(
      fc.property(week, someDay, (now, today) => {
        const shown = byDay(now.rows).flatMap(([, rows]) => rows.map((one) => one.id));
        expect(shown.sort()).toEqual(Object.keys(now.rows).sort());
        const seen = Object.values(seenFrom(now, today)).flatMap((rows) => rows.map((one: { id: string }) => one.id));
        expect(new Set(seen).size).toBe(seen.length);
        for (const [key, one] of Object.entries(now.rows)) if (isOpen(one)) expect(seen).toContain(key);
      }),
    ));
  test('adds up the assistant’s hours and knows the agreement', () => {
    const rows = {
      a: { ...NO_ROW, text: 'a', side: 'assistant', minutes: 90, place: 1 },
      b: { ...NO_ROW, text: 'b', side: 'both', minutes: 30, place: 2 },
      c: { ...NO_ROW, text: 'c', side: 'client', minutes: 600, place: 3 },
      d: { ...NO_ROW, text: 'd', side: 'assistant', place: 4 },
      blank: { ...NO_ROW, side: 'assistant', minutes: 60, place: 5 },
    } as const;
    const hours = { kind: 'hours', id: 'h', isCap: true, toolId: 'agreement', documentId: 'x.agreement' } as const;
    const agreed = around({ ...hours, hours: 10, per: 'week' });
    expect(loadOf({ rows, hours: 0 }, agreed)).toEqual({ planned: 120, unestimated: 1, hours: 10, isAgreed: true });
    expect(loadOf({ rows, hours: 6 }, agreed)).toMatchObject({ hours: 6, isAgreed: false });
    expect(loadOf({ rows, hours: 0 }, around({ ...hours, hours: 20, per: 'month' })).hours).toBe(4.6);
    expect(loadOf({ rows, hours: 0 }, NOTHING_AROUND).hours).toBe(0);
    expect([3, 5, 15, 16].map(rhythmFor)).toEqual(['weekly', 'midweek', 'midweek', 'daily']);
  });
  test('counts the tasks in hand: handed over, not done anywhere, due by the end of the week or on no day', () => {
    const at = (sheet: string, on = '', stage: 'given' | 'done' = 'given', isDone = false): Told[] => {
      const documentId = `abcdefgh12.brief.${sheet}`;
      return [
        task({ id: 'task', documentId, on, isDone }),
        { kind: 'run', id: 'run', text: sheet, stage, on: '2026-11-30', hours: '', toolId: 'brief', documentId },
      ];
    };
    const written = task({ id: 'task', documentId: 'abcdefgh12.brief.draft' });
    const all = [...at('none'), ...at('late', '2026-11-02'), ...at('sunday', '2026-12-06')];
    const count = (rows: Week['rows'], ...told: Told[]) => inHand({ rows }, around(...told), '2026-11-30');
    expect(count({}, ...all, written, ...at('monday', '2026-12-07'), ...at('over', '', 'done', true))).toBe(3);
    const id = rowIdOf(task({ id: 'task', documentId: 'abcdefgh12.brief.none' }));
    expect(count({ [id]: { ...NO_ROW, text: 'x', doneOn: '2026-12-01', place: 1 } }, ...all)).toBe(2);
    const elsewhere = task({ id, toolId: 'week', documentId: 'x.week.z', isDone: true });
    expect(count({ [id]: { ...NO_ROW, text: 'x', place: 1 } }, ...all)).toBe(3);
    expect(count({}, ...all, elsewhere)).toBe(2);
  });
  test('offers promises first, never what stands on a sheet or is done', () => {
    const promise = task({
      kind: 'action',
      id: 'p1',
      text: 'Preisliste',
      toolId: 'feedback',
      documentId: 'x.feedback.y',
    });
    const brief = task({});
    const other = task({ documentId: 'abcdefgh12.brief.qrst', text: 'Reise buchen' });
    const all = around(brief, promise, other);
    expect(offersFor({ rows: {} }, all).map(({ text }) => text)).toEqual([
      'Preisliste',
      'Podcasts suchen',
      'Reise buchen',
    ]);
    const taken = { rows: { p1: { ...NO_ROW, text: 'anders benannt', place: 1 } } };
    expect(offersFor(taken, all).map(({ text }) => text)).toEqual(['Podcasts suchen', 'Reise buchen']);
    const elsewhere = task({
      id: rowIdOf(brief),
      text: 'Podcasts',
      isDone: true,
      toolId: 'week',
      documentId: 'x.week.z',
    });
    expect(offersFor({ rows: {} }, around(brief, elsewhere))).toEqual([]);
    expect(rowIdOf(brief)).not.toBe(rowIdOf(other));
    expect(rowIdOf(brief)).toMatch(/^[a-z0-9]+$/);
  });
  test('a day in another week is kept, told, and becomes a weekday when its week comes', () => {
    const later = rowFrom(task({ on: '2026-12-09' }) as Parameters<typeof rowFrom>[0], '2026-11-30');
    const now = { ...tool.empty, monday: '2026-11-30', rows: { a1: { ...later, place: 1 } } };
    expect(datedIn(tool, now, { labels })).toMatchObject([{ id: 'a1', on: '2026-12-09' }]);
    const next = nextWeek(now, '2026-12-07', labels);
    expect(next.rows['a1']).toMatchObject({ day: 3, dueOn: '' });
    expect(tool.decode({ rows: { old: { text: 'ohne Tag', day: 2 } } }).rows['old']).toMatchObject({
      dueOn: '',
      day: 2,
    });
  });
  test('an offer falls on its day, on Monday when late, on none when later', () => {
    const on = (day: string) => rowFrom(task({ on: day }) as Parameters<typeof rowFrom>[0], '2026-11-30');
    expect(on('2026-12-03').day).toBe(4);
    expect(on('2026-11-20').day).toBe(1);
    expect(on('2026-12-20').day).toBe(0);
    expect(on('').day).toBe(0);
    expect(dateOf({ monday: '2026-11-30' }, on('2026-12-03'))).toBe('2026-12-03');
  });
  test('blocking questions come first', () => {
    const question = (key: string, isBlocking: boolean): Told => ({
      kind: 'question',
      id: key,
      text: key,
      isBlocking,
      toolId: 'questions',
      documentId: 'x.questions',
    });
    expect(questionsIn(around(question('a', false), question('b', true))).map(({ text }) => text)).toEqual(['b', 'a']);
  });
});

test('the message holds one’s own lines, what holds up, and what is to be decided', () => {
  const rows = {
    a: { ...NO_ROW, text: 'Absagen beantwortet', side: 'assistant', doneOn: '2026-12-01', place: 1 },
    b: { ...NO_ROW, text: 'Warteliste prüfen', side: 'assistant', day: 4, place: 2 },
    c: { ...NO_ROW, text: 'Abrechnung', side: 'both', waitsFor: 'Stadtwerke', place: 3 },
    d: { ...NO_ROW, text: 'Preisliste freigeben', side: 'client', place: 4 },
    e: { ...NO_ROW, text: 'Alt', side: 'assistant', doneOn: '2026-11-30', place: 5 },
  } as const;
  const sheet: Week = { ...tool.empty, monday: '2026-11-30', rows };
  const given = {
    week: sheet,
    names: { client: 'Praxis Berg', assistant: 'Jana', both: 'gemeinsam' },
    today: '2026-12-02',
    since: '2026-12-01',
    questions: [{ text: 'Welcher Ordner?' }],
    labels: labels.message,
    locale: 'de',
  } as const;
  expect(messageOf({ ...given, role: 'assistant' })).toBe(
    [
      'Stand Mittwoch, 2. Dezember 2026',
      '',
      'Fertig seit dem letzten Mal:',
      '– Absagen beantwortet',
      '',
      'Als Nächstes, bis wann:',
      '– Warteliste prüfen (bis Do., 03.12.2026)',
      '',
      'Aufgehalten durch:',
      '– Abrechnung: wartet auf Stadtwerke',
      '',
      'Brauche eine Entscheidung zu:',
      '– Welcher Ordner?',
    ].join('\n'),
  );
  // Nobody has said which side this is: a line says whose it is.
  const everybodys = messageOf({ ...given, role: '' });
  expect(everybodys).toContain('\n– Jana: Warteliste prüfen (bis Do., 03.12.2026)\n');
  expect(everybodys).toContain('\n– gemeinsam: Abrechnung: wartet auf Stadtwerke\n');
  expect(everybodys).toContain('\n– Jana: Absagen beantwortet\n');
});

test('the last working day lies before the holidays that are agreed', () => {
  const easter: Around = {
    ...NOTHING_AROUND,
    told: [
      { tool: 'onboarding', kind: 'daysOff', region: 'de-be', daysOff: '2026-04-03,2026-04-06' } as unknown as Told,
    ],
  };
  expect(lastWorkingDay('2026-04-07', easter)).toBe('2026-04-02');
  expect(lastWorkingDay('2026-04-07', NOTHING_AROUND)).toBe('2026-04-06');
  expect(lastWorkingDay('', easter)).toBe('');
});

describe('a line of a pasted table', () => {
  const given = {
    monday: '2026-11-30',
    days: labels.days,
    sides: { client: 'Auftraggeberseite', assistant: 'Assistenz', both: 'gemeinsam' },
    card: { client: 'Praxis Berg', assistant: 'Jana Lang' },
  };
  test.each([
    [['Newsletter', 'Assistenz', '2 h', 'Montag'], { text: 'Newsletter', side: 'assistant', minutes: 120, day: 1 }],
    [['Post', '1:30', 'jana lang', 'Do.'], { text: 'Post', side: 'assistant', minutes: 90, day: 4 }],
    [['Post', '04.12.2026'], { text: 'Post', day: 5, dueOn: '' }],
    [['Post', '7. Januar'], { text: 'Post', day: 0, dueOn: '2027-01-07' }],
    [['Post', '3', '1.5', 'A', ''], { text: 'Post · 3 · 1.5 · A' }],
    [['Post', '2 h', '30 min', 'Praxis Berg'], { text: 'Post · 30 min', minutes: 120, side: 'client' }],
    [[], { text: '' }],
  ])('%j', (cells, row) => expect(fromTable(cells, given)).toEqual(row));
  test('loses no cell, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), (cells) => {
        const { text, ...rest } = fromTable(cells, given);
        const kept = text.split(' · ').length + Object.keys(rest).length;
        expect(kept).toBeGreaterThanOrEqual(cells.filter(Boolean).length);
      }),
    );
  });
});
