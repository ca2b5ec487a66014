/** A day, typed as people type it and read back in words: the same for every tool. */
import { useState } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { readDay } from '#lib/read-day.ts';
import type { Locale } from '#locales';
import { ReadField } from '#ui/read-field.tsx';
import type { FrameWords } from './face.ts';

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or '' for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly frame: FrameWords;
  readonly locale: Locale;
  readonly today: string;
  /** The understood day in words; without it the full date. */
  readonly say?: (day: string) => string;
  readonly hint?: string;
}

export function DayField({ label, value, onChange, frame, locale, today, say, hint = frame.day.hint }: Props) {
  const [readAs, setReadAs] = useState(() => readDay);
  const full = (day: string): string => formatDay(day, locale, 'full');
  return (
    <ReadField
      label={label}
      hint={hint}
      value={value}
      onChange={onChange}
      read={(typed) => {
        const reading = readAs(typed, today, locale === 'en');
        if (reading.ok) return { ok: true, value: reading.day };
        const [first = '', other = ''] = 'days' in reading ? reading.days.map(full) : [];
        return { ok: false, message: fill(frame.day[reading.reason], { first, other }) };
      }}
      // Where it does not come, the field asks for a plain date.
      onUnread={() => import('#lib/read-any-day.ts').then((more) => setReadAs(() => more.readAnyDay), Object)}
      show={(day) => formatDay(day, locale, 'field')}
      stays={frame.day.stays}
      say={say ?? full}
      calendar={today && frame.day.calendar}
    />
  );
}
