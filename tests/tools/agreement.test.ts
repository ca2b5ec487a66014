/** Rules of the agreement: marks, history, reviews, the coming year on two clocks, what other tools are told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/agreement.json';
import { DAY, encloses, moved, shared, spansOf } from '#lib/windows.ts';
import { allZones } from '#lib/zones.ts';
import { inLocale } from '#locales';
import { withAnswer, withChange, withConsentOf } from '#tools/agreement/consent.ts';
import { type Agreement, type Answer, type ScopeChange, STEPS } from '#tools/agreement/document.ts';
import { asksBack, newestFirst, nextReview, stateOf } from '#tools/agreement/history.ts';
import { areasOf, isVisible, markOf, standingOf, withMark } from '#tools/agreement/rights.ts';
import { sayHours } from '#tools/agreement/say.ts';
import { readAgreedHours, tool } from '#tools/agreement/tool.ts';
import { seasonsOf, talkSlots } from '#tools/agreement/year.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { examples } from '../examples/agreement.ts';

const BLANK: ScopeChange = {
  on: '',
  from: '',
  until: '',
  what: '',
  why: '',
  hours: '',
  price: '',
  client: false,
  assistant: false,
  noOn: '',
  whyNot: '',
  place: 1,
};
const step = fc.constantFrom('' as const, ...STEPS);
const answer = fc.constantFrom<Answer[]>(false, true, 'no');
const day = fc.constantFrom('', '2026-11-02', '2026-11-30', '2027-02-01');
const change = fc.record({
  on: day,
  from: day,
  until: day,
  what: fc.string(),
  why: fc.string(),
  hours: fc.string(),
  price: fc.string(),
  client: answer,
  assistant: answer,
  noOn: day,
  whyNot: fc.string(),
  place: fc.integer({ min: 1, max: 5 }),
});
const changes = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,6}$/), change, { maxKeys: 12 });

test.each([
  ['1', '', 'mindestens 1 Stunde je Woche'],
  ['', '1', 'höchstens 1 Stunde je Woche'],
  ['1', '1', 'höchstens 1 Stunde je Woche'],
  ['8', '', 'mindestens 8 Stunden je Woche'],
  ['8', '12', '8 bis 12 Stunden je Woche'],
  ['8 Std.', '12 h', '8 bis 12 Stunden je Woche'],
  ['8', '12 Stunden im Monat', 'mindestens 8, höchstens 12 Stunden im Monat, je Woche'],
  [' ', 'nach Absprache', 'höchstens nach Absprache, je Woche'],
  ['', '', ''],
])('hours from %j to %j are said as %j', (hoursMin, hoursMax, said) => {
  const agreement = { ...tool.empty, hoursMin, hoursMax, hoursPer: 'week' } as const;
  expect(sayHours(agreement, inLocale(json, 'de').labels, 'de')).toBe(said);
});

describe('an answer', () => {
  const proposal = { ...tool.empty, changes: { a: { ...BLANK, what: 'zwei Stunden mehr', client: true } } };
  const declined = withAnswer(proposal, 'a', 'assistant', 'no', '2026-12-03');
  const entryOf = ({ changes }: Pick<Agreement, 'changes'>) => changes['a'] as ScopeChange;
  test('of no has the day of the first no, until nobody says no any more', () => {
    expect(entryOf(declined)).toMatchObject({ client: true, assistant: 'no', noOn: '2026-12-03' });
    const both = withAnswer(declined, 'a', 'client', 'no', '2026-12-05');
    expect(stateOf(entryOf(both), '')).toEqual({ kind: 'declined', by: ['client', 'assistant'], on: '2026-12-03' });
    const taken = withAnswer(withAnswer(both, 'a', 'client', true, ''), 'a', 'assistant', true, '');
    expect(entryOf(taken)).toMatchObject({ client: true, assistant: true, noOn: '' });
    expect(withAnswer(proposal, 'x', 'client', 'no', '2026-12-03')).toEqual(proposal);
  });
  test('of no was to the words as they stood, whoever writes others; its reason stays to be read', () => {
    const answered = { ...declined, changes: { a: { ...entryOf(declined), whyNot: 'kein Platz bis März' } } };
    for (const by of ['client', 'assistant', ''] as const) {
      const next = entryOf(withChange(answered, 'a', { what: 'eine Stunde mehr' }, by));
      expect(next).toMatchObject({ assistant: false, client: by === 'client', whyNot: 'kein Platz bis März' });
      expect(stateOf(next, '').kind).not.toBe('declined');
    }
    expect(entryOf(withChange(answered, 'a', { why: 'mehr Anfragen' }, 'client')).assistant).toBe('no');
  });
});

describe('consent of two copies that were joined', () => {
  const one = (what: string, client: Answer, assistant: Answer) => ({
    ...tool.empty,
    changes: { a: { ...BLANK, what, client, assistant } },
  });
  const said = (...all: Parameters<typeof withConsentOf>): readonly Answer[] => {
    const { client, assistant } = withConsentOf(...all).changes['a'] as ScopeChange;
    return [client, assistant];
  };
  const [hers, his] = [one('zwei Stunden', true, false), one('drei Stunden', false, true)];
  test('is that of whoever wrote the words that count', () => {
    expect(said(one('zwei Stunden', false, false), [hers, his])).toEqual([true, false]);
    expect(said(one('drei Stunden', false, false), [hers, his])).toEqual([false, true]);
  });
  test('is nobody’s where the words are of both', () =>
    expect(said(one('zwei Stunden\n\ndrei Stunden', true, true), [hers, his])).toEqual([false, false]));
  test('is withdrawn where the words are the same', () => {
    const agreed = one('zwei Stunden', true, true);
    expect(said(one('zwei Stunden', true, false), [agreed, hers])).toEqual([true, false]);
    expect(said(agreed, [agreed, hers])).toEqual([true, true]);
  });
  test('is a no beside the words it was said to, and the later word where both have them', () => {
    const declined = one('zwei Stunden', true, 'no');
    expect(said(one('zwei Stunden', true, false), [declined, his])).toEqual([true, 'no']);
    expect(said(one('drei Stunden', false, 'no'), [declined, his])).toEqual([false, true]);
    expect(said(declined, [declined, hers])).toEqual([true, 'no']);
  });
  test('of an entry the other copy does not have stays', () =>
    expect(said(hers, [hers, tool.empty])).toEqual([true, false]));
});

describe('marks of both sides', () => {
  test('say the same whichever way one asks, and the lower one applies', () => {
    fc.assert(
      fc.property(step, step, (client, assistant) => {
        const mark = { ...markOf(tool.empty, 'x'), client, assistant };
        const standing = standingOf(mark);
        const marked = [client, assistant].filter(Boolean).length;
        expect(standing.kind).toBe(
          marked === 0 ? 'open' : marked === 1 ? 'half' : client === assistant ? 'same' : 'differ',
        );
        if (standing.kind !== 'differ') return;
        expect(Number(standing.lower)).toBe(Math.min(Number(client), Number(assistant)));
        expect(Number(standing.lower) + standing.apart).toBe(Math.max(Number(client), Number(assistant)));
      }),
    );
  });

  test('nobody sees the other mark before setting their own', () => {
    const mark = { ...markOf(tool.empty, 'x'), assistant: '4' as const };
    expect(isVisible(mark, 'assistant', 'client')).toBe(false);
    expect(isVisible(mark, 'assistant', 'assistant')).toBe(true);
    expect(isVisible(mark, 'assistant', 'both')).toBe(true);
    expect(isVisible({ ...mark, client: '2' }, 'assistant', 'client')).toBe(true);
  });

  test('what was agreed counts, whatever was marked', () => {
    const agreement = withMark(withMark(tool.empty, 'replies', { client: '1', assistant: '5' }), 'replies', {
      agreed: '3',
    });
    expect(standingOf(markOf(agreement, 'replies'))).toEqual({ kind: 'agreed', step: '3' });
    expect(markOf(agreement, 'toString')).toEqual(markOf(tool.empty, 'x'));
  });

  test('own areas come after the known ones, in their order', () => {
    const agreement = {
      ...tool.empty,
      ownAreas: { b: { place: 2, text: 'Zweiter' }, a: { place: 1, text: 'Erster' } },
    };
    const known = [{ id: 'order', name: 'Reihenfolge', start: '5', note: '' }];
    expect(areasOf(agreement, known).map(({ id }) => id)).toEqual(['order', 'a', 'b']);
  });
});

describe('history', () => {
  test('holds every entry once, newest first, and is settled for every order of writing', () => {
    fc.assert(
      fc.property(changes, (entries) => {
        const sorted = newestFirst({ changes: entries });
        expect(sorted.map(({ id }) => id).sort()).toEqual(Object.keys(entries).sort());
        const days = sorted.map(({ on }) => on || '9999');
        expect(days).toEqual([...days].sort().reverse());
        const turned = Object.fromEntries(Object.entries(entries).reverse());
        expect(newestFirst({ changes: turned })).toEqual(sorted);
      }),
    );
  });

  test('is agreed only when both said so', () => {
    fc.assert(
      fc.property(change, (entry: ScopeChange) => {
        const { kind } = stateOf(entry, '2026-12-01');
        expect(kind.startsWith('agreed') || kind === 'ended').toBe(entry.client === true && entry.assistant === true);
        expect(kind === 'declined').toBe(entry.client === 'no' || entry.assistant === 'no');
        if (kind === 'agreedSince') expect(entry.from <= '2026-12-01').toBe(true);
        if (kind === 'agreedFrom') expect(entry.from > '2026-12-01').toBe(true);
      }),
    );
  });

  test('a change both agreed to counts from its first day on', () => {
    const change = { ...examples.practice.changes['c1']!, client: true, assistant: true, from: '2026-12-01' };
    expect(stateOf(change, '2026-11-30').kind).toBe('agreedFrom');
    expect(stateOf(change, '2026-12-01').kind).toBe('agreedSince');
    const onTrial = { ...change, until: '2026-12-31' };
    expect(['2026-12-01', '2026-12-31', '2027-01-01'].map((today) => stateOf(onTrial, today).kind)).toEqual([
      'agreedSince',
      'agreedSince',
      'ended',
    ]);
  });

  test('reviews come after weeks 2, 4 and 12, then every quarter', () => {
    const dates = ['2026-11-30', '2026-12-14', '2026-12-28', '2027-02-22'].map((today) =>
      nextReview('2026-11-30', today),
    );
    expect(dates).toEqual(['2026-12-14', '2026-12-28', '2027-02-22', '2027-05-24']);
    expect(nextReview('', '2026-11-30')).toBe('2026-12-14');
    // Nobody looks through it at the weekend, nor on a holiday that is known.
    expect(nextReview('', '2026-11-28')).toBe('2026-12-14');
    expect(nextReview('2026-10-09', '2026-12-01', new Set(['2027-01-01']))).toBe('2027-01-04');
  });

  test('a review is due until it was looked through on that day or later', () => {
    const words = inLocale(json, 'de');
    const dueFor = (reviewedOn: string) =>
      datedIn(tool, { ...tool.empty, reviewOn: '2026-12-14', reviewedOn }, words)[0];
    expect(dueFor('')).toMatchObject({ on: '2026-12-14', side: 'both', isDone: false });
    expect(dueFor('2026-12-01')?.isDone).toBe(false);
    expect(dueFor('2026-12-14')?.isDone).toBe(true);
    expect(datedIn(tool, tool.empty, words)).toEqual([]);
  });

  test('a proposal is to be answered within three working days, by whoever has not, until both have or one said no', () => {
    const dueFor = (part: Partial<ScopeChange>) =>
      datedIn(
        tool,
        { ...tool.empty, changes: { a: { ...BLANK, on: '2026-12-03', what: 'zwei Stunden mehr', ...part } } },
        inLocale(json, 'de'),
      );
    const [open] = dueFor({});
    expect(open).toMatchObject({ id: 'change-a', on: '2026-12-08', until: '2026-12-08', side: 'both', isDone: false }); // a weekend between
    expect(open?.text).toBe('Änderung beantworten: zwei Stunden mehr');
    expect(dueFor({ client: true })[0]).toMatchObject({ side: 'assistant', isDone: false });
    expect(dueFor({ client: true, assistant: true })[0]?.text).not.toContain('beantworten');
    expect(dueFor({ client: true, assistant: 'no' })[0]?.isDone).toBe(true);
    expect([dueFor({ on: '' }), dueFor({ what: ' ' })]).toEqual([[], []]);
  });

  test('the end of what was agreed for a time is due until a review or a later entry says how it goes on', () => {
    const trial = { ...BLANK, on: '2026-12-03', what: 'Forum', until: '2027-02-28', client: true, assistant: true };
    const dueFor = (part: Partial<Agreement>, change: Partial<ScopeChange> = {}) =>
      datedIn(tool, { ...tool.empty, changes: { a: { ...trial, ...change } }, ...part }, inLocale(json, 'de'))[0];
    expect(dueFor({})).toMatchObject({ id: 'change-a', on: '2027-02-28', side: 'both', isDone: false });
    expect(dueFor({})?.text).toBe('Ende der Probe, wie geht es weiter: Forum');
    expect(dueFor({}, { assistant: false })?.text).toContain('beantworten');
    expect(dueFor({ reviewedOn: '2027-02-27' })?.isDone).toBe(false);
    expect(dueFor({ reviewedOn: '2027-02-28' })?.isDone).toBe(true);
    const next = { ...BLANK, on: '2027-02-20', from: '2027-03-01', what: '23 Stunden' };
    expect(dueFor({ changes: { a: trial, b: next } })?.isDone).toBe(true);
  });

  test('what was agreed to last is looked back at after four weeks, on a working day, until a review or a later entry', () => {
    const change = { ...BLANK, on: '2026-12-03', what: 'Forum', from: '2026-12-07', client: true, assistant: true };
    const dueFor = (part: Partial<Agreement>, more: Partial<ScopeChange> = {}) =>
      datedIn(tool, { ...tool.empty, changes: { a: { ...change, ...more } }, ...part }, inLocale(json, 'de'))[0];
    expect(dueFor({})).toMatchObject({ id: 'change-a', on: '2027-01-04', side: 'both', isDone: false });
    expect(dueFor({})?.text).toBe('Fünf Minuten Rückblick, stimmt der Aufwand: Forum');
    expect(dueFor({}, { from: '2026-12-05' })?.on).toBe('2027-01-04'); // a Saturday
    expect(dueFor({}, { from: '' })?.on).toBe('2026-12-31');
    expect(dueFor({ reviewedOn: '2027-01-03' })?.isDone).toBe(false);
    expect(dueFor({ reviewedOn: '2027-01-04' })?.isDone).toBe(true);
    const next = { ...BLANK, on: '2027-01-05', what: '23 Stunden' };
    expect(dueFor({ changes: { a: change, b: next } })?.isDone).toBe(true);
    expect(dueFor({}, { assistant: 'no' })?.text).toContain('beantworten');
  });

  test('a review is asked for on the very day one is to look back, and not before', () => {
    const change = { ...BLANK, on: '2026-12-03', what: 'Forum', client: true, assistant: true };
    const asks = (today: string, more: Partial<ScopeChange> = {}, reviewedOn = '') => {
      const changes = { a: { ...change, ...more } };
      return asksBack({ ...tool.empty, changes, reviewedOn }, changes.a, today);
    };
    expect([asks('2026-12-30'), asks('2026-12-31'), asks('2027-02-01')]).toEqual([false, true, true]);
    expect(asks('2027-02-01', {}, '2026-12-31')).toBe(false);
    expect([asks('2027-02-01', { client: false }), asks('2027-02-01', { client: 'no' })]).toEqual([false, false]);
    const trial = { until: '2027-02-28' };
    expect([asks('2027-02-27', trial), asks('2027-02-28', trial), asks('2027-03-01', trial)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(asks('2027-02-01', { on: '' })).toBe(false);
  });
});

describe('the coming year', () => {
  const clocks = (client: string, assistant: string, a = '1-5 09:00-12:00', b = '1-5 14:00-19:00') => ({
    zones: { client, assistant },
    windows: { client: a, assistant: b },
  });

  test('Berlin and Manila: the window moves twice, by an hour', () => {
    const seasons = seasonsOf(clocks('Europe/Berlin', 'Asia/Manila'), '2026-12-01');
    expect(seasons.map(({ from, gap, moved: by }) => [from, gap, by.client, by.assistant])).toEqual([
      ['2026-12-01', 420, 0, 0],
      ['2027-03-28', 360, 60, 0],
      ['2027-10-31', 420, -60, 0],
    ]);
    expect(seasons.map(({ both }) => (both[0]?.until ?? 0) - (both[0]?.from ?? 0))).toEqual([180, 180, 180]);
    const evening = seasonsOf(clocks('Europe/Berlin', 'Asia/Manila', undefined, '1-5 17:00-19:00'), '2026-12-01');
    expect(evening.map(({ both }) => both[0])).toEqual([
      { from: 600, until: 720 },
      { from: 660, until: 720 },
      { from: 600, until: 720 },
    ]);
  });

  test('an unknown or missing zone has no year', () => {
    expect(seasonsOf(clocks('', 'Asia/Manila'), '2026-12-01')).toEqual([]);
    expect(seasonsOf(clocks('Europe/Berlin', 'Mars/Base'), '2026-12-01')).toEqual([]);
    expect(seasonsOf(clocks('Europe/Berlin', 'Asia/Manila'), '')).toEqual([]);
  });

  test('each suggested talk lies inside both windows, for as long as it says', () => {
    const windows = fc.constantFrom('1-5 09:00-12:00', '1-7 20:00-02:00', '2-4 06:15-23:45', '7 22:15-06:45');
    const zone = fc.constantFrom(...allZones());
    fc.assert(
      fc.property(zone, zone, windows, windows, (a, b, one, other) => {
        const seasons = seasonsOf(clocks(a, b, one, other), '2027-01-15');
        const slots = talkSlots(seasons);
        expect(slots.length).toBeLessThanOrEqual(3);
        expect(new Set(slots.map(({ from }) => Math.floor(from / DAY))).size).toBe(slots.length);
        for (const { from, lead, failsOn } of slots)
          for (const season of seasons.filter((each) => failsOn === '' || each.from < failsOn)) {
            const start = lead === 'client' ? from : from + (seasons[0]?.gap ?? 0) - season.gap;
            const both = shared(spansOf(one), moved(spansOf(other), -season.gap));
            expect(encloses(both, { from: start, until: start + 30 })).toBe(true);
          }
        const has = seasons[0]?.both.some(({ from, until }) => until - Math.ceil(from / 30) * 30 >= 30) ?? false;
        expect(slots.length > 0).toBe(has);
      }),
      { numRuns: 40 },
    );
  });
});

test('a talk that keeps the assistant’s time fits where the one at the client’s does not', () => {
  // New York changes its clocks two weeks before Berlin: 9:00 there is 15:00 here, in those weeks 14:00.
  const zones = { client: 'Europe/Berlin', assistant: 'America/New_York' };
  const windows = { client: '2 14:00-16:00', assistant: '2 09:00-10:00' };
  const tuesdayAt = (hour: number): number => DAY + hour * 60;
  expect(talkSlots(seasonsOf({ zones, windows }, '2026-12-01'))).toEqual([
    { from: tuesdayAt(15), lead: 'assistant', failsOn: '' },
  ]);
});

describe('what other tools are told', () => {
  test('answer times per side and channel, the rule without an answer, hours a week', () => {
    const told = tool.tells?.(examples.practice) ?? [];
    expect(told).toEqual([
      { kind: 'answerTime', id: 'board-client', side: 'client', text: 'Board', within: '1 Arbeitstag' },
      { kind: 'answerTime', id: 'board-assistant', side: 'assistant', text: 'Board', within: '4 Stunden' },
      { kind: 'noAnswer', id: 'noAnswer', text: 'Mit notierter Annahme weiterarbeiten.' },
      { kind: 'hours', id: 'hours', hours: 12, per: 'week', isCap: true },
      { kind: 'counted', id: 'review', what: 'review', on: '2026-12-14' },
    ]);
    expect(tool.tells?.(tool.empty)).toEqual([]);
  });

  test('hours as they were agreed; a lower end alone is no cap', () => {
    const told = (part: Partial<Agreement>) => tool.tells?.({ ...tool.empty, hoursPer: 'month', ...part });
    const hours = { kind: 'hours', id: 'hours', per: 'month', isCap: true } as const;
    expect(told({ hoursMin: '12', hoursMax: '20' })).toEqual([{ ...hours, hours: 20 }]);
    expect(told({ hoursMax: '7,5', hoursPer: 'week' })).toEqual([{ ...hours, hours: 7.5, per: 'week' }]);
    expect(told({ hoursMin: '12' })).toEqual([{ ...hours, hours: 12, isCap: false }]);
    expect([told({ hoursMax: '20', hoursPer: '' }), told({ hoursMax: 'viele' })]).toEqual([[], []]);
  });

  test('hours are numbers or nothing', () => {
    expect([
      readAgreedHours('7,5'),
      readAgreedHours(' 10 '),
      readAgreedHours('viele'),
      readAgreedHours('-3'),
      readAgreedHours('900'),
    ]).toEqual([7.5, 10, undefined, undefined, undefined]);
  });
});

describe('a damaged document', () => {
  test('keeps what is sound: a bad mark is open, an unknown area stays', () => {
    const decoded = tool.decode({
      purpose: 7,
      reviewOn: '2026-02-30',
      clientWindows: 'immer',
      areas: { replies: { client: '9', agreed: '3' }, gone: { client: '2' }, broken: 'x' },
      changes: { a: { what: 'Mehr', on: 'gestern' } },
    });
    expect(decoded.purpose).toBe('');
    expect(decoded.reviewOn).toBe('');
    expect(decoded.clientWindows).toBe('');
    expect(decoded.areas).toMatchObject({ replies: { client: '', agreed: '3' }, gone: { client: '2' } });
    expect(Object.keys(decoded.areas)).not.toContain('broken');
    expect(decoded.changes['a']).toMatchObject({ what: 'Mehr', on: '', client: false });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.object(), (data) => {
        tool.decode(data);
      }),
    );
  });
});
