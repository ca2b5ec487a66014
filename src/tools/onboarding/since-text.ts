/** What is new, as a text one can paste into a mail. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import type { Shown } from '../face.ts';
import type { When } from '../steps/step-panel.tsx';
import type { Onboarding } from './document.ts';
import { KINDS, type News, newsOf } from './since.ts';
import type { Words } from './view.tsx';
import { sayDate } from './when.ts';

/** Steps named under “next”. */
const NEXT = 3;

type Parts = Pick<Shown<Onboarding, Words>, 'value' | 'words' | 'frame' | 'sides' | 'locale' | 'today'>;

/** @param dueOf where each step stands, as its row says it @returns lines of plain text, or '' when nothing is new */
export function sinceText(parts: Parts, items: readonly Item[], dueOf: When['due']): string {
  const { value, words, locale, today } = parts;
  const { since } = words.labels;
  const news = newsOf(value, items);
  if (news.length === 0) return '';
  const groups = KINDS.flatMap((kind) => {
    const own = news.filter((one) => one.kind === kind);
    return own.length === 0 ? [] : [`${since.kinds[kind]}:`, ...own.map((one) => `- ${sayNews(one, parts)}`), ''];
  });
  const open = items.flatMap((item) => {
    const due = dueOf(item);
    return due.kind === 'overdue' || due.kind === 'today' || due.kind === 'running' || due.kind === 'later'
      ? [{ item, kind: due.kind, at: due.kind === 'overdue' || due.kind === 'later' ? due.on : today }]
      : [];
  });
  const list = (title: string, lines: typeof open): readonly string[] =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map(({ item }) => `- ${sayItem(item, parts)}`), ''];
  const head =
    value.told.on === ''
      ? fill(since.mailFirst, { day: formatDay(today, locale, 'field') })
      : fill(since.mail, { day: formatDay(value.told.on, locale, 'field') });
  const next = open.filter(({ kind }) => kind !== 'overdue').sort((a, b) => a.at.localeCompare(b.at));
  return [
    head,
    '',
    ...groups,
    ...list(
      since.late,
      open.filter(({ kind }) => kind === 'overdue'),
    ),
    ...list(since.next, next.slice(0, NEXT)),
  ]
    .join('\n')
    .trimEnd();
}

function sayItem(item: Item, parts: Parts): string {
  return `${item.text} (${parts.sides[item.owner]}, ${sayDate(parts.value, item, parts)})`;
}

function sayNews(news: News, parts: Parts): string {
  const { words, frame, locale } = parts;
  if (news.kind === 'start') {
    const [from, to] = [news.from, news.to].map((day) => (day === '' ? '–' : formatDay(day, locale, 'field')));
    return news.from === '' ? String(to) : `${from} → ${to}`;
  }
  const { item } = news;
  const note = item.entry.note === '' ? '' : `\n  ${frame.steps.note}: ${item.entry.note.replaceAll('\n', '\n  ')}`;
  if (news.kind === 'done' || news.kind === 'note') return `${item.text}${note}`;
  if (news.kind === 'skipped') return item.entry.reason ? `${item.text} (${item.entry.reason})` : item.text;
  if (news.kind === 'fixed' && !item.entry.on) return `${item.text}: ${words.labels.since.byPlan}`;
  return sayItem(item, parts);
}
