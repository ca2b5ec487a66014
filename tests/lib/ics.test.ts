/** Calendar files, read back by an independent parser: the same text, exactly the properties we meant, never a line too long. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween } from '#lib/days.ts';
import { type CalendarDay, calendarFile } from '#lib/ics.ts';
import { count, figure } from '../support/figures.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const day: CalendarDay = {
  uid: 'abcdefgh12.onboarding.kickoff@eingespielt',
  on: '2026-12-24',
  until: '2026-12-24',
  text: 'Startgespräch',
  description: 'gemeinsam',
  isDone: false,
};
const eventsOf = (file: string): ICAL.Component[] => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
const textOf = (event: ICAL.Component | undefined, name: string): string =>
  String(event?.getFirstPropertyValue(name) ?? '');

describe('a calendar file', () => {
  test('has whole days with an exclusive end, nobody busy, and a reminder at nine', async () => {
    const [event] = eventsOf(await calendarFile([{ ...day, until: '2026-12-26' }], 'Einarbeitung', NOW));
    expect(textOf(event, 'dtstart')).toBe('2026-12-24');
    expect(textOf(event, 'dtend')).toBe('2026-12-27');
    expect(textOf(event, 'transp')).toBe('TRANSPARENT');
    const alarm = event?.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT9H');
    expect(alarm?.getFirstProperty('trigger')?.getParameter('related') ?? 'START').toBe('START');
  });
  test('what has a time is that moment, with a reminder an hour before', async () => {
    const moment = Date.UTC(2026, 11, 4, 2, 30);
    const [event] = eventsOf(await calendarFile([{ ...day, moment }], 'Aufgabenbrief', NOW));
    expect(textOf(event, 'dtstart')).toBe('2026-12-04T02:30:00Z');
    expect(textOf(event, 'dtend')).toBe('');
    expect(String(event?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT1H');
  });
  test('reminds of nothing that is done', async () => {
    const [event] = eventsOf(await calendarFile([{ ...day, isDone: true }], 'Einarbeitung', NOW));
    expect(event?.getAllSubcomponents('valarm')).toEqual([]);
  });
  test('made again, keeps the UID and counts on, so that programs update', async () => {
    const [first] = eventsOf(await calendarFile([day], 'Einarbeitung', NOW));
    const [second] = eventsOf(await calendarFile([{ ...day, on: '2026-12-28', until: '2026-12-28' }], 'x', NOW + 1000));
    expect(textOf(second, 'uid')).toBe(textOf(first, 'uid'));
    expect(Number(textOf(second, 'sequence'))).toBeGreaterThan(Number(textOf(first, 'sequence')));
    expect(textOf(second, 'dtstamp') > textOf(first, 'dtstamp')).toBe(true);
    expect(Number(textOf(second, 'sequence'))).toBeLessThan(2 ** 31);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('\r\n', '\n', '\r', '\\', '\\n', ';', ',', ':', '"', 'BEGIN:VEVENT', 'END:VCALENDAR', 'Ä😀'))
    .map((parts) => parts.join('')),
);
const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => daysAfter('2025-01-01', days));
const anyCalendarDay = fc.record({
  uid: fc.string({ minLength: 1, maxLength: 60 }),
  on: anyDay,
  length: fc.nat(90),
  text: anyText,
  description: anyText,
  isDone: fc.boolean(),
});
/** What is left of a text when control signs, which no calendar can hold, are blanks. */
const readable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}|\uFEFF/gu, ' ')
    .trim();

test('any text comes back as it was, in exactly the entries we meant, in lines of at most 75 octets', async () => {
  const files = count(1000, 20_000);
  await fc.assert(
    fc.asyncProperty(fc.array(anyCalendarDay, { minLength: 1, maxLength: 3 }), anyText, async (wanted, name) => {
      const days = wanted.map(({ length, ...rest }) => ({ ...rest, until: daysAfter(rest.on, length) }));
      const file = await calendarFile(days, name, NOW);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events = eventsOf(file);
      expect(events).toHaveLength(days.length);
      for (const [index, event] of events.entries()) {
        const { on, until, text, description, isDone } = days[index] as CalendarDay;
        expect(textOf(event, 'summary')).toBe(readable(text).replace(/\s+/g, ' '));
        expect(textOf(event, 'description')).toBe(readable(description));
        expect(textOf(event, 'dtstart')).toBe(on);
        expect(daysBetween(on, textOf(event, 'dtend'))).toBe(daysBetween(on, until) + 1);
        expect(event.getAllSubcomponents()).toHaveLength(isDone ? 0 : 1);
        const names = new Set(event.getAllProperties().map((property) => property.name));
        for (const property of names)
          expect(property).toMatch(/^(uid|sequence|dtstamp|dtstart|dtend|summary|description|transp|x-microsoft-.*)$/);
      }
    }),
    { numRuns: files },
  );
  figure('calendar-texts', { files, changed: 0, strangers: 0, longestLine: 75 });
}, 600_000);
