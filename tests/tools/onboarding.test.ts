/** The rules of the plan: nothing that changes in content/ moves a tick, dates follow the start unless set by hand, done is not told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/onboarding.json';
import ui from '#content/ui.json';
import { daysAfter, daysBetween } from '#lib/days.ts';
import { withMoved, withOwn, withoutTicks } from '#lib/step-acts.ts';
import { withOwner, withoutOwn, withText } from '#lib/step-edits.ts';
import { isShown, itemsOf, type Phase, phasesOf, progressOf, type Step } from '#lib/step-lines.ts';
import { type Entry, entryOf, withEntry } from '#lib/steps.ts';
import { inLocale } from '#locales';
import { applyChange, changeBetween, dataOf } from '#state/cells.ts';
import { tool as agreement } from '#tools/agreement/tool.ts';
import type { Telling } from '#tools/around.ts';
import { tool as feedback } from '#tools/feedback/tool.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { asStart, told } from '#tools/onboarding/acts.ts';
import { daysOf, dueOf, movedBy } from '#tools/onboarding/dates.ts';
import { decode, type Onboarding } from '#tools/onboarding/document.ts';
import { isTold, newsOf } from '#tools/onboarding/since.ts';
import { sinceText } from '#tools/onboarding/since-text.ts';
import { stayingIn } from '#tools/onboarding/staying.ts';
import { lateSteps, tooSoon } from '#tools/onboarding/too-soon.ts';
import { tool } from '#tools/onboarding/tool.ts';
import type { Words } from '#tools/onboarding/view.tsx';
import type { Data } from '#tools/tool.ts';
import { examples } from '../examples/onboarding.ts';
import { count, figure } from '../support/figures.ts';
import { STEPS } from '../support/plan.ts';

const words = inLocale(json, 'de') as unknown as Words;
const { phases } = words;
const { empty } = tool;
const start: Onboarding = { ...empty, startsOn: '2026-11-30' };
const line = (plan: Onboarding, id: string) => itemsOf(plan, phases).find((item) => item.id === id)!;
const stored = (plan: Onboarding): Onboarding =>
  decode(dataOf(applyChange({}, changeBetween(empty as unknown as Data, plan as unknown as Data), 1, 'test')));

describe('content edits', () => {
  const id = fc.stringMatching(/^[a-z]{1,6}$/);
  const step = fc.record({
    id,
    owner: fc.constantFrom('client', 'assistant', 'both'),
    day: fc.integer({ min: 1, max: 60 }),
    text: fc.string({ minLength: 1, maxLength: 12 }),
  });
  const entry: fc.Arbitrary<Entry> = fc.record(
    {
      done: fc.boolean(),
      note: fc.string({ maxLength: 8 }),
      text: fc.string({ maxLength: 8 }),
      skipped: fc.boolean(),
      hidden: fc.boolean(),
      on: fc.constantFrom('', '2026-12-01'),
      place: fc.integer({ min: 0, max: 9 }),
    },
    { requiredKeys: ['done', 'note'] },
  );
  const content = fc.uniqueArray(step, { selector: (one) => one.id, minLength: 1, maxLength: 8 });
  const edits = fc.record({ order: fc.infiniteStream(fc.double({ noNaN: true })), gone: fc.nat(3), added: content });
  const inTwo = (steps: readonly Step[]): readonly Phase[] => [
    { id: 'a', title: 'A', items: steps.filter((_, index) => index % 2 === 0) },
    { id: 'b', title: 'B', items: steps.filter((_, index) => index % 2 === 1) },
  ];

  test('entries one after another: what is taken from the last time is what would be made anew', () => {
    const own = { o1: { phase: 'a', text: 'Eigenes', owner: 'both', place: 2 } } as const;
    const made = fc.array(fc.tuple(fc.oneof(id, fc.constant('o1')), entry), { maxLength: 10 });
    fc.assert(
      fc.property(content, made, (steps, entries) => {
        const shown = inTwo(steps);
        let plan: Onboarding = { ...empty, own };
        for (const [name, one] of entries) {
          const known = [...steps.map((step) => step.id), 'o1'];
          plan = withEntry(plan, known[name.length % known.length] ?? name, one);
          expect(phasesOf(plan, shown)).toEqual(phasesOf(plan, structuredClone(shown)));
        }
      }),
    );
  });

  test('shuffled, inserted, removed, renamed: every tick and note stays with its step', () => {
    const editions = count(1000, 10_000);
    fc.assert(
      fc.property(content, fc.dictionary(id, entry, { maxKeys: 8 }), edits, (before, items, { order, gone, added }) => {
        const plan = stored({ ...empty, items });
        const kept = before.slice(gone).map((one) => ({ ...one, text: `${one.text} neu` }));
        const keys = [...order.take(kept.length)];
        const shuffled = kept
          .map((one, index) => ({ one, key: keys[index] as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const after = [...added.filter((one) => !before.some((old) => old.id === one.id)), ...shuffled];
        const [old, now] = [before, after].map((steps) => {
          const lines = phasesOf(plan, inTwo(steps)).flatMap((phase) => [...phase.items, ...phase.hidden]);
          return new Map(lines.map((item) => [item.id, item]));
        });
        expect(now?.size).toBe(after.length);
        for (const { id: kind } of after) {
          const [was, is] = [old?.get(kind), now?.get(kind)];
          expect(is?.entry).toEqual(entryOf(plan, kind));
          if (was) expect(is?.state).toBe(was.state);
          else expect(is?.entry.done).toBe(Object.hasOwn(plan.items, kind) ? plan.items[kind]?.done : false);
        }
      }),
      { numRuns: editions },
    );
    figure('moved-steps', { editions, movedTicks: 0 });
  }, 60_000);
});

describe('documents', () => {
  test('a bad field becomes its default and takes nothing along', () => {
    const plan = decode({
      startsOn: 'soon',
      items: { kickoff: { done: 'yes', note: 7, on: '2026-02-30', place: Number.NaN }, odd: 3, ok: { done: true } },
      own: { a1: { text: 'Anruf', owner: 'nobody' }, a2: null },
      region: '../../etc',
      daysOff: '2026-12-25 x 2027-01-01',
      told: { on: 'never', steps: { kickoff: { state: 'gone' } } },
    });
    expect(plan.startsOn).toBe('');
    expect(plan.items['kickoff']).toEqual({ done: false, note: '', on: '', place: 0 });
    expect(plan.items['ok']).toEqual({ done: true, note: '' });
    expect(plan.own).toEqual({ a1: { phase: '', text: 'Anruf', owner: 'both', place: 0 } });
    expect(plan.region).toBe('');
    expect(plan.daysOff).toBe('2026-12-25 2027-01-01');
    expect(plan.told.steps['kickoff']).toEqual({ state: 'open', on: '', note: '' });
  });
  test('an own step whose section is gone stands in the last one', () => {
    const plan = withOwn(start, 'own1', { phase: 'long-gone', text: 'Bleibt', owner: 'both' }, []);
    expect(
      phasesOf(plan, phases)
        .at(-1)
        ?.items.some(({ id }) => id === 'own1'),
    ).toBe(true);
  });
});

describe('dates', () => {
  test('holidays are skipped, and a day by hand stays when the start moves', () => {
    const plan = withEntry({ ...start, daysOff: '2026-12-08 2026-12-25' }, 'week-review', { on: '2026-12-10' });
    expect(daysOf(plan, line(plan, 'second-task'))?.from).toBe('2026-12-07');
    expect(daysOf(plan, line(plan, 'complete-guides'))?.from).toBe('2026-12-10'); // day 8, without the 8th
    const later = { ...plan, startsOn: '2026-12-07' };
    expect(daysOf(later, line(later, 'week-review'))?.from).toBe('2026-12-10');
    const { moved: moving, fixed } = movedBy(plan, later, itemsOf(later, phases));
    expect(fixed.map(({ id }) => id)).toEqual(['week-review']);
    expect(moving).toHaveLength(STEPS - 1);
    expect(moving.find(({ item }) => item.id === 'kickoff')).toMatchObject({ from: '2026-11-30', to: '2026-12-07' });
  });
  test('what another sheet has on a day stays when the start moves, and is told: a review, talks on a sheet and those planned', () => {
    const from = (toolId: string, tellings: readonly Telling[] = []) =>
      tellings.map((one) => ({ ...one, toolId, documentId: `abcdefgh12.${toolId}` }));
    const dates = { w4: { format: 'week4', on: '2026-12-28' }, past: { format: 'week2', on: '2026-11-02' } } as const;
    const told = [
      ...from('agreement', agreement.tells?.({ ...agreement.empty, reviewOn: '2026-12-14' })),
      ...from('feedback', feedback.tells?.({ ...feedback.empty, on: '2026-12-11', dates })),
      ...from('feedback', feedback.tells?.({ ...feedback.empty, on: '2026-12-15', minutes: { results: 'Gut.' } })),
      ...from('agreement', agreement.tells?.(agreement.empty)),
    ];
    expect(stayingIn({ told }, '2026-11-20')).toEqual([
      { what: 'review', days: ['2026-12-14'] },
      { what: 'talk', days: ['2026-12-11', '2026-12-28'] },
    ]);
  });
  test('a start that is too near names the first one by which nothing is late', () => {
    const plan = withEntry({ ...start, startsOn: '2026-12-07' }, 'kickoff', { on: '2026-11-20' });
    const items = itemsOf(plan, phases);
    const early = tooSoon(plan, items, '2026-12-01');
    expect(early?.late).toBeGreaterThan(10);
    expect(tooSoon({ ...plan, startsOn: early?.startsOn ?? '' }, items, '2026-12-01')).toBe(null);
    expect(tooSoon({ ...plan, startsOn: daysAfter(early?.startsOn ?? '', -1) }, items, '2026-12-01')).not.toBe(null);
    expect(tooSoon(plan, items, '2026-12-07')).toBe(null); // it has begun
  });
  test('a plan for a collaboration that runs already knows what would have been due, and leaves alone what has a day by hand', () => {
    const plan = withEntry(
      withEntry({ ...start, startsOn: '2026-11-02' }, 'kickoff', { on: '2026-11-20' }),
      'log-tasks',
      { done: true },
    );
    const late = lateSteps(plan, itemsOf(plan, phases), '2026-12-01');
    expect(late.length).toBeGreaterThan(20);
    expect(late.filter(({ id }) => id === 'kickoff' || id === 'log-tasks')).toEqual([]);
    expect(lateSteps(plan, itemsOf(plan, phases), '2026-11-02').length).toBeGreaterThan(10); // what comes before the first day
    expect(lateSteps(plan, itemsOf(plan, phases), '2026-11-01')).toEqual([]); // then it is told how near it is
  });
  test('a start on a holiday counts from the next working day', () => {
    const plan = { ...start, startsOn: '2026-12-25', daysOff: '2026-12-25' };
    expect(daysOf(plan, line(plan, 'kickoff'))?.from).toBe('2026-12-28');
  });
  test('no step falls on a weekend or a day off, whatever the start', () => {
    const off = '2026-12-25 2027-01-01 2027-01-06 2027-03-26 2027-03-29';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const startsOn = new Date(Date.UTC(2026, 9, 1 + count)).toISOString().slice(0, 10);
        const plan = { ...empty, startsOn, daysOff: off };
        for (const item of itemsOf(plan, phases)) {
          const from = daysOf(plan, item)?.from ?? '';
          expect([1, 2, 3, 4, 5]).toContain(new Date(`${from}T12:00:00Z`).getUTCDay());
          expect(off).not.toContain(from);
          expect(Math.sign(item.day ?? 1)).toBe(daysBetween(startsOn, from) < 0 ? -1 : 1);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('overdue, today and running are told apart; what does not apply is never due', () => {
    expect(dueOf(start, line(start, 'kickoff'), '2026-11-30').kind).toBe('today');
    expect(dueOf(start, line(start, 'kickoff'), '2026-12-03')).toMatchObject({ kind: 'overdue', days: 3 });
    expect(dueOf(start, line(start, 'daily-sync'), '2026-12-02').kind).toBe('running');
    const plan = withEntry(start, 'kickoff', { skipped: true });
    expect(dueOf(plan, line(plan, 'kickoff'), '2026-12-03').kind).toBe('skipped');
    expect(datedIn(tool, plan, words).some(({ id }) => id === 'kickoff')).toBe(false);
  });
});

describe('acts', () => {
  const first = phasesOf(start, phases)[0]!;
  test('own steps are added at the end, also behind hidden ones, and go without a trace', () => {
    const hidden = withEntry(start, 'accounts', { hidden: true });
    const all = phasesOf(hidden, phases)[0]!;
    const plan = withOwn(hidden, 'own1', { phase: 'before', text: 'Anruf', owner: 'client' }, [
      ...all.items,
      ...all.hidden,
    ]);
    expect(phasesOf(plan, phases)[0]?.items.at(-1)?.text).toBe('Anruf');
    expect(withoutOwn(withEntry(plan, 'own1', { done: true }), 'own1')).toEqual(hidden);
  });
  test('words and side change and come back', () => {
    const plan = withOwner(withText(start, line(start, 'kickoff'), 'Treffen'), line(start, 'kickoff'), 'client');
    expect(line(plan, 'kickoff')).toMatchObject({ text: 'Treffen', owner: 'client' });
    const back = withText(plan, line(plan, 'kickoff'), line(plan, 'kickoff').original);
    expect(line(back, 'kickoff').text).toBe(line(start, 'kickoff').text);
  });
  test('any moves swap neighbours and lose nothing', () => {
    const moves = fc.array(fc.tuple(fc.nat(first.items.length - 1), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 60 });
    fc.assert(
      fc.property(moves, (all) => {
        let plan = start;
        const expected = first.items.map(({ id }) => id);
        for (const [which, by] of all) {
          const id = first.items[which]!.id;
          plan = withMoved(plan, phasesOf(plan, phases)[0]!.items, id, by);
          const at = expected.indexOf(id);
          if (expected[at + by] !== undefined) [expected[at], expected[at + by]] = [expected[at + by] as string, id];
        }
        expect(phasesOf(stored(plan), phases)[0]?.items.map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
  test('“does not apply” and hidden leave the count; a filter shows what is shared to both', () => {
    const plan = withEntry(withEntry(start, 'kickoff', { skipped: true }), 'introduce', { hidden: true });
    expect(progressOf(itemsOf(plan, phases))).toEqual({ done: 0, all: STEPS - 2 });
    expect(isShown(line(start, 'kickoff'), 'client')).toBe(true);
    expect(isShown(line(start, 'introduce'), 'assistant')).toBe(false);
  });
  test('ticks can go, and a start for somebody else keeps what is one’s own', () => {
    const plan = examples.ownWay;
    expect(Object.values(withoutTicks(plan).items).some(({ done }) => done)).toBe(false);
    expect(withoutTicks(plan).items['kickoff']?.on).toBe('2026-12-15');
    const fresh = asStart(plan);
    expect(fresh.own).toEqual(plan.own);
    expect(fresh.items['kickoff']).toEqual({ done: false, note: '', text: 'Startgespräch vor Ort', owner: 'client' });
    expect(fresh.startsOn + fresh.told.on).toBe('');
    expect(fresh.access).toEqual({});
    expect(Object.values(fresh.items).some(({ note, reason }) => note !== '' || reason)).toBe(false);
  });
  test('the access list and the holidays are told to the other tools', () => {
    expect(tool.tells?.(examples.ownWay)).toEqual([
      {
        kind: 'access',
        id: 'a1',
        text: 'Praxiskalender',
        purpose: 'Termine vergeben',
        role: 'Bearbeiten',
        revoker: 'client',
      },
      { kind: 'daysOff', id: 'region', region: 'de-by', daysOff: '2026-12-25 2027-01-01 2027-01-06' },
    ]);
  });
});

describe('done is not told', () => {
  const done = withEntry(withEntry(start, 'kickoff', { done: true, note: 'per Video' }), 'places', { done: true });
  const shown = (plan: Onboarding) =>
    sinceText(
      {
        value: plan,
        words,
        frame: inLocale(ui.frame, 'de'),
        sides: { client: 'Auftraggeberseite', assistant: 'Assistenz', both: 'gemeinsam' },
        locale: 'de',
        today: '2026-12-01',
      },
      itemsOf(plan, phases),
      (item) => dueOf(plan, item, '2026-12-01'),
    );
  test('a tick is news until it is told', () => {
    expect(newsOf(done, itemsOf(done, phases)).map(({ kind }) => kind)).toEqual(['start', 'done', 'done']);
    expect(isTold(done, line(done, 'kickoff'))).toBe(false);
    const plan = stored(told(done, done, '2026-12-01'));
    expect(newsOf(plan, itemsOf(plan, phases))).toEqual([]);
    expect(isTold(plan, line(plan, 'kickoff'))).toBe(true);
    expect(shown(plan)).toBe('');
  });
  test('what happens after that is news again, of every kind', () => {
    const before = told(done, done, '2026-12-01');
    const own = withOwn(before, 'own1', { phase: 'before', text: 'Anruf', owner: 'client' }, []);
    const changed = [
      ['kickoff', { done: false }],
      ['week-review', { on: '2026-12-09' }],
      ['first-task', { skipped: true, reason: 'kommt später' }],
      ['teach-back', { note: 'am Telefon' }],
    ] as const;
    const plan = changed.reduce((now, [id, change]) => withEntry(now, id, change), { ...own, startsOn: '2026-12-02' });
    expect(
      newsOf(plan, itemsOf(plan, phases))
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'fixed', 'note', 'reopened', 'skipped', 'start'].sort());
    const text = shown(plan);
    for (const part of ['seit dem 01.12.2026', '30.11.2026 → 02.12.2026', 'kommt später', 'Anruf', 'am Telefon'])
      expect(text).toContain(part);
  });
  test('an older copy tells only what it says as the plan does', () => {
    const added = withOwn(done, 'own1', { phase: 'before', text: 'Anruf', owner: 'client' }, []);
    const plan = withEntry({ ...added, startsOn: '2026-12-02' }, 'first-task', { done: true, note: 'am Telefon' });
    const after = told(plan, withEntry(done, 'first-task', { note: 'am Telefon' }), '2026-12-02');
    expect(newsOf(after, itemsOf(after, phases)).map(({ kind }) => kind)).toEqual(['start', 'added', 'done']);
    expect(newsOf(told(after, done, '2026-12-03'), itemsOf(after, phases))).toHaveLength(3);
  });
  test('nothing done and nothing told: the text is empty; telling twice changes nothing', () => {
    expect(shown(empty)).toBe('');
    const once = told(done, done, '2026-12-01');
    expect(told(once, once, '2026-12-01')).toEqual(once);
  });
});
