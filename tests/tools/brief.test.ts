/** Rules of the task brief that must hold for anything people enter: series, own templates, taking up suggestions, acceptance. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/brief.json';
import ui from '#content/ui.json';
import { daysAfter, daysBetween } from '#lib/days.ts';
import { cityOf, elsewhere, momentOf } from '#lib/wall-time.ts';
import { inLocale } from '#locales';
import { type Around, NOTHING_AROUND, type Told } from '#tools/around.ts';
import { averageOf, briefFromOwn, nextBrief, nextDueOn } from '#tools/brief/again.ts';
import { agreedAnswers, tasksWithoutBrief } from '#tools/brief/agreed.ts';
import { asMail, asReply } from '#tools/brief/as-mail.ts';
import { asText } from '#tools/brief/as-text.ts';
import { sayDeadline, sayDistance, sayElsewhere } from '#tools/brief/deadline.ts';
import { longestParts, PARTS, sectionsOf } from '#tools/brief/sections.ts';
import { isTakenUp, takeUp } from '#tools/brief/take-up.ts';
import { type Brief, tool } from '#tools/brief/tool.ts';
import { acceptanceOf, openParts, POINTS, remarkOf, withReadiness, withRemark } from '#tools/brief/two-sides.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';

const { empty } = tool;
const days = fc.integer({ min: 0, max: 4000 }).map((count) => daysAfter('2024-01-01', count));
const words = fc.string({ maxLength: 40 });
const rhythms = fc.constantFrom('weekly', 'fortnightly', 'monthly');
const answers = fc.constantFrom('yes', 'notYet', '') as fc.Arbitrary<'yes' | 'notYet' | ''>;

/** A brief as people and merges can leave it. */
const briefs: fc.Arbitrary<Brief> = fc
  .record({
    title: words,
    steps: words,
    dueOn: fc.oneof(days, fc.constant('')),
    dueTime: fc.constantFrom('', '09:30'),
    zone: fc.constantFrom('', 'Asia/Manila'),
    from: words,
    to: words,
    stage: fc.constantFrom('', 'given', 'done'),
    stageOn: fc.oneof(days, fc.constant('')),
    isTemplate: fc.boolean(),
    repeat: fc.constantFrom('', 'weekly', 'fortnightly', 'monthly'),
    repeatDay: fc.integer({ min: 0, max: 31 }),
    remarks: fc.dictionary(
      fc.constantFrom('inputs', 'due', 'steps', 'unknown'),
      fc.record({ unclear: words, answer: words, isSettled: fc.boolean() }),
    ),
    answers: fc.tuple(answers, answers, answers, answers),
    ownWords: words,
    ownWordsFit: answers,
  })
  .map(({ answers: four, ...fields }) =>
    tool.decode({
      ...empty,
      ...fields,
      ready: Object.fromEntries(POINTS.map((point, index) => [point, { answer: four[index], missing: '' }])),
    }),
  );

describe('a series', () => {
  test('goes on after the present day, never into the past, and no day of it is left out', () => {
    fc.assert(
      fc.property(days, rhythms, days, (dueOn, repeat, today) => {
        const next = nextDueOn({ dueOn, repeat, repeatDay: 0 }, today);
        expect(next > dueOn).toBe(true);
        expect(next >= today).toBe(true);
        // One rhythm earlier would have been too early.
        const longest = { weekly: 7, fortnightly: 14, monthly: 31 }[repeat];
        const later = [today, dueOn].sort()[1]!;
        expect(daysBetween(later, next)).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test('weekly and fortnightly keep the weekday', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('weekly', 'fortnightly'), days, (dueOn, repeat, today) => {
        const distance = daysBetween(dueOn, nextDueOn({ dueOn, repeat, repeatDay: 0 }, today));
        expect(distance % (repeat === 'weekly' ? 7 : 14)).toBe(0);
      }),
    );
  });

  test('monthly keeps its day through short months', () => {
    let brief: Brief = { ...empty, title: 'Ablage', dueOn: '2027-01-31', repeat: 'monthly' };
    const seen: string[] = [];
    for (let month = 0; month < 4; month += 1) {
      brief = nextBrief(brief, '2027-01-01');
      seen.push(brief.dueOn);
    }
    expect(seen).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    fc.assert(
      fc.property(days, days, (dueOn, today) => {
        const first = nextBrief({ ...empty, dueOn, repeat: 'monthly' }, today);
        const second = nextBrief(first, today);
        const [wanted, got] = [Number(dueOn.slice(8)), Number(second.dueOn.slice(8))];
        expect(got === wanted || (got < wanted && daysAfter(second.dueOn, 1).endsWith('-01'))).toBe(true);
      }),
    );
  });

  test('moved by hand, the new day counts', () => {
    const moved = { ...empty, dueOn: '2027-02-15', repeat: 'monthly', repeatDay: 31 } as const;
    expect(nextDueOn(moved, '2027-02-01')).toBe('2027-03-15');
  });

  test('without a rhythm or a day there is no next', () => {
    expect(nextDueOn({ dueOn: '', repeat: 'weekly', repeatDay: 0 }, '2026-12-01')).toBe('');
    expect(nextDueOn({ dueOn: '2026-12-01', repeat: '', repeatDay: 0 }, '2026-12-01')).toBe('');
  });

  test('the next brief keeps the task and nothing of the last run', () => {
    fc.assert(
      fc.property(briefs, days, (brief, today) => {
        const next = nextBrief(brief, today);
        expect([next.title, next.steps, next.repeat, next.dueTime]).toEqual([
          brief.title,
          brief.steps,
          brief.repeat,
          brief.dueTime,
        ]);
        expect([next.stage, next.stageOn, next.isTemplate, next.remarks]).toEqual(['', '', false, {}]);
        expect(acceptanceOf(next)).toBe('unsaid');
        expect(next.usedHours).toBe('');
        expect(tool.decode(next)).toEqual(next);
      }),
    );
  });

  test('took on average what its own runs say they took, in hours that can be read', () => {
    const run = (title: string, usedHours: string): Brief => ({ ...empty, title, usedHours });
    const runs = [run('Belege', '2:40'), run('Belege ', '3,5 Std.'), run('Belege', 'lange'), run('Belege', '')];
    expect(averageOf(' Belege', [...runs, run('Angebote', '9')])).toEqual({ hours: 3.1, runs: 2 });
    expect(averageOf('Belege', [run('Belege', '')])).toBeUndefined();
    expect(averageOf(' ', [run('', '2')])).toBeUndefined();
  });
});

test('a brief from one’s own template has its texts, but no day, no names, no state', () => {
  fc.assert(
    fc.property(briefs, (kept) => {
      const next = briefFromOwn(kept, true);
      expect([next.title, next.steps]).toEqual([kept.title, kept.steps]);
      expect([next.dueOn, next.dueTime, next.zone, next.from, next.to, next.stage]).toEqual(Array(6).fill(''));
      expect(next.isTemplate).toBe(false);
      expect(tool.decode(next)).toEqual(next);
      const { inputs, access, questions } = briefFromOwn(kept, false);
      expect(inputs + access + questions).toBe('');
    }),
  );
});

test('a start with somebody else takes templates along, and no day, place, name, account or paper of the old one', () => {
  fc.assert(
    fc.property(briefs, (brief) => {
      const next = tool.asStart?.(brief);
      if (!brief.isTemplate) {
        expect(next).toBeNull();
        return;
      }
      expect(next).toMatchObject({ title: brief.title, repeat: brief.repeat, isTemplate: true });
      expect(next).toMatchObject({ inputs: '', access: '', questions: '' });
      expect(next).toMatchObject({ dueOn: '', dueTime: '', zone: '', repeatDay: 0, from: '', to: '', stage: '' });
    }),
  );
});

describe('taking up a suggestion', () => {
  const suggestions = [
    'Abgeben, was da ist.',
    'Anhalten und nachfragen.',
    'Fertig machen, höchstens eine Stunde mehr.',
  ];
  const typed = fc.string({ maxLength: 60 }).filter((text) => !suggestions.some((one) => text.includes(one)));

  test('keeps what was typed, and taken back leaves only that', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...suggestions), (own, suggestion) => {
        const taken = takeUp(own, suggestion, suggestions);
        expect(isTakenUp(taken, suggestion)).toBe(true);
        expect(taken).toContain(own.trim());
        expect(takeUp(taken, suggestion, suggestions)).toBe(own.trim());
      }),
    );
  });

  test('only one of those that exclude each other stays', () => {
    fc.assert(
      fc.property(typed, fc.array(fc.constantFrom(...suggestions), { minLength: 1, maxLength: 6 }), (own, chosen) => {
        const field = chosen.reduce((text, one) => takeUp(text, one, suggestions), own);
        expect(suggestions.filter((one) => field.includes(one)).length).toBeLessThanOrEqual(1);
        expect(field).toContain(own.trim());
      }),
    );
  });
});

describe('the acceptance', () => {
  test('is ready only when all four are yes and no question is open', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const all = POINTS.every((point) => brief.ready[point].answer === 'yes');
        const none = openParts(brief, Object.keys(brief.remarks)).length === 0;
        expect(acceptanceOf(brief) === 'ready').toBe(all && none && brief.ownWordsFit !== 'notYet');
      }),
    );
  });

  test('a question that is asked anew is open again; an answer does not settle it by itself', () => {
    const asked = withRemark(empty, 'inputs', { unclear: 'Welcher Ordner?' });
    const answered = withRemark(asked, 'inputs', { answer: 'Der neue.' });
    expect(openParts(answered, ['inputs', 'due'])).toEqual(['inputs']);
    const settled = withRemark(answered, 'inputs', { isSettled: true });
    expect(openParts(settled, ['inputs', 'due'])).toEqual([]);
    expect(remarkOf(withRemark(settled, 'inputs', { unclear: 'Und welche Datei?' }), 'inputs')).toEqual({
      unclear: 'Und welche Datei?',
      answer: 'Der neue.',
      isSettled: false,
    });
  });

  test('a change touches its own point and part only', () => {
    fc.assert(
      fc.property(briefs, fc.constantFrom(...POINTS), (brief, point) => {
        const next = withReadiness(withRemark(brief, 'result', { unclear: 'Wie?' }), point, { answer: 'notYet' });
        for (const other of POINTS) if (other !== point) expect(next.ready[other]).toBe(brief.ready[other]);
        for (const part of Object.keys(brief.remarks)) expect(next.remarks[part]).toBe(brief.remarks[part]);
        expect(acceptanceOf(next)).toBe('notYet');
      }),
    );
  });

  test('what a newer or another hand left is kept or becomes its default', () => {
    const decoded = tool.decode({
      ready: { date: { answer: 'perhaps', missing: 7 }, budget: 'yes' },
      remarks: { later: { unclear: 'Was?' }, due: 3 },
      repeat: 'hourly',
      repeatDay: 99,
      stage: 'lost',
    });
    expect(decoded).toEqual({
      ...empty,
      remarks: { later: { unclear: 'Was?', answer: '', isSettled: false } },
    });
  });
});

const naming = { labels: { sheetName: ' · $3.$2.$1' } };

test('the brief tells its task, and that it is done', () => {
  expect(tool.tells?.(empty)).toEqual([]);
  expect(tool.tells?.({ ...empty, title: 'Ablage', isTemplate: true })).toEqual([]);
  const told = tool.tells?.({ ...empty, title: 'Ablage', dueOn: '2026-12-01', stage: 'done' });
  expect(told).toEqual([
    { id: 'task', kind: 'task', text: 'Ablage', side: 'assistant', on: '2026-12-01', isDone: true },
    { id: 'run', kind: 'run', text: 'Ablage', stage: 'done', on: '', hours: '' },
  ]);
  // What was done was done, also where the sheet is kept to copy it.
  const kept = { ...empty, title: 'Ablage', isTemplate: true, stage: 'done', stageOn: '2026-12-02' } as const;
  expect(tool.tells?.({ ...kept, usedHours: '2:40' })).toEqual([
    { id: 'run', kind: 'run', text: 'Ablage', stage: 'done', on: '2026-12-02', hours: '2:40' },
  ]);
  expect(datedIn(tool, { ...empty, title: 'Ablage', dueOn: '2026-12-01', stage: 'given' }, naming)[0]?.isDone).toBe(
    false,
  );
});

test('the briefs of a series are told apart by their day, which is no part of the task', () => {
  const brief = { ...empty, title: 'Ablage', repeat: 'weekly', dueOn: '2026-12-10' } as const;
  const name = tool.nameIn?.(tool.nameOf(brief), naming) ?? '';
  expect(name).toBe('Ablage · 10.12.2026');
  expect(tool.withName(brief, `${name} (Kopie)`).title).toBe('Ablage (Kopie)');
  expect(tool.nameOf({ ...brief, repeat: '' })).toBe('Ablage');
  expect(tool.nameIn?.('Ablage · 2026', naming)).toBe('Ablage · 2026');
});

describe('the clock on the wall elsewhere', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'Asia/Manila', 'America/New_York', 'Asia/Kolkata', 'UTC');
  // Hours that no change to or from summer time touches in these zones.
  const times = fc.integer({ min: 4 * 60, max: 23 * 60 }).map((minutes) => {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });

  test('there and back is the same time', () => {
    fc.assert(
      fc.property(days, times, zones, zones, (day, time, here, there) => {
        const far = elsewhere({ day, time }, here, there);
        expect(momentOf(far, there)).toBe(momentOf({ day, time }, here));
      }),
      { numRuns: 60 },
    );
  });

  test('knows summer time and the date line', () => {
    const noon = (day: string) => ({ day, time: '12:00' });
    expect(elsewhere(noon('2026-12-04'), 'Europe/Berlin', 'Asia/Manila')).toEqual({ day: '2026-12-04', time: '19:00' });
    expect(elsewhere(noon('2026-07-03'), 'Europe/Berlin', 'Asia/Manila')).toEqual({ day: '2026-07-03', time: '18:00' });
    expect(elsewhere({ day: '2026-12-04', time: '20:00' }, 'Europe/Berlin', 'Asia/Manila').day).toBe('2026-12-05');
    expect(elsewhere({ day: '2027-03-28', time: '02:30' }, 'Europe/Berlin', 'UTC')).toEqual({
      day: '2027-03-28',
      time: '01:30',
    });
    expect(cityOf('America/New_York')).toBe('New York');
  });
});

/** What a German reader is shown. */
const german = (value: Brief, around: Around = NOTHING_AROUND) => {
  const { client, assistant, both } = inLocale(ui.site, 'de');
  const sides = { client, assistant, both };
  return {
    value,
    words: inLocale(json, 'de'),
    sides,
    locale: 'de',
    today: '2026-11-25',
    around,
    level: 2,
    frame: inLocale(ui.frame, 'de'),
    view: '',
  } as const;
};
const told = (...tellings: readonly object[]): Around => ({
  ...NOTHING_AROUND,
  card: { ...NOTHING_AROUND.card, client: 'Praxis Berg' },
  told: tellings.map((telling) => ({ toolId: 'agreement', documentId: 'x', id: 'y', ...telling }) as Told),
});

describe('what is known elsewhere', () => {
  const { words } = german(empty);

  test('answer times and what holds without an answer become one text', () => {
    const around = told(
      { kind: 'answerTime', side: 'client', text: 'Aufgaben-Chat', within: 'am selben Tag bis 16:00 Uhr.' },
      { kind: 'answerTime', side: 'client', text: 'Telefon', within: '' },
      { kind: 'answerTime', side: 'assistant', text: 'E-Mail', within: 'am nächsten Arbeitstag' },
      { kind: 'noAnswer', text: 'die Aufgabe anhalten.' },
    );
    expect(agreedAnswers(empty, around, words)).toBe(
      'Fragen an Praxis Berg: Aufgaben-Chat, Antwort am selben Tag bis 16:00 Uhr. Telefon.\nKommt keine Antwort: die Aufgabe anhalten.',
    );
    expect(agreedAnswers(empty, NOTHING_AROUND, words)).toBe('');
    expect(agreedAnswers({ ...empty, from: 'Frau Berg' }, around, words)).toContain('Fragen an Frau Berg:');
  });

  test('agreed tasks wait for a brief until one has their title', () => {
    const task = { kind: 'task', side: 'assistant', on: '2026-12-01', isDone: false };
    const around = told(
      { ...task, toolId: 'first-talk', text: 'Postfach sortieren' },
      { ...task, toolId: 'first-talk', text: 'Rechnungen ablegen' },
      { ...task, toolId: 'agreement', text: 'rechnungen ablegen ' },
      { ...task, toolId: 'first-talk', text: 'Reise buchen', isDone: true },
      { ...task, toolId: 'brief', text: 'Postfach sortieren' },
    );
    expect(tasksWithoutBrief(around, '').map(({ text }) => text)).toEqual(['Rechnungen ablegen']);
    expect(tasksWithoutBrief(around, 'Rechnungen ablegen')).toEqual([]);
  });
});

describe('the deadline in words', () => {
  const due: Brief = { ...empty, dueOn: '2026-12-04', dueTime: '20:00', zone: 'Europe/Vienna', repeat: 'weekly' };
  const card = { ...NOTHING_AROUND.card, clientZone: 'Europe/Berlin', assistantZone: 'Asia/Manila' };

  test('names day, time, place and rhythm, and the other clock only where it differs', () => {
    const asked = german(due, { ...NOTHING_AROUND, card });
    expect(sayDeadline(asked)).toBe('Freitag, 4. Dezember 2026, 20:00 Uhr (Wien), danach jede Woche');
    expect(sayElsewhere(asked)).toEqual(['Assistenz: Samstag, 5. Dezember 2026, 03:00 Uhr (Manila)']);
    expect(sayElsewhere(german(due))).toEqual([]);
    expect(sayElsewhere(german({ ...due, zone: 'Mars/Base' }, { ...NOTHING_AROUND, card }))).toEqual([]);
  });

  test('says how far away it is', () => {
    const words = german(empty).words;
    const on = (dueOn: string) => sayDistance({ dueOn }, '2026-11-25', words);
    expect([on('2026-11-25'), on('2026-11-26'), on('2026-12-04')]).toEqual(['heute', 'morgen', 'in 9 Tagen']);
    expect(on('2026-11-20')).toBe('Der Termin liegt 5 Tage zurück');
    expect([on(''), sayDistance({ dueOn: '2026-12-04' }, '', words)]).toEqual(['', '']);
  });
});

test('every part has its place, and the longest two are named', () => {
  const asked = german({ ...empty, steps: 'x\n'.repeat(30), examples: 'wort '.repeat(200), title: 'y' });
  expect(['title', ...sectionsOf(asked).map(({ id }) => id)]).toEqual(PARTS);
  expect(longestParts(sectionsOf(asked)).map(({ id }) => id)).toEqual(['steps', 'examples']);
});

test('the cap of a series is for one run, and a period somebody typed stays as it is', () => {
  const capOf = (brief: Partial<Brief>) =>
    sectionsOf(german({ ...empty, ...brief })).find(({ id }) => id === 'capHours')?.text;
  expect(capOf({ capHours: '1,5' })).toBe('1,5 Stunden');
  expect(capOf({ capHours: '1,5', repeat: 'monthly' })).toBe('1,5 Stunden je Durchgang');
  expect(capOf({ capHours: '1', repeat: 'weekly' })).toBe('1 Stunde je Durchgang');
  expect(capOf({ capHours: '5 Stunden je Woche', repeat: 'weekly' })).toBe('5 Stunden je Woche');
  expect(asText(german({ ...empty, capHours: '3', repeat: 'weekly' }))).toContain('3 Stunden je Durchgang');
  expect(capOf({ repeat: 'weekly' })).toBe('');
});

test('Markdown, mail and reply lose nothing of what both wrote', () => {
  const line = fc.stringMatching(/^[a-zäöüß]{3,20}$/);
  fc.assert(
    fc.property(fc.array(line, { minLength: 8, maxLength: 8 }), (said) => {
      const [title = '', steps = '', unclear = '', answer = '', missing = '', own = '', corrected = '', late = ''] =
        said;
      let brief: Brief = { ...empty, title, steps, ownWords: own, ownWordsFit: 'notYet', ownWordsAnswer: corrected };
      brief = withRemark(brief, 'inputs', { unclear, answer });
      brief = withRemark(brief, 'due', { unclear: late });
      brief = withReadiness(brief, 'date', { answer: 'notYet', missing });
      const [markdown, mail, reply] = [asText(german(brief)), asMail(german(brief)), asReply(german(brief))];
      for (const word of said) expect(markdown).toContain(word);
      for (const word of said) expect(mail).toContain(word);
      for (const word of said.filter((one) => one !== steps)) expect(reply).toContain(word);
      expect(mail).not.toMatch(/[#*_]/);
    }),
  );
});
