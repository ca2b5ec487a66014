/** The rules of the farewell: counting back over weekends, the two orders, what counts, drafts, offers, and that nothing moves a tick. */
import { describe, expect, test } from 'vitest';
import json from '#content/tools/farewell.json';
import { daysAfter } from '#lib/days.ts';
import { withOwn } from '#lib/step-acts.ts';
import { phasesOf, progressOf } from '#lib/step-lines.ts';
import { entryOf, withEntry } from '#lib/steps.ts';
import { inLocale } from '#locales';
import { collaboration } from '#tools/collaboration.ts';
import { type Access, decode, type Farewell, SHEETS } from '#tools/farewell/document.ts';
import { confirmationOf, draftOf, referenceOf, tooLong } from '#tools/farewell/letters.ts';
import { offeredAccess, offeredTasks, withOffers } from '#tools/farewell/offers.ts';
import {
  dayFromLast,
  dueOf,
  groupsOf,
  linesOf,
  openAccess,
  phasesFor,
  type Step,
  stepsOf,
} from '#tools/farewell/plan.ts';
import { isShort } from '#tools/farewell/say.ts';
import { tool } from '#tools/farewell/tool.ts';
import type { Words } from '#tools/farewell/view.tsx';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { rowIdOf } from '#tools/row-of-week.ts';
import { examples } from '../examples/farewell.ts';
import { random } from '../support/mutate.ts';

const words = { de: inLocale(json, 'de') as Words, en: inLocale(json, 'en') as Words };
const { steps } = words.de;
const step = (id: string): Step => steps.find((one) => one.id === id) as Step;
const line = (value: Farewell, id: string) => linesOf(value, words.de).find((one) => one.id === id)!;
const weekday = (day: string): number => new Date(`${day}T12:00Z`).getUTCDay();
const { empty } = tool;
const card = { ...collaboration.empty, client: 'Praxis Berg', assistant: 'Jana Lang', startsOn: '2026-02-02' };

describe('steps', () => {
  test('an end at once begins with access, goes on with the law, and leaves the rest to messages', () => {
    const [first, law] = groupsOf(words.de, 'immediate').map((group) => group.steps.map(({ id }) => id));
    expect(first).toEqual(['transfer-ownership', 'revoke-access', 'tell-end', 'record-state']);
    expect(law).toEqual(['check-contract', 'written-confirmation', 'check-breach']);
  });

  test.each(['planned', 'immediate'] as const)('each step of %s stands in exactly one group, in order', (variant) => {
    const groups = groupsOf(words.de, variant);
    const all = groups.flatMap((group) => group.steps.map(({ id }) => id));
    const wrong = stepsOf(steps, variant).flatMap(({ id, day, soon }) => {
      const count = all.filter((one) => one === id).length;
      const where = `content/tools/farewell.json: ${id} (day: ${day}, soon: ${soon})`;
      return count === 1 ? [] : [`${where} falls into ${count} of labels.groups.${variant}`];
    });
    expect(wrong).toEqual([]);
    for (const group of groups) expect(group.steps.length).toBeGreaterThan(0);
  });
});

describe('counting from the last day', () => {
  test('by hand: Friday 28 May 2027', () => {
    const last = '2027-05-28';
    expect([-20, -10, -8, -5, -1, 0, 1, 3, 10].map((count) => dayFromLast(last, count))).toEqual([
      '2027-04-30',
      '2027-05-14',
      '2027-05-18',
      '2027-05-21',
      '2027-05-27',
      '2027-05-28',
      '2027-05-31',
      '2027-06-02',
      '2027-06-11',
    ]);
  });

  test('a last day on a weekend: Friday is the working day before, Monday the first after', () => {
    for (const last of ['2027-05-29', '2027-05-30'])
      expect([-1, 0, 1].map((count) => dayFromLast(last, count))).toEqual(['2027-05-28', last, '2027-05-31']);
  });

  test('for every last day of a year: working days only, strictly later with each count, and back again', () => {
    const wrong: string[] = [];
    for (let offset = 0; offset < 366; offset += 1) {
      const last = daysAfter('2028-01-01', offset);
      const days = Array.from({ length: 31 }, (_, index) => dayFromLast(last, index - 20));
      for (const [index, day] of days.entries()) {
        if (index !== 20 && weekday(day) % 6 === 0) wrong.push(`${last} ${index - 20} is on a weekend`);
        if (index > 0 && day <= (days[index - 1] as string)) wrong.push(`${last} ${index - 20} is no later`);
      }
      const isWorkingDay = weekday(last) % 6 !== 0;
      for (const count of isWorkingDay ? [1, 7, 20] : [])
        if (dayFromLast(dayFromLast(last, -count), count) !== last) wrong.push(`${last} ${count} does not come back`);
    }
    expect(wrong).toEqual([]);
  });

  test('public holidays are skipped, before and after, also when the last day is one', () => {
    const off = new Set(['2027-05-17', '2027-05-27', '2027-05-28']);
    expect([-8, -1, 0, 1].map((count) => dayFromLast('2027-05-26', count, off))).toEqual([
      '2027-05-13',
      '2027-05-25',
      '2027-05-26',
      '2027-05-31',
    ]);
    expect([-1, 0, 1].map((count) => dayFromLast('2027-05-27', count, off))).toEqual([
      '2027-05-26',
      '2027-05-27',
      '2027-05-31',
    ]);
  });

  test('today and overdue', () => {
    const value: Farewell = { ...empty, lastOn: '2027-05-28' };
    const dueOn = (id: string, today: string, plan = value) => dueOf(plan, line(plan, id), today);
    expect(dueOn('open-tasks', '2027-05-14')).toEqual({ kind: 'today' });
    expect(dueOn('open-tasks', '2027-05-17')).toEqual({ kind: 'overdue', on: '2027-05-14', days: 3 });
    expect(dueOn('closing-talk', '2027-05-14')).toEqual({ kind: 'running', until: '2027-05-21' });
    expect(dueOn('open-tasks', '')).toMatchObject({ kind: 'later' });
    expect(dueOn('open-tasks', '2027-05-14', empty)).toEqual({ kind: 'open' });
    expect(dueOn('open-tasks', '2027-05-14', withEntry(value, 'open-tasks', { on: '2027-05-20' }))).toMatchObject({
      kind: 'later',
      on: '2027-05-20',
    });
    expect(isShort(value, words.de, '2027-05-20')).toBe(true);
    expect(isShort(value, words.de, '2027-05-10')).toBe(true);
    expect(isShort(value, words.de, '2027-04-30')).toBe(false);
    expect(isShort({ ...value, variant: 'immediate' }, words.de, '2027-05-20')).toBe(false);
    const first = dayFromLast(value.lastOn, Math.min(...words.de.steps.map(({ day = 0 }) => day)));
    expect([first, daysAfter(first, 1)].map((day) => isShort(value, words.de, day))).toEqual([false, true]);
  });
});

describe('own steps', () => {
  const place = (value: Farewell, id: string) =>
    phasesOf(value, phasesFor(words.de, value.variant)).find(({ items }) => items.some((one) => one.id === id))?.id;
  test.each([
    ['before', 'rest'],
    ['lastDay', 'first'],
    ['after', 'rest'],
  ])('in “%s” stand in “%s” when it ends at once, and are back when it does not', (planned, immediate) => {
    const value = withOwn(empty, 'own1', { phase: planned, text: 'Blumen', owner: 'both' }, []);
    expect(place(value, 'own1')).toBe(planned);
    expect(place({ ...value, variant: 'immediate' }, 'own1')).toBe(immediate);
    expect(place({ ...decode(value), variant: 'planned' }, 'own1')).toBe(planned);
  });
  test('lie in the calendar once they have a day', () => {
    const value = withOwn(empty, 'own1', { phase: 'after', text: 'Blumen', owner: 'both' }, []);
    const due = (one: Farewell) => datedIn(tool, one, words.de).filter(({ id }) => id === 'own1');
    expect(due(value)).toEqual([]);
    expect(due(withEntry(value, 'own1', { on: '2027-06-01' }))).toMatchObject([{ on: '2027-06-01', text: 'Blumen' }]);
  });
});

describe('ticks', () => {
  test('switching the way and the last day, there and back, keeps every tick, note and “not needed”', () => {
    const next = random(5);
    for (let run = 0; run < 1000; run += 1) {
      let value: Farewell = { ...empty, lastOn: '2027-05-28' };
      for (const { id } of steps)
        if (next() < 0.5)
          value = withEntry(value, id, { done: next() < 0.5, skipped: next() < 0.2, note: next() < 0.2 ? id : '' });
      const before = value.items;
      value = tool.decode({
        ...value,
        variant: 'immediate',
        lastOn: daysAfter('2027-01-01', Math.floor(next() * 500)),
      });
      value = tool.decode({ ...value, variant: 'planned' });
      expect(value.items).toEqual(before);
    }
  });

  test('stay with their step when steps are shuffled, added or taken out; unknown ones are kept', () => {
    const next = random(11);
    for (let run = 0; run < 1000; run += 1) {
      const ticked = new Set(steps.filter(() => next() < 0.5).map(({ id }) => id));
      const value = decode({ items: Object.fromEntries([...ticked].map((id) => [id, { done: true }])) });
      const other = steps
        .filter(() => next() < 0.8)
        .concat({ ...step('look-back'), id: `new-${run}` })
        .toSorted(() => next() - 0.5);
      for (const variant of ['planned', 'immediate'] as const)
        for (const { id } of stepsOf(other, variant)) expect(entryOf(value, id).done).toBe(ticked.has(id));
      expect(Object.keys(value.items)).toHaveLength(ticked.size);
    }
  });

  test('“not needed” and hidden leave the count, ticked or not', () => {
    const count = (value: Farewell) => progressOf(linesOf(value, words.de));
    const { all } = count(empty);
    const ticked = withEntry(empty, 'open-tasks', { done: true });
    expect(count(ticked)).toEqual({ done: 1, all });
    const skipped = withEntry(ticked, 'open-tasks', { skipped: true, reason: 'keine' });
    expect(count(skipped)).toEqual({ done: 0, all: all - 1 });
    expect(count(withEntry(ticked, 'open-tasks', { hidden: true }))).toEqual({ done: 0, all: all - 1 });
    expect(dueOf(skipped, line(skipped, 'open-tasks'), '2027-01-01').kind).toBe('skipped');
  });
});

test('any document decodes, again and again, to the same', () => {
  const next = random(3);
  const anything = [null, 7, 'x', [], {}, { a: 1 }, true, '2027-13-40', { done: 'yes' }];
  const pick = () => anything[Math.floor(next() * anything.length)];
  for (let run = 0; run < 1000; run += 1) {
    const data = Object.fromEntries(Object.keys(empty).map((key) => [key, next() < 0.5 ? pick() : { k1: pick() }]));
    const value = decode(data);
    expect(decode(value)).toEqual(value);
    expect(progressOf(linesOf(value, words.de)).all).toBeGreaterThan(0);
    datedIn(tool, value, words.de);
  }
});

test('what falls on which day: steps of the chosen way, and access with a day of its own', () => {
  const dues = datedIn(tool, examples.planned, words.de);
  expect(dues.find(({ id }) => id === 'revoke-access')).toMatchObject({ on: '2027-05-28', isDone: false });
  expect(dues.find(({ id }) => id === 'access-a1')).toMatchObject({ on: '2027-05-27', isDone: true, side: 'client' });
  expect(dues.some(({ id }) => id === 'handover-call' || id === 'check-breach')).toBe(false);
  expect(datedIn(tool, empty, words.de)).toEqual([]);
  expect(openAccess(examples.planned)).toBe(0);
});

test('what one side thinks alone stays in its browser', () => {
  const stays = tool.hides?.(empty, 'client') ?? (() => false);
  expect(['decision.client.matter', 'decision.assistant.own'].every(stays)).toBe(true);
  expect(['talk.reason', 'items.open-tasks.done', 'access.a1.name'].some(stays)).toBe(false);
});

describe('letters', () => {
  const value: Farewell = {
    ...empty,
    lastOn: '2027-05-28',
    reference: { ...empty.reference, tasks: 'Termine, Rezepte.', example: 'Jede Absage ging am selben Tag hinaus' },
  };
  test('a reference out of what is known', () => {
    expect(draftOf(value, card, words.de.labels.reference.draft, 'de')).toBe(
      'Jana Lang hat Praxis Berg vom 2. Februar 2026 bis zum 28. Mai 2027 als selbstständige virtuelle Assistenz unterstützt. ' +
        'Zu den Aufgaben gehörten: Termine, Rezepte. Jede Absage ging am selben Tag hinaus. ' +
        '[Nur was stimmt, zum Beispiel: Absprachen und Termine wurden eingehalten, Fragen rechtzeitig gestellt.] ' +
        'Wir danken für die Zusammenarbeit und empfehlen Jana Lang gern weiter.',
    );
  });
  test('what is missing stands in brackets', () => {
    const text = draftOf(empty, collaboration.empty, words.en.labels.reference.draft, 'en');
    expect(text.match(/\[[^\]]+\]/g)).toEqual([
      '[assistant’s name]',
      '[month year]',
      '[month year]',
      '[two to four tasks]',
      '[Only what is true, for example: agreements and dates were kept, questions asked in good time.]',
      '[assistant’s name]',
    ]);
  });
  test('own words win, also when they are none, until the draft is restored', () => {
    const own = (text: string, isOwn: boolean): string =>
      referenceOf(
        { ...value, reference: { ...value.reference, isOwn, text } },
        card,
        words.de.labels.reference.draft,
        'de',
      );
    expect(own('', true)).toBe('');
    expect(own('Danke.', true)).toBe('Danke.');
    expect(own('', false)).toContain('Jana Lang');
  });
  test('the message after the talk asks for consent, one for an end at once does not', () => {
    const { message } = words.de.labels.talk;
    const talked = { ...value, talk: { ...value.talk, reason: 'Der Bedarf ist weg' } };
    const planned = confirmationOf(talked, { ...card, role: 'client' }, message, 'de');
    expect(planned).toMatch(/^Guten Tag Jana Lang,\n\nwie besprochen .* 28\. Mai 2027\.\nDer Bedarf ist weg\.\n/);
    expect(planned).toContain('einverstanden');
    const immediate = confirmationOf({ ...talked, variant: 'immediate' }, card, message, 'de');
    expect(immediate).toMatch(/^Guten Tag,/);
    expect(immediate).not.toContain('einverstanden');
  });
  test.each([
    ['', undefined],
    ['Wir brauchen ab 5. Mai jemanden vor Ort.', undefined],
    ['Wir brauchen z. B. freitags Hilfe', undefined],
    ['Es passt nicht. Du warst zu langsam!', { sentences: 2 }],
    [Array.from({ length: 30 }, () => 'Wort').join(' '), { words: 30 }],
  ])('“%s” as a reason', (reason, expected) => expect(tooLong(reason)).toEqual(expected));
});

describe('taking over', () => {
  const from = (toolId: string) => ({ toolId, documentId: `abcdefgh12.${toolId}` });
  const access = (id: string, text: string) =>
    ({ kind: 'access', id, text, purpose: 'Post', role: 'Lesen', revoker: 'both', ...from('onboarding') }) as const;
  const task = (id: string, text: string, isDone: boolean) =>
    ({ kind: 'task', id, text, side: 'assistant', on: '2027-05-20', isDone, ...from('brief') }) as const;
  const told = [
    access('a', 'Postfach'),
    access('b', 'Kalender'),
    access('c', 'postfach '),
    task('t', 'Liste', false),
    task('u', 'Alt', true),
  ];
  const ids = ['n1', 'n2'];
  const newId = () => ids.shift() ?? 'n';

  test('offers each access once, with what is known, and not again once taken, renamed or written by hand', () => {
    const offers = offeredAccess({ told }, {});
    expect(offers.map(({ name }) => name)).toEqual(['Postfach', 'Kalender']);
    expect(offers[0]).toMatchObject({ purpose: 'Post', role: 'Lesen', revoker: 'both', state: 'open' });
    const rows = withOffers<Access>({}, offers, newId);
    expect(Object.values(rows).map(({ place }) => place)).toEqual([1, 2]);
    const renamed = Object.fromEntries(
      Object.entries(rows).map(([id, row]) => [id, { ...row, name: `${row.name} neu` }]),
    );
    expect(offeredAccess({ told: told.slice(0, 2) }, renamed)).toEqual([]);
    expect(decode({ access: rows }).access).toEqual(rows);
  });
  test('offers open tasks and promises, not what is done', () => {
    expect(offeredTasks({ told }, {}).map(({ text, on }) => [text, on])).toEqual([['Liste', '2027-05-20']]);
  });
  test('offers nothing that was taken into a week and ticked there', () => {
    const open = task('t', 'Liste', false);
    const row = { ...task(rowIdOf(open), 'Liste der Kundschaft', false), ...from('week') };
    expect(offeredTasks({ told: [open, row] }, {})).toHaveLength(2);
    expect(offeredTasks({ told: [open, { ...row, isDone: true }] }, {})).toEqual([]);
  });
});

test('every sheet can be left out', () => {
  expect(Object.keys(empty.leftOut)).toEqual([...SHEETS]);
  for (const sheet of SHEETS)
    for (const locale of ['de', 'en'] as const) expect(words[locale].labels.sheets[sheet]).toBeTruthy();
});
