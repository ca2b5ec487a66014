/** Names a tool gives its sheets by itself follow the language of the page; what somebody typed stays. */
import { describe, expect, test } from 'vitest';
import feedbackWords from '#content/tools/feedback.json';
import weekWords from '#content/tools/week.json';
import { inLocale, locales } from '#locales';
import { FORMATS } from '#tools/feedback/formats.ts';
import { tool as feedback, named } from '#tools/feedback/tool.ts';
import { withWeek } from '#tools/week/name.ts';
import { tool as week } from '#tools/week/tool.ts';

/** As the English names were stored before the month was a word. */
const OLD_WEEK = 'Week {week} · {d1}/{m1}–{d2}/{m2}/{y2}';

test('the month is a word in English, and what was named by numbers is called so, too', () => {
  const words = { week: inLocale(weekWords, 'en'), feedback: inLocale(feedbackWords, 'en') };
  const { title, monday } = withWeek(week.empty, '2026-12-09', words.week.labels);
  expect(title).toBe('Week 50 · 7 Dec – 11 Dec 2026');
  const old = { ...week.empty, monday, title: 'Week 50 · 07/12–11/12/2026' };
  expect(week.nameIn?.(old.title, words.week)).toBe(title);
  expect(week.keyOf?.(old)).toBe(week.keyOf?.({ ...old, title }));
  expect(week.nameIn?.(title, inLocale(weekWords, 'de'))).toBe('Woche 50 · 07.12.–11.12.2026');

  const unnamed = week.nameOf({ ...old, title: '' });
  expect(week.nameIn?.(unnamed, words.week)).toBe(title);

  const talk = named(feedback.empty, { format: 'monthly', on: '2026-12-07' }, words.feedback);
  expect(talk.title).toBe('Monthly talk · 7 Dec 2026');
  const before = { ...talk, title: 'Monthly talk · 07/12/2026' };
  expect(feedback.nameIn?.(before.title, words.feedback)).toBe(talk.title);
  expect(feedback.keyOf?.(before)).toBe(feedback.keyOf?.(talk));
});

test('a tool knows its names in every language', () => {
  const { sheetName, sheetNames } = weekWords.labels;
  expect(sheetNames).toEqual([...locales.map((locale) => sheetName[locale]), OLD_WEEK]);
  for (const { name, names } of feedbackWords.formats) expect(names).toEqual(locales.map((locale) => name[locale]));
});

describe.each(locales)('named in %s', (from) => {
  const words = { week: inLocale(weekWords, from), feedback: inLocale(feedbackWords, from) };
  test.each(locales)('and read in %s', (to) => {
    const now = { week: inLocale(weekWords, to), feedback: inLocale(feedbackWords, to) };
    for (const day of ['2026-11-30', '2026-12-31', '2027-01-01']) {
      const { title } = withWeek(week.empty, day, words.week.labels);
      const there = withWeek(week.empty, day, now.week.labels);
      expect(week.nameIn?.(title, now.week)).toBe(there.title);
      // Another week, chosen in the other language: still a name of its own making.
      const moved = withWeek({ ...there, title }, '2027-02-01', now.week.labels);
      expect(moved.title).toBe(withWeek(week.empty, '2027-02-01', now.week.labels).title);
      for (const format of FORMATS) {
        for (const on of [day, '']) {
          const talk = named(feedback.empty, { format, on }, words.feedback);
          const other = named(feedback.empty, { format, on }, now.feedback);
          expect(feedback.nameIn?.(talk.title, now.feedback)).toBe(other.title);
          expect(named(talk, { format: 'week8' }, now.feedback).title).toBe(
            named(other, { format: 'week8' }, now.feedback).title,
          );
        }
      }
    }
  });
  test.each(['Woche der Messe', 'Woche 49 · 01.12.–04.12.2026', 'Über die Preise · 30.11.2026', '99.99.9999', ''])(
    '“%s” was typed and stays',
    (typed) => {
      expect(week.nameIn?.(typed, words.week)).toBe(typed);
      expect(feedback.nameIn?.(typed, words.feedback)).toBe(typed);
    },
  );
});
