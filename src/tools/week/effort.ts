/** Planned effort: read as people type it, said as they would say it. Stored in minutes. */
import { type Counted, counted, fill } from '#lib/fill.ts';
import { type Locale, regions } from '#locales';

type EffortReading = { readonly ok: true; readonly minutes: number } | { readonly ok: false };

/** More than a week of it is a slip of the keyboard. */
const MOST = 60 * 60;
/** A bare number up to here means hours, above it minutes: nobody plans a task of 45 hours for a week. */
const MOST_BARE_HOURS = 12;

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const HOURS = new RegExp(
  String.raw`^${NUMBER} ?(?:h|std\.?|stunden?|hours?|hrs?)(?: ?(\d{1,2}) ?(?:min(?:uten?|utes?)?\.?|m)?)?$`,
);
const MINUTES = /^(\d{1,4}) ?(?:min(?:uten?|utes?)?\.?|m)$/;

/** `1,5` · `1.5 h` · `90 min` · `45` · `1:30` · `1 h 30` → minutes. */
export function readEffort(typed: string): EffortReading {
  const text = typed.trim().toLowerCase();
  const [, clockHours, clockMinutes] = text.match(/^(\d{1,2}):([0-5]\d)$/) ?? [];
  const [, hours, rest = '0'] = text.match(HOURS) ?? [];
  const [, minutes] = text.match(MINUTES) ?? [];
  const [, bare] = text.match(new RegExp(`^${NUMBER}$`)) ?? [];
  const amount = (number: string): number => Number(number.replace(',', '.'));
  if (clockHours) return within(Number(clockHours) * 60 + Number(clockMinutes));
  if (hours) return within(amount(hours) * 60 + Number(rest));
  if (minutes) return within(Number(minutes));
  if (bare) return within(amount(bare) * (amount(bare) <= MOST_BARE_HOURS ? 60 : 1));
  return { ok: false };
}

function within(minutes: number): EffortReading {
  const whole = Math.round(minutes);
  return whole > 0 && whole <= MOST ? { ok: true, minutes: whole } : { ok: false };
}

interface EffortLabels {
  readonly minutes: Counted;
  readonly hours: Counted;
  readonly hoursMinutes: string;
}

/** `1 Minute` · `45 Minuten` · `1 Stunde` · `1,5 Stunden` · `1 Std. 40 Min.` */
export function sayEffort(minutes: number, labels: EffortLabels, locale: Locale): string {
  if (minutes > 0 && minutes < 60) return counted(labels.minutes, minutes);
  const hours = minutes / 60;
  if (minutes % 15 === 0) return counted(labels.hours, hours, { n: hours.toLocaleString(regions[locale]) });
  return fill(labels.hoursMinutes, { h: Math.floor(minutes / 60), m: minutes % 60 });
}
