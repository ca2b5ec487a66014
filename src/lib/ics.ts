/**
 * Days as an iCalendar file (RFC 5545). Importing a later file again updates its entries instead of doubling them: the same thing keeps its
 * UID, and SEQUENCE and DTSTAMP only grow. The library is fetched when somebody wants a file, not before.
 */
import { daysAfter } from './days.ts';

export interface CalendarDay {
  /** Never changes, and no other entry in the world has it. */
  readonly uid: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string;
  /** For what has a time: that moment, in milliseconds; the days do not count then. */
  readonly moment?: number | undefined;
  readonly text: string;
  readonly description: string;
  /** What is done needs no reminder. */
  readonly isDone: boolean;
}

/** Reminders come at nine on the first day: seconds after midnight. Before what has a time, an hour ahead. */
const REMINDER = 9 * 3600;
const AHEAD = 3600;
/** SEQUENCE counts seconds from here, so that it fits into 31 bits until 2093 and needs no memory. */
const SEQUENCE_FROM = Date.UTC(2025, 0, 1);

/**
 * @param name what the calendar program may call these days
 * @param now milliseconds
 * @returns the file's text: lines end in CRLF and hold at most 75 octets
 */
export async function calendarFile(days: readonly CalendarDay[], name: string, now: number): Promise<string> {
  const {
    default: ical,
    ICalAlarmRelatesTo,
    ICalAlarmType,
    ICalCalendarMethod,
    ICalEventTransparency,
  } = await import('ical-generator');
  const calendar = ical({
    name: line(name),
    prodId: { company: 'Eingespielt', product: 'Eingespielt' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const day of days) {
    const event = calendar.createEvent({
      id: day.uid.replace(/[^\w.@-]/g, '-'),
      sequence: Math.max(0, Math.floor((now - SEQUENCE_FROM) / 1000)),
      stamp: new Date(now),
      ...(day.moment === undefined
        ? {
            allDay: true,
            start: new Date(`${day.on}T00:00:00Z`),
            end: new Date(`${daysAfter(day.until, 1)}T00:00:00Z`),
          }
        : { start: new Date(day.moment) }),
      summary: line(day.text),
      description: clean(day.description),
      // A plan is no appointment: it must not make anybody look busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (day.isDone) continue;
    // Set by hand: the library would count a reminder after midnight from the end, days too late for something that takes a week.
    event
      .createAlarm({
        type: ICalAlarmType.display,
        ...(day.moment === undefined ? { triggerAfter: REMINDER } : { triggerBefore: AHEAD }),
        description: line(day.text) || line(name),
      })
      .relatesTo(ICalAlarmRelatesTo.start);
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

/** Text without control signs and broken halves of characters; line breaks stay. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}|\uFEFF/gu, ' ')
    .trim();
}

/** The same in one line. */
function line(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}
