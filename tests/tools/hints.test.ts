/** What a hint gives as an example is understood by the field below it, in every language. */
import { expect, test } from 'vitest';
import agreement from '#content/tools/agreement.json';
import brief from '#content/tools/brief.json';
import ui from '#content/ui.json';
import { readDay } from '#lib/read-day.ts';
import { readTime } from '#lib/read-time.ts';
import { readWindows } from '#lib/read-windows.ts';
import { sayWindows } from '#lib/say-windows.ts';
import { locales } from '#locales';

const withoutBeginning = (hint: string): string => hint.replace(/^(zum Beispiel|for example) /, '');

test.each(locales)('in %s', (locale) => {
  const { windows } = agreement.labels;
  const reading = readWindows(withoutBeginning(windows.hint[locale]));
  expect(reading.ok && sayWindows(reading.windows, 'en')).toBe('Mon–Fri 9:00–12:00, 14:00–16:00; Sat 10:00–12:00');
  for (const day of withoutBeginning(ui.frame.day.hint[locale]).split(', '))
    expect(readDay(day, '2026-11-30', true), day).toMatchObject({ ok: true });
  for (const time of withoutBeginning(brief.labels.timeHint[locale]).split(' or '))
    expect(readTime(time)).toEqual({ ok: true, time: '14:30' });
});
