import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, daysAfter, isDay } from '#lib/days.ts';
import { readAnyDay } from '#lib/read-any-day.ts';
import { readDay } from '#lib/read-day.ts';

const today = '2026-11-24'; // a Tuesday
const anyDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['by Friday', '2026-11-27'],
  ['Weds', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['the 1st of December', '2026-12-01'],
  ['2 weeks', '2026-12-08'],
  ['two weeks from now', '2026-12-08'],
  ['two weeks from Monday', '2026-12-14'],
  ['a month from Dec 24', '2027-01-24'],
  ['Montag in zwei Wochen', '2026-12-14'],
  ['heute in einer Woche', '2026-12-01'],
  ['end of January', '2027-01-31'],
  ['by the end of Feb 2028', '2028-02-29'],
  ['Ende Dezember', '2026-12-31'],
  ['EOM', '2026-11-30'],
  ['Ende des Monats', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['end of the week', '2026-11-27'],
  ['Ende nächster Woche', '2026-12-04'],
  ['30.11.2026', '2026-11-30'],
  ['am 15.', '2026-12-15'],
  ['bis zum 24.', '2026-11-24'],
  ['by the 31st', '2026-12-31'],
  ['mid January', '2027-01-15'],
  ['Mitte Februar 2028', '2028-02-15'],
  ['early December', '2026-12-01'],
  ['Mittwoch nächster Woche', '2026-12-02'],
  ['nächste Woche Mo', '2026-11-30'],
  ['Friday week', '2026-12-04'],
  ['übernächsten Dienstag', '2026-12-08'],
  ['KW 50', '2026-12-11'],
  ['week 2', '2027-01-15'],
  ['KW 48', '2026-11-27'],
  ['Monatsende', '2026-11-30'],
  ['Jahresende', '2026-12-31'],
  ['end of next year', '2027-12-31'],
  ['letzter Tag im Februar', '2027-02-28'],
  ['last day of the month', '2026-11-30'],
  ['Ende des Quartals', '2026-12-31'],
  ['end of next quarter', '2027-03-31'],
  ['in 3 Werktagen', '2026-11-27'],
  ['5 working days', '2026-12-01'],
  ['in a fortnight', '2026-12-08'],
  ['heute in einem Jahr', '2027-11-24'],
  ['a year from Friday', '2027-11-27'],
  ['spätestens Freitag', '2026-11-27'],
  ['no later than Friday', '2026-11-27'],
  ['übernächste Woche Di', '2026-12-08'],
  ['Dienstag in der übernächsten Woche', '2026-12-08'],
  ['Tuesday the week after next', '2026-12-08'],
  ['Silvester', '2026-12-31'],
  ["New Year's Day", '2027-01-01'],
])('“%s” is %s', (typed, day) => expect(readAnyDay(typed, today)).toEqual({ ok: true, day }));

test.each([
  ['Freitag 15 Uhr', '2026-11-27'],
  ['Fr., 27.11., um 9:30 Uhr', '2026-11-27'],
  ['by Friday 3 pm', '2026-11-27'],
  ['EOD Friday', '2026-11-27'],
  ['Freitagabend', '2026-11-27'],
  ['morgen früh', '2026-11-25'],
  ['tomorrow night', '2026-11-25'],
  ['Mittwoch nächster Woche vormittags', '2026-12-02'],
])('“%s” has a time behind its day, and a day has no place for it', (typed, day) =>
  expect(readAnyDay(typed, today)).toEqual({ ok: false, reason: 'withTime', days: [day] }),
);

test.each([
  '',
  'abends',
  'um 15 Uhr',
  'heilig abend nie',
  'end of',
  'Ende der Fahnenstange',
  'two weeks from whenever',
  'mid air',
  'KW 54',
  '32.',
  'nächste Woche',
  'next week whenever',
  'soon in a week',
  'of December',
])('“%s” cannot be read', (typed) => expect(readAnyDay(typed, today)).toEqual({ ok: false, reason: 'unreadable' }));

test('two weeks from what can be two days is asked about as that is, and so is a day of another weekday', () => {
  expect(readAnyDay('two weeks from 12/7/2026', today, true)).toMatchObject({ reason: 'twoDays' });
  expect(readAnyDay('by 12/7/2026', today, true)).toMatchObject({ reason: 'twoDays' });
  expect(readAnyDay('Mi, 17.9.2026', today)).toMatchObject({ reason: 'otherWeekday' });
});

test.each([
  ['Montag in zwei Wochen', '2026-12-14'],
  ['two weeks from Monday', '2026-12-14'],
  ['next Monday in two weeks', '2026-12-21'],
  ['7.12. in einer Woche', '2026-12-14'],
  ['Dienstag in einer Woche', '2026-12-08'],
])('on a Monday “%s” is %s', (typed, day) => expect(readAnyDay(typed, '2026-11-30')).toEqual({ ok: true, day }));

test('the end of a month is its last day, that of a week the coming Friday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { day: last } = readAnyDay('end of this month', day) as { day: string };
      expect([last.slice(0, 7), daysAfter(last, 1).slice(8)]).toEqual([day.slice(0, 7), '01']);
      const { day: friday } = readAnyDay('end of the week', day) as { day: string };
      expect([dateOf(friday).getDay(), friday >= day && friday < daysAfter(day, 7)]).toEqual([5, true]);
    }),
  );
});

test.each(['__proto__', 'constructor'])('“%s” is no day that is called by a name', (typed) => {
  expect(readAnyDay(typed, today)).toEqual({ ok: false, reason: 'unreadable' });
});

test('reads what the plain way reads in the same way, never throws and never makes up a day', () => {
  const words = fc.constantFrom(
    ...'end of the next week month from in two 3 monday 1st december 12/7 ende nächster woche by now 999 kw mid 15. freitag'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
      ),
      (typed) => {
        const [plain, reading] = [readDay(typed, today, true), readAnyDay(typed, today, true)];
        if (plain.ok || plain.reason !== 'unreadable') expect(reading).toEqual(plain);
        if (reading.ok) expect(isDay(reading.day)).toBe(true);
      },
    ),
    { examples: [['__proto__'], ['constructor']] },
  );
});
