/** Windows as people type them, „Mo–Fr 9–12 und 14–16, Sa 10–12“, made into windows as they are stored (`windows.ts`). */
import { DAY, isWindows } from './windows.ts';

type WindowsReading = { ok: true; windows: string } | { ok: false };

const DAY_NAMES: readonly RegExp[] = [
  /^(mo?|montags?|mon|mondays?)$/,
  /^(di|dienstags?|tue?s?|tuesdays?)$/,
  /^(mi|mittwochs?|w|weds?|wednesdays?)$/,
  /^(do|donnerstags?|thu(rs?)?|thursdays?)$/,
  /^(fr?|freitags?|fri|fridays?)$/,
  /^(sa|samstags?|sonnabends?|sat|saturdays?)$/,
  /^(so|sonntags?|sun|sundays?)$/,
];
const DAY_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(werktags|wochentags|weekdays?)$/, '1-5'],
  [/^(täglich|daily)$/, '1-7'],
  [/^(wochenende|weekends?)$/, '6-7'],
];

/** Reads windows as people type them, in German and English. Times without days mean Monday to Friday. */
export function readWindows(typed: string): WindowsReading {
  const read = tokensOf(typed);
  if (!read) return { ok: false };
  const isTimesFirst = read[0]?.includes(':') && !read.at(-1)?.includes(':');
  const tokens = isTimesFirst ? read.join(' ').replace(TIMES_FIRST, '$2 $1').split(/ +/).filter(Boolean) : read;
  const parts: string[] = [];
  let [days, times] = ['', ''];
  const close = (): void => {
    if (times !== '') parts.push(`${days || '1-5'}${times}`);
    [days, times] = ['', ''];
  };
  for (const token of tokens) {
    const isDays = !token.includes(':');
    if (isDays && times !== '') close();
    if (isDays) days += days === '' ? token : `,${token}`;
    else times += ` ${token}`;
  }
  if (days !== '' && times === '') return { ok: false };
  close();
  const windows = parts.join('; ');
  return windows !== '' && isWindows(windows) ? { ok: true, windows } : { ok: false };
}

const NOON = 12;
/** Up to this hour a bare beginning is one of the afternoon: nobody shares three in the morning by chance. */
const LATEST_BARE = 3;

const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?`;
const RANGE = new RegExp(String.raw`^${TIME}\s*-\s*${TIME}`);
const DAYS = /^(\p{L}{1,10})\.?(?:\s*-\s*(\p{L}{1,10})\.?)?/u;
/** Times before their days, as in “9–5 Mon–Fri”: both as `tokensOf` writes them. */
const TIMES_FIRST = /((?:\S+:\S+ )+)((?:[1-7-]+(?: |$))+)/g;

/** Words in order: `1-5` for days, `09:00-12:00` for times; undefined when something is neither. */
function tokensOf(typed: string): readonly string[] | undefined {
  let rest = typed
    .trim()
    .toLowerCase()
    .replace(/\b(noon|midday|mittags?)\b/g, '12pm')
    .replace(/\bmidnight\b/g, '0:00')
    .replace(/\bevery day\b/g, 'daily')
    .replace(/\s*(–|—|−|\bbis\b|\bto\b|\bthr(?:u|ough)\b|\b(un)?till?\b)\s*/g, '-')
    .replace(/\b(uhr|von|from|am|on)\b(?=\s*[\p{L}\d-])/gu, (word, _, at, all) =>
      // „9 am“ is a time, „am Montag“ is not.
      word === 'am' && /\d\s*$/.test(String(all).slice(0, Number(at))) ? word : ' ',
    )
    .replace(/(\d)\s*h\b/g, '$1')
    .replace(/\buhr\b|\bund\b|\band\b|[,;&+/]|:(?!\d)/g, ' ')
    .trim();
  const tokens: string[] = [];
  while (rest !== '') {
    const time = rest.match(RANGE);
    const days = time ? null : rest.match(DAYS);
    const token = time ? timeToken(time) : days ? dayToken(days[1], days[2]) : undefined;
    if (!token) return undefined;
    tokens.push(token);
    rest = rest.slice((time ?? days)?.[0].length).trim();
  }
  return tokens.length > 0 ? tokens : undefined;
}

function dayToken(first = '', last?: string): string | undefined {
  const group = DAY_GROUPS.find(([pattern]) => pattern.test(first));
  if (group && !last) return group[1];
  const [from, to] = [first, last ?? first].map((name) => DAY_NAMES.findIndex((pattern) => pattern.test(name)) + 1);
  if (!from || !to) return undefined;
  return from === to ? String(from) : `${from}-${to}`;
}

function timeToken([all, h1 = '', m1 = '0', half1, h2 = '', m2 = '0', half2]: RegExpMatchArray): string | undefined {
  const isWhole = !/[:.]\d/.test(all);
  // „1–5 pm“: the beginning lies in the same half of the day, unless that would put it behind the end.
  const early = half1 ?? (half2 && Number(h1) % 12 < Number(h2) % 12 ? half2 : undefined);
  const start = hourOf(h1, early) * 60 + Number(m1);
  const end = hourOf(h2, half2) * 60 + Number(m2);
  // „9–5“, „12–4“ and „1pm–5“ end in the afternoon, and „1–5“ begins there, too. Whoever means the night writes minutes, as this site does: 1:00–5:00.
  const isTwelve = half1 !== undefined || (!half2 && isWhole && Number(h1) <= NOON);
  const isLater = isTwelve && !half2 && end < start && end + DAY / 2 > start;
  const isBoth = !half1 && isTwelve && start > 0 && Number(h1) <= LATEST_BARE && start < end && Number(h2) < NOON;
  const [from, to] = [start + (isBoth ? DAY / 2 : 0), end + (isBoth || isLater ? DAY / 2 : 0)];
  if (from >= DAY || to > DAY || Number(m1) > 59 || Number(m2) > 59 || from === to) return undefined;
  return `${clockText(from)}-${clockText(to)}`;
}

function hourOf(typed: string, half: string | undefined): number {
  const hour = Number(typed);
  if (!half) return hour;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
