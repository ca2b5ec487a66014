/** The agreement as Markdown: what was agreed, what is open, the history at the end. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Rows } from '#lib/rows.ts';
import { sayWindows } from '#lib/say-windows.ts';
import { PARTIES } from '#lib/sides.ts';
import type { Shown } from '../face.ts';
import { placeOf } from '../places.ts';
import { sideLines } from '../side-lines.ts';
import { clocksOf, isComplete, yearOf } from './clocks.ts';
import { type Agreement, channelsIn, dutyOf, isBegun, type Line, linesIn, type TextField } from './document.ts';
import { isDeclined, newestFirst, stateOf } from './history.ts';
import { areasOf, markOf, standingOf } from './rights.ts';
import { sayChangeState, sayHours, sayLimits, sayStanding } from './say.ts';
import { sayChange, sayGap, sayShared } from './say-time.ts';
import type { Words } from './view.tsx';

type Given = Shown<Agreement, Words>;

export function asText(given: Given): string {
  const { words, locale, value } = given;
  const { labels, title } = words;
  const { parts } = labels;
  const review = value.reviewOn && formatDay(value.reviewOn, locale, 'full');
  return [
    `# ${title}`,
    '',
    ...sideLines(given),
    labels.notice,
    ...part(parts.scope, scope(given)),
    ...part(parts.areas, areas(given)),
    ...part(parts.channels, channels(given)),
    ...part(parts.windows, windows(given)),
    ...part(parts.duties, duties(given)),
    ...part(parts.changes, [
      ...answers(given, 'askChange', 'answerChange', 'effectChange'),
      entry(labels.changes.review, review, labels.empty),
    ]),
    ...part(labels.changes.history, history(given)),
    '',
  ].join('\n');
}

const part = (title: string, lines: readonly string[]): readonly string[] => ['', `## ${title}`, '', ...lines];
const entry = (label: string, text: string, empty: string): string =>
  `- **${label}:** ${oneLine(text) || `_${empty}_`}`;
const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
const answers = ({ value, words: { labels } }: Given, ...fields: readonly TextField[]): readonly string[] =>
  fields.map((field) => entry(labels.fields[field].paper, value[field], labels.empty));
const textsOf = (rows: Rows<Line>): readonly string[] => linesIn(rows).map(({ text }) => oneLine(text));

function scope(given: Given): readonly string[] {
  const { value, words, sides, locale, around } = given;
  const { labels } = words;
  const start = around.card.startsOn && formatDay(around.card.startsOn, locale, 'full');
  return [
    ...answers(given, 'purpose'),
    entry(labels.inside.title, textsOf(value.inside).join('; '), labels.empty),
    entry(labels.outside.title, textsOf(value.outside).join('; '), labels.empty),
    entry(labels.hours.title, sayHours(value, labels, locale), labels.empty),
    entry(labels.startPaper, start, labels.empty),
    ...answers(given, 'tools', 'languages'),
    ...PARTIES.flatMap((side) =>
      (['Contact', 'Deputy'] as const).map((kind) =>
        entry(`${sides[side]}, ${labels.fields[`${side}${kind}`].paper}`, value[`${side}${kind}`], labels.empty),
      ),
    ),
  ];
}

function areas({ value, words, sides }: Given): readonly string[] {
  const { labels } = words;
  const fixed = `- **${labels.fixed.name}:** ${labels.areas.always}`;
  const rows = areasOf(value, words.areas).flatMap(({ id, name }) => {
    const mark = markOf(value, id);
    const said = [sayStanding(standingOf(mark), mark, words, sides), sayLimits(mark)].filter(Boolean).join(' · ');
    return said ? [`- **${oneLine(name)}:** ${oneLine(said)}`] : [];
  });
  return [fixed, ...rows];
}

function channels(given: Given): readonly string[] {
  const { value, words, sides } = given;
  const { channels: labels } = words.labels;
  const rows = channelsIn(value).map((channel) => {
    const parts = [
      channel.use && `${labels.use}: ${channel.use}`,
      channel.avoid && `${labels.avoid}: ${channel.avoid}`,
      ...PARTIES.map((side) => channel[side] && `${sides[side]}: ${channel[side]}`),
    ];
    return `- **${oneLine(channel.name)}** · ${parts.filter(Boolean).map(oneLine).join(' · ')}`;
  });
  return [...rows, ...answers(given, 'urgent', 'noAnswer', 'absences')];
}

function windows({ value, words, sides, frame, locale, today, around }: Given): readonly string[] {
  const clocks = clocksOf(value, around.card);
  const seasons = isComplete(clocks) ? yearOf(clocks, today) : [];
  const saying = { words, frame, locale, zones: clocks.zones };
  const [now, ...later] = seasons;
  const own = PARTIES.map((side) => {
    const place = clocks.zones[side] && ` (${placeOf(clocks.zones[side], frame)})`;
    const said = sayWindows(clocks.windows[side], locale);
    return entry(sides[side], said && `${said}${place}`, words.labels.empty);
  });
  if (!now) return own;
  return [
    ...own,
    `- ${sayShared(now, saying)}. ${sayGap(now.gap, saying)}`,
    ...later.map((season, index) => `- ${sayChange(season, seasons[index] ?? now, saying)}`),
  ];
}

function duties({ value, words, sides }: Given): readonly string[] {
  return PARTIES.flatMap((side) => {
    const known = words.duties
      .filter((duty) => duty.side === side && dutyOf(value, duty.id).on)
      .map(({ id, text }) => [text, oneLine(dutyOf(value, id).how)].filter(Boolean).join(': '));
    const all = [...known, ...textsOf(value[`${side}Duties`])];
    return [
      `### ${sides[side]}`,
      '',
      ...(all.length > 0 ? all : [`_${words.labels.empty}_`]).map((one) => `- ${one}`),
      '',
    ];
  });
}

function history({ value, words, sides, locale, today }: Given): readonly string[] {
  const { paper, changes } = words.labels;
  const entries = newestFirst(value).filter(isBegun);
  if (entries.length === 0) return [changes.none];
  return entries.map((change) => {
    const effect = [
      change.why && fill(paper.why, { text: oneLine(change.why) }),
      change.hours && fill(paper.effectHours, { text: oneLine(change.hours) }),
      change.price && fill(paper.effectPrice, { text: oneLine(change.price) }),
      sayChangeState(stateOf(change, today), words, sides, locale),
      isDeclined(change) && change.whyNot && fill(paper.why, { text: oneLine(change.whyNot) }),
    ];
    const day = change.on && `${formatDay(change.on, locale, 'field')} `;
    return `- **${day}${oneLine(change.what) || changes.untitled}** · ${effect.filter(Boolean).join(' · ')}`;
  });
}
