/** “Nichts vorausgesetzt?”: how often it is right, what it leaves alone, and that no text stops it. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { daysAfter } from '#lib/days.ts';
import { type Locale, locales } from '#locales';
import { check } from '#tools/brief/check/check.ts';
import { isHoliday } from '#tools/brief/check/missing.ts';
import { spellOut } from '#tools/brief/check/spell-out.ts';
import { verdictOf } from '#tools/brief/check/verdict.ts';
import { KINDS, MISSING } from '#tools/brief/check/wording.ts';
import { isDismissed, termsOf, withDismissed, withoutDismissed, withTerm } from '#tools/brief/put-aside.ts';
import { type Brief, briefFrom, TEXT_FIELDS, tool } from '#tools/brief/tool.ts';
import { corpusOf, measure, PARTS, precisionOf, recallOf, sumOf, wordingOf } from '../wording/measure.ts';

const { empty } = tool;
const today = '2026-11-25';
const wordings = { de: wordingOf('de'), en: wordingOf('en') };
const look = (brief: Partial<Brief>, locale: Locale = 'de', explained: readonly string[] = []) =>
  check({ ...empty, ...brief }, { wording: wordings[locale], today, explained, deadline: 'bis Freitag' });
const phrases = (brief: Partial<Brief>, locale: Locale = 'de', explained: readonly string[] = []) =>
  look(brief, locale, explained)
    .filter(({ kind }) => kind !== 'missing')
    .map(({ kind, phrase }) => `${kind}: ${phrase}`);

describe('measured', () => {
  test('the corpus is large enough', () => {
    expect(corpusOf('de').sentences.length).toBeGreaterThanOrEqual(150);
    expect(corpusOf('en').sentences.length).toBeGreaterThanOrEqual(80);
  });

  test.each(locales)('%s: precision at least 0.90, recall at least 0.85', (locale) => {
    const all = sumOf(PARTS.map((part) => measure(locale, part).all));
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.9);
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.85);
  });
});

test.each(locales)('%s: sentences looked at while phrases were written are read without a mistake', (locale) => {
  expect(measure(locale, 'tuned').mistakes).toEqual([]);
});

describe.each(locales)('words of the check in %s', (locale) => {
  test('are complete', () => {
    const { kinds, missing, secrets } = wordings[locale];
    for (const kind of KINDS) expect(Object.values(kinds[kind]).every(Boolean), kind).toBe(true);
    for (const code of MISSING)
      expect(missing[code].title && missing[code].why && missing[code].instead, code).toBeTruthy();
    expect(Object.keys(secrets).sort()).toEqual(['card', 'health', 'iban', 'password']);
    expect(Object.keys(wordings.de).sort()).toEqual(Object.keys(wordings.en).sort());
  });

  test('name every phrase once', () => {
    const written = wordings[locale].phrases.flatMap(({ write }) => write.map(spellOut));
    expect(written.filter((phrase, at) => written.indexOf(phrase) !== at)).toEqual([]);
  });
});

describe.each(locales)('templates in %s', (locale) => {
  const templates = readdirSync('content/templates').map((name) => {
    const { fields } = JSON.parse(readFileSync(`content/templates/${name}`, 'utf8')) as {
      fields: Record<string, string | Record<Locale, string>>;
    };
    const texts = Object.entries(fields).map(([field, text]) => [
      field,
      typeof text === 'string' ? text : text[locale],
    ]);
    return [name, Object.fromEntries(texts) as Partial<Brief>] as const;
  });
  const due = { dueOn: '2026-12-18', dueTime: '12:00', zone: 'Europe/Berlin' };

  test('there are at least 24', () => expect(templates.length).toBeGreaterThanOrEqual(24));
  test.each(templates)('%s raises no hint, its places in brackets open or filled', (_, fields) => {
    const filled = Object.fromEntries(
      Object.entries(fields).map(([field, text]) => [field, text?.toString().replace(/\[[^[\]\n]{1,60}\]/g, fillIn)]),
    );
    for (const brief of [briefFrom(fields as never), briefFrom(filled as never)])
      expect(look({ ...brief, ...due }, locale).map(({ id, field }) => `${field} ${id}`)).toEqual([]);
  });

  /** What a person would put in. */
  function fillIn(place: string): string {
    if (/date/i.test(place) || /datum/i.test(place)) return locale === 'de' ? '18. Dezember 2026' : '18 December 2026';
    if (/link/i.test(place)) return 'https://example.org/brief';
    if (/\[name/i.test(place)) return locale === 'de' ? 'Petra Holm (Leitung)' : 'Sandra Cole (manager)';
    if (/betrag|amount/i.test(place)) return locale === 'de' ? '400 Euro' : '400 euros';
    return locale === 'de' ? '„Probe“' : '‘sample’';
  }
});

const isLeftAlone = (locale: Locale, steps: string) => expect(phrases({ steps }, locale)).toEqual([]);

describe('what is left alone', () => {
  test.each([
    ['de', 'Im Text steht „zeitnah“ und "asap", `einfach` und https://example.org/wie-immer/zeitnah'],
    ['de', '```\nzeitnah alles usw.\n```'],
    ['de', 'zeitnah@example.org und mach-mal-eben.de'],
    ['de', 'Nicht dringend, kein perfektes Layout'],
    ['de', 'Das ist keineswegs dringend, kaum dringend, nirgendwo dringend'],
    ['en', 'This is hardly urgent, barely urgent'],
    ['en', 'Replace ‘asap’, don’t write ‘everything’, see https://example.org/as-usual'],
  ] as const)('%s: %s', isLeftAlone);

  test.each([
    ['de', 'Liebe Sabine,\nbitte ruf an.\n\nViele Grüße,\nDeine Petra'],
    ['de', 'Sehr geehrter Herr Dr. Wolf, vielen Dank für alles. Schönen Abend\n\nUrs Zbinden\nZbinden Treuhand AG'],
    ['de', 'Hoi Nadine, bis 3.3.2027 um 12:00 Uhr. Alles Liebe, Monika'],
    ['de', 'Bitte bis 3.3.2027 anrufen. Danke dir!\nMarkus'],
    ['de', 'Claudia Kern <c.kern@example.org> bis 3.3.2027 antworten. LG Tom'],
    ['en', 'Hi Sam, please call back. Many thanks for everything\nHelen\nHelen Sands Coaching'],
    ['en', 'Have a nice weekend and warm regards, Tom'],
  ] as const)('%s: how a letter begins and ends: %s', isLeftAlone);

  test.each([
    '---------- Weitergeleitete Nachricht ----------\nVon: Claudia Hartmann\n\n',
    '-----Ursprüngliche Nachricht-----\n',
    'Von: Claudia Hartmann <c.hartmann@example.org>\nGesendet: Montag, 9. Februar 2026\nAn: Tom\nBetreff: Raum\n\n',
    'Am Mo., 9. Feb. 2026 um 14:12 Uhr schrieb Claudia <c@example.org>:\n> ',
    'Begin forwarded message:\n\n',
    'From: Ellie Shaw\nSubject: Banners\n\n',
    'On Mon, 9 Feb 2026 at 14:12, Ellie Shaw <e@example.org> wrote:\n> ',
  ])('a mail passed on is not the task, unless nothing stands above it: %s', (head) => {
    const mail = `${head}wir melden uns zeitnah bei Frau Kern\n`;
    isLeftAlone('de', `Bitte bis 3.3.2027 um 12:00 Uhr zusagen.\n\n${mail}`);
    expect(phrases({ steps: mail })).toContain('time: zeitnah');
    expect(phrases({ steps: `Zusagen.\n${mail}Passwort: Sommer2026!` })).toEqual(['secret: Sommer2026!']);
  });

  test.each([
    ['de', 'Die Belege liegen im Ordner «Spesen 2026/10» auf OneDrive.'],
    ['de', 'Das Protokoll liegt in Drive > Podcast > 47, die Aufnahme in Drive/Calls.'],
    ['de', 'Max 1200 Zeichen, Rechnung RE-2026-118'],
    ['de', 'Einladung an ca. 1’850 Empfänger, Raum für ungefähr 80 Leute'],
    ['de', 'Im Zweifel rufen Sie mich an. Im Zweifel lieber fragen.'],
    ['de', 'Die Kundin (Frau Yılmaz) und die Kanzlei, Fr. Mag. Huber (Wien), anrufen. PW folgt.'],
    ['de', 'Alles bis 15. März erledigt.'],
    ['de', 'Kontakt: Petra Holm, Messestand (IFA, Halle 7)'],
    ['de', 'Ob schon jemand nachgefasst hat: gute Idee, ein gutes neues Jahr'],
    ['en', 'Update the hours everywhere they appear: website, voicemail'],
    ['en', 'A workshop for about 40 people, mail to roughly 1,200 subscribers'],
  ] as const)('%s: what says where, who and how much after all: %s', isLeftAlone);

  test('a greeting explains nobody else', () => {
    expect(phrases({ steps: 'Liebe Sabine, frag Markus.\nDanke, Eva' })).toEqual(['term: Markus']);
  });

  test.each([
    ['de', 'Ein günstiges Zimmer, 100 €', 'günstiges'],
    ['en', 'A cheap room, £90 a night', 'cheap'],
    ['en', 'A cheap room, up to $90', 'cheap'],
  ] as const)('%s: an amount with its sign: %s', (locale, steps, vague) => {
    isLeftAlone(locale, steps);
    expect(phrases({ steps: steps.replace(/[€£$]/, '') }, locale)).toEqual([`amount: ${vague}`]);
  });

  test('umlauts composed or not, ß or ss, upper case', () => {
    for (const steps of [
      'Regelmäßig prüfen',
      'REGELMÄSSIG prüfen',
      'regelmaessig prüfen',
      'Regelmäßig prüfen'.normalize('NFD'),
    ])
      expect(phrases({ steps })).toHaveLength(1);
  });

  test('words explained anywhere in the brief or in the collaboration', () => {
    expect(phrases({ steps: 'Frag Sabine zur JHV.' })).toEqual(['term: Sabine', 'term: JHV']);
    expect(phrases({ steps: 'Frag Sabine zur JHV.' }, 'de', ['Sabine Koch', 'JHV'])).toEqual([]);
    expect(
      phrases({ steps: 'Frag Sabine zur JHV.', purpose: 'JHV (Jahreshauptversammlung)', to: 'Sabine Koch' }),
    ).toEqual([]);
  });
});

test('“the file” is clear once a document is named in another field', () => {
  for (const inputs of ['See Pricing.xlsx', "Fill in the sheet 'Hours'"])
    expect(phrases({ inputs, steps: 'Export the file as a PDF.' }, 'en'), inputs).toEqual([]);
  expect(phrases({ inputs: 'See https://example.org', steps: 'Export the file.' }, 'en')).toEqual([
    'reference: the file',
  ]);
  expect(phrases({ inputs: 'See Pricing.xlsx', steps: 'Send the contract.' }, 'en')).toEqual([
    'reference: the contract',
  ]);
});

test('a forgotten quote hides nothing beyond its line', () => {
  for (const sign of ['"', "'", '„', '“', '‘', '«', '»'])
    expect(phrases({ steps: `Write ${sign}hello\nand send it soon` }, 'en'), sign).toEqual(['time: soon']);
  for (const sign of ['"', '„', '“'])
    expect(phrases({ steps: `Write ${sign}hello\nsoon${'.'.repeat(1000)}”"` }, 'en'), sign).toEqual(['time: soon']);
});

describe('what is missing', () => {
  const { whole } = corpusOf('de');
  const codes = (change: Partial<Brief>, day = today) =>
    check({ ...empty, ...whole, ...change }, { wording: wordings.de, today: day, explained: [], deadline: '' }).map(
      ({ id }) => id,
    );

  test('nothing in a whole brief', () => expect(codes({})).toEqual([]));
  test('says nothing about the calendar while the day is unknown', () => {
    expect(codes({ dueOn: '2020-01-01', title: 'Podcasts bis 3.3.2027 suchen' }, '')).toEqual([]);
  });
  test.each([
    ['de', 'Podcasts bis 3.3.2027 suchen'],
    ['de', 'Podcasts bis Mittwoch, 3. März suchen'],
    ['en', 'Find podcasts by 3 March 2027'],
    ['en', 'Find podcasts by March 3, 2027'],
    ['en', 'Find podcasts by Wednesday, March 3rd please'],
    ['en', 'Find podcasts by 03/03/2027'],
  ] as const)('%s: a second deadline is seen: %s', (locale, title) => {
    const brief = { ...empty, ...corpusOf(locale).whole, title };
    const found = (dueOn: string) =>
      check({ ...brief, dueOn }, { wording: wordings[locale], today, explained: [], deadline: '' })
        .map(({ id }) => id)
        .filter((id) => id === 'missing-deadlines');
    expect(found('2027-03-03')).toEqual([]);
    expect(found('2027-03-10')).toEqual(['missing-deadlines']);
  });
  test.each([
    ['de', 'Kundendaten in die Tabelle übertragen', true],
    ['de', 'Die Bewerbungen sortieren, ohne sie zu bewerten', true],
    ['de', 'Bestellungen prüfen, ohne Auszahlung und Kundendaten', false],
    ['de', 'Kundendaten übertragen. AVV liegt vor.', false],
    ['de', 'Kundendaten übertragen. Auftragsverarbeitungsvertrag vom 3. März.', false],
    ['de', 'Falsch: Kundendaten einfach kopieren', false],
    ['en', 'Copy the customer data into the sheet', true],
    ['en', 'Reply to all applicants', true],
    ['en', 'Copy orders, never customer data', false],
    ['en', 'Copy the customer data. DPA signed in March.', false],
  ] as const)('%s: data of other people need a contract: %s', (locale, steps, isAsked) => {
    expect(look({ steps }, locale).some(({ id }) => id === 'missing-personal')).toBe(isAsked);
    expect(look({ excluded: steps }, locale).some(({ id }) => id === 'missing-personal')).toBe(false);
  });
  describe('a deadline in the text is offered to its field', () => {
    // Wednesday, 25 November 2026
    test.each([
      ['de', 'Tabelle bis Donnerstag, 3. Dezember 2026, 16 Uhr', '2026-12-03', '16:00'],
      ['de', 'Fertig bis Freitag 18 Uhr, dann höre ich rein', '2026-11-27', '18:00'],
      ['de', 'bitte bis Freitagabend vorbereiten', '2026-11-27', ''],
      ['de', 'bitte bis Freitagmittag vorbereiten', '2026-11-27', '12:00'],
      ['de', 'bitte bis morgen Mittag vorbereiten', '2026-11-26', '12:00'],
      ['de', 'Bis morgen 12 Uhr anrufen', '2026-11-26', '12:00'],
      ['de', 'bis Mo Vormittag reicht', '2026-11-30', ''],
      ['de', 'Abgabe: Mo 30.11. um 12:00.', '2026-11-30', '12:00'],
      ['de', 'Frist: 8. Jänner, weil', '2027-01-08', ''],
      ['de', 'Bis heute in einer Woche.', '2026-12-02', ''],
      ['de', 'fertig bis Ende nächster Woche.', '2026-12-04', ''],
      ['de', 'Ankunft bis 12:30, 2. Klasse. Zusage bis zum 3. Dezember', '2026-12-03', ''],
      ['de', 'Heute bis 15 Uhr.', '2026-11-25', '15:00'],
      ['de', 'Fertig bis Freitag, 4. Dezember, 12 Uhr.', '2026-12-04', '12:00'],
      ['de', 'An alle (Verteiler „Advent 2026“) bis 4. Dezember', '2026-12-04', ''],
      ['en', 'Send them by December 3 at 10 am', '2026-12-03', '10:00'],
      ['en', 'send it tomorrow before 5 pm', '2026-11-26', '17:00'],
      ['en', 'By Friday noon.', '2026-11-27', '12:00'],
      ['en', 'Word file by 8 am Tuesday', '2026-12-01', '08:00'],
      ['en', 'finished by the end of next week.', '2026-12-04', ''],
      ['en', 'Deadline: Mon 30 Nov, 6pm.', '2026-11-30', '18:00'],
      ['de', 'Bitte Frau Kern am 1. Dezember vor 8 Uhr anrufen.', '2026-12-01', '08:00'],
      ['de', 'Frau Kern am Di., 1. Dezember vor 8:30 Uhr anrufen', '2026-12-01', '08:30'],
      ['de', 'Die Liste bitte am 1. Dezember bis 12 Uhr', '2026-12-01', '12:00'],
      ['en', 'Please call Ms Kern on 1 December before 8 am', '2026-12-01', '08:00'],
    ] as const)('%s: %s', (locale, result, day, time) => {
      const [found, ...more] = look({ result }, locale).filter(({ due }) => due);
      expect([found?.id, found?.due?.day, found?.due?.time, ...more]).toEqual(['missing-written', day, time]);
      expect(found?.due?.act).not.toBe('');
      const ids = look({ result, dueOn: day }, locale).map(({ id }) => id);
      expect(ids.filter((id) => /written|date$|deadlines/.test(id))).toEqual([]);
    });

    test.each([
      'Messe vom 1. bis 3. Dezember',
      'Mo bis Mi zwischen 10 und 12 Uhr',
      'Angebot gültig bis 30.12.',
      'Ich bin bis Freitag unterwegs',
      'in zwei bis drei Wochen',
      'Vertrag kündigen, Frist 3 Monate',
      'Der Laden öffnet am 1. Dezember vor 8 Uhr. Bitte anrufen',
      'Die Messe wird am 1. Dezember vor 8 Uhr öffnen',
      'Bitte die Post vor 8 Uhr holen',
      'Bitte alles löschen, was am 1. Dezember vor drei Jahren kam',
      'bis 50 Euro, bis 12:30, 2. Klasse, bis so etwas da ist',
    ])('but none that is no deadline: %s', (result) => {
      expect(look({ result }).map(({ id }) => id)).toContain('missing-date');
    });

    test('nor is what must not come before a day', () => {
      expect(look({ result: 'A call, not before Monday' }, 'en').map(({ id }) => id)).toContain('missing-date');
    });

    test('a weekday that is not the one of the date is asked', () => {
      const ids = look({ result: 'Liste bis Freitag, 3. Dezember 2026' }).map(({ id }) => id);
      expect(ids).toContain('missing-weekday');
      expect(ids).not.toContain('missing-written');
    });
  });

  test.each([
    ['de', 'cap', 'Zeitbudget 6 Std., nicht mehr als 60 Minuten', 'Tickets, die älter als 24 Stunden sind'],
    ['de', 'questions', 'Fragen per Slack an mich', 'Bitte fragen, wenn etwas fehlt'],
    ['de', 'criterion', 'Fertig, wenn jede Zeile einen Beleg hat', 'Wenn du fertig bist, ruf an'],
    ['en', 'cap', 'Six hours at most', 'Tickets older than 24 hours'],
    ['en', 'questions', 'Questions to petra@example.org', 'Answer all questions in the forum'],
    ['en', 'criterion', 'Done when every line has a receipt', 'When you are done, call me'],
  ] as const)('%s: %s said in the text is not missing: %s', (locale, code, said, other) => {
    const isMissing = (steps: string) => look({ steps }, locale).some(({ id }) => id === `missing-${code}`);
    expect([isMissing(said), isMissing(other)]).toEqual([false, true]);
  });

  test('a whole mail in the line of the task', () => {
    const ids = (title: string) => look({ title }).map(({ id }) => id);
    expect(ids('Podcasts für Gastauftritte suchen, '.repeat(4))).toContain('missing-title');
    expect(ids('Podcasts für Gastauftritte suchen und in der Tabelle sammeln')).not.toContain('missing-title');
  });
  test('holidays that all three countries share', () => {
    for (const day of ['2027-01-01', '2027-03-29', '2027-05-06', '2027-05-17', '2026-12-25'])
      expect(isHoliday(day), day).toBe(true);
    for (const day of ['', '2027-03-30', '2026-12-24', '2027-10-03']) expect(isHoliday(day), day).toBe(false);
  });
  test('more hours than fit until the deadline', () => {
    expect(codes({ capHours: '8', dueOn: today })).toEqual([]);
    expect(codes({ capHours: '8,5', dueOn: today })).toEqual(['missing-effort']);
    expect(codes({ capHours: '40', dueOn: '2026-12-01' })).toEqual([]);
    expect(codes({ capHours: '41', dueOn: '2026-12-01' })).toEqual(['missing-effort']);
  });
  test('until a deadline in a year every day is looked at once', () => {
    const looked = vi.spyOn(Date.prototype, 'getDay');
    const found = codes({ capHours: '3000', dueOn: daysAfter(today, 366) });
    const looks = looked.mock.calls.length;
    looked.mockRestore();
    expect(found).toEqual(['missing-effort']);
    expect(looks).toBeGreaterThanOrEqual(366);
    expect(looks).toBeLessThan(2 * 366);
  });
});

describe('what one click does', () => {
  const fixed = (steps: string, id: string): string => {
    const fix = look({ steps }).find((one) => one.id === id)?.fix;
    return fix ? steps.slice(0, fix.start) + fix.text + steps.slice(fix.end) : steps;
  };
  test.each([
    ['Einfach die Zahlen kopieren.', 'belittling-einfach', 'Die Zahlen kopieren.'],
    ['Stifte, Blöcke usw.', 'amount-usw', 'Stifte, Blöcke.'],
    ['Ein paar Bilder suchen', 'amount-ein-paar', '[Anzahl] Bilder suchen'],
    ['Nimm die Vorlage und fülle sie.', 'reference-die-vorlage', 'Nimm die Vorlage [Link] und fülle sie.'],
    ['Bis nächsten Freitag liefern', 'time-naechsten-freitag', 'Bis Freitag liefern'],
    ['Bitte zeitnah liefern', 'time-zeitnah', 'Bitte bis Freitag liefern'],
  ])('%s', (before, id, after) => {
    expect(fixed(before, id)).toBe(after);
    expect(look({ steps: after }).map((one) => one.id)).not.toContain(id);
  });
});

describe('put aside', () => {
  test('stays so for the phrase in the brief, and comes back', () => {
    const brief = withDismissed({ ...empty, steps: 'zeitnah' }, 'time-zeitnah');
    const opened = tool.decode(JSON.parse(JSON.stringify({ ...brief, steps: 'Bitte Zeitnah und zeitnah' })));
    expect(look(opened).filter(({ id, kind }) => kind !== 'missing' && !isDismissed(opened, id))).toEqual([]);
    expect(withoutDismissed(opened, 'time-zeitnah').dismissed).toEqual({});
  });

  test('a term is kept, told, and taken back', () => {
    const brief = withTerm(withTerm(empty, 'JHV', 'Jahreshauptversammlung'), 'BWA', 'Auswertung');
    expect(termsOf(brief).map(({ text }) => text)).toEqual(['BWA', 'JHV']);
    expect(tool.tells?.(brief)).toContainEqual(
      expect.objectContaining({ kind: 'term', text: 'JHV', meaning: 'Jahreshauptversammlung' }),
    );
    expect(withTerm(brief, 'JHV', ' ').terms).toEqual(withTerm(empty, 'BWA', 'Auswertung').terms);
  });
});

test('the verdict is a word: open, nearly ready, ready', () => {
  const hints = look({ steps: 'zeitnah' });
  expect(verdictOf([], 0, 0)).toBe('empty');
  expect(verdictOf([], 0, 12)).toBe('ready');
  expect(verdictOf([], 1, 12)).toBe('nearly');
  expect(verdictOf(hints, 0, 3)).toBe('open');
  expect(
    verdictOf(
      look({ steps: 'Passwort: Sommer2026!' }).filter(({ kind }) => kind === 'secret'),
      0,
      12,
    ),
  ).toBe('open');
});

describe('any text at all', () => {
  const some = [
    'zeitnah',
    'ein paar',
    'usw.',
    'die Vorlage',
    '„',
    '“',
    '"',
    " '",
    "'",
    '[',
    ']',
    '```',
    '\n',
    ' ',
    '. ',
    ', ',
    'nicht',
    'JHV',
    'Frau',
    'Sabine',
    'DE89',
    '4111',
    'Passwort:',
    'https://',
    '@',
    'ä',
    'a\u0308',
    'ß',
    '😀',
    'bis 3.3.2027',
  ];
  const wild = fc
    .array(fc.oneof(fc.constantFrom(...some), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join(''));
  const briefs = fc.record(Object.fromEntries(TEXT_FIELDS.map((field) => [field, wild])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Partial<Brief>>;

  test('is read without an error, every place lies in its field, nothing overlaps, ids can be stored', () => {
    fc.assert(
      fc.property(briefs, fc.constantFrom(...locales), (brief, locale) => {
        let last = { field: '', end: 0 };
        for (const { id, field, start, end, kind, phrase, fix } of look(brief, locale)) {
          expect(id).toMatch(/^[a-z0-9-]+$/);
          if (kind === 'missing') continue;
          const text = brief[field as 'steps'] ?? '';
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(text.slice(start, end).normalize('NFC')).toBe(phrase);
          expect(field !== last.field || start >= last.end).toBe(true);
          if (fix) expect(fix.start >= 0 && fix.start <= fix.end && fix.end <= text.length).toBe(true);
          last = { field, end };
        }
      }),
      { numRuns: 200 },
    );
  });

  test('says the same composed and decomposed', () => {
    const ids = (brief: Partial<Brief>, form: 'NFC' | 'NFD') =>
      look(Object.fromEntries(Object.entries(brief).map(([field, text]) => [field, `${text}`.normalize(form)]))).map(
        ({ id }) => id,
      );
    fc.assert(
      fc.property(briefs, (brief) => {
        expect(ids(brief, 'NFD')).toEqual(ids(brief, 'NFC'));
      }),
      { numRuns: 200 },
    );
  });

  test('is the same with and without what was read before', () => {
    fc.assert(
      fc.property(briefs, briefs, (before, after) => {
        const memory = new Map();
        const how = { wording: wordings.de, today, explained: [], deadline: '' };
        check({ ...empty, ...before }, how, memory);
        expect(check({ ...empty, ...after }, how, memory)).toEqual(check({ ...empty, ...after }, how));
      }),
      { numRuns: 100 },
    );
  });
});
