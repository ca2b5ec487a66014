/**
 * “Nichts vorausgesetzt?”: reads a brief as somebody who does not know the business, and points out what that person cannot know.
 * Pure and linear in the length of the brief; hints only, never a block.
 */
import { recordOf } from '#lib/fields.ts';
import { fill } from '#lib/fill.ts';
import { type Brief, inFormOrder, TEXT_FIELDS, type TextField } from '../tool.ts';
import { wayBack } from './composed.ts';
import type { Finding, Fix } from './finding.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { type Gap, gapsIn } from './missing.ts';
import { type Scan, scan } from './scan.ts';
import { hashOf, idOf, spellOut } from './spell-out.ts';
import { strikeFix } from './strike.ts';
import type { FixRule, Kind, Wording } from './wording.ts';

interface Checked {
  readonly wording: Wording;
  /** `YYYY-MM-DD`; '' while unknown: then nothing is said about the calendar. */
  readonly today: string;
  /** Abbreviations and names the collaboration explains elsewhere. */
  readonly explained: readonly string[];
  /** The deadline in words, for the fix that puts it in; '' when there is none. */
  readonly deadline: string;
}
type Scans = Readonly<Record<TextField, Scan>>;

/** Scans of the fields as they were last read, so that typing in one does not read the others again. */
export type Memory = Map<TextField, { readonly text: string; readonly wording: Wording; readonly scan: Scan }>;

export function check(brief: Brief, how: Checked, memory: Memory = new Map()): readonly Finding[] {
  const composed: Brief = { ...brief };
  for (const field of TEXT_FIELDS) Object.assign(composed, { [field]: brief[field].normalize('NFC') });
  const found = checkComposed(composed, how, memory);
  return found.map((finding) => (composed[finding.field] === brief[finding.field] ? finding : ledBack(finding, brief)));
}

function ledBack(finding: Finding, brief: Brief): Finding {
  const back = wayBack(brief[finding.field]);
  if (!back) return finding;
  const { start, end, fix } = finding;
  const moved = fix && { ...fix, start: back(fix.start), end: back(fix.end) };
  return { ...finding, start: back(start), end: back(end), fix: moved };
}

function checkComposed(brief: Brief, how: Checked, memory: Memory): readonly Finding[] {
  const knowledge = knowledgeOf(how.wording);
  const scans = recordOf(TEXT_FIELDS, (field) => scanned(brief[field], field, knowledge, memory));
  const documents = documentFindings(brief, scans, how);
  // “die Vorlage” without a link is said once: where it stands.
  const gaps = gapFindings(brief, scans, knowledge, how).filter(
    ({ id, field }) => id !== 'missing-link' || !documents.some((one) => one.field === field),
  );
  const found = [
    ...secretFindings(brief, scans, how),
    ...gaps,
    ...phraseFindings(brief, scans, how),
    ...documents,
    ...termFindings(brief, scans, how),
  ];
  return withoutOverlap(found).sort(inOrderOfForm);
}

function scanned(text: string, field: TextField, knowledge: Knowledge, memory: Memory): Scan {
  const last = memory.get(field);
  if (last?.text === text && last.wording === knowledge.wording) return last.scan;
  const fresh = scan(text, field, knowledge);
  memory.set(field, { text, wording: knowledge.wording, scan: fresh });
  return fresh;
}

const each = <Item>(scans: Scans, of: (scan: Scan, field: TextField) => readonly Item[]): readonly Item[] =>
  TEXT_FIELDS.flatMap((field) => of(scans[field], field));

function finding(
  brief: Brief,
  how: Checked,
  kind: Kind,
  field: TextField,
  start: number,
  end: number,
  group: { readonly why?: string; readonly instead?: string; readonly fix?: FixRule } = {},
): Finding {
  const phrase = brief[field].slice(start, end);
  const usual = how.wording.kinds[kind];
  const rule = group.fix ?? usual.fix;
  return {
    id: idOf(kind, phrase),
    kind,
    field,
    start,
    end,
    phrase,
    advice: { why: group.why ?? usual.why, instead: group.instead ?? usual.instead },
    fix: rule && fixOf(rule, brief[field], start, end, how.deadline),
  };
}

function fixOf(rule: FixRule, text: string, start: number, end: number, deadline: string): Fix | undefined {
  if (rule === 'deadline') return deadline === '' ? undefined : deadlineFix(text, start, end, deadline);
  if (rule !== 'remove')
    return 'put' in rule
      ? { what: 'put', text: rule.put, start, end }
      : { what: 'add', text: ` ${rule.add}`, start: end, end };
  return strikeFix(text, start, end);
}

/** A “bis” that already stands before the phrase is replaced with it; a capital stays one. */
function deadlineFix(text: string, start: number, end: number, deadline: string): Fix {
  const [, before = ''] =
    text.slice(Math.max(0, start - 14), start).match(/(?:^|\s)((?:bis|spätestens|by|until)\s)$/i) ?? [];
  const from = start - before.length;
  const isCapital = /\p{Lu}/u.test(text[from] ?? '');
  const said = isCapital ? deadline.charAt(0).toUpperCase() + deadline.slice(1) : deadline;
  return { what: 'deadline', text: said, start: from, end };
}

function phraseFindings(brief: Brief, scans: Scans, how: Checked): readonly Finding[] {
  return each(scans, ({ phrases, reading: { words } }, field) =>
    phrases.map(({ from, to, group }) => {
      const advice = group.code === 'health' ? how.wording.secrets.health : group;
      const start = words[from]?.start ?? 0;
      const end = words[to - 1]?.end ?? 0;
      return finding(brief, how, group.kind, field, start, end, { ...group, ...advice });
    }),
  );
}

function documentFindings(brief: Brief, scans: Scans, how: Checked): readonly Finding[] {
  const known = new Set(
    each(scans, ({ documents }) => documents.flatMap(({ introduces, key, tail }) => (introduces ? [key, tail] : []))),
  );
  const isOneNamed = TEXT_FIELDS.some(
    (field) =>
      scans[field].documents.some(({ isNamed }) => isNamed) ||
      scans[field].reading.shields.some(({ isFile }) => isFile),
  );
  return each(scans, ({ documents, reading: { words } }, field) =>
    documents
      .filter(({ isBare, isAny, key }) => isBare && !known.has(key) && !(isAny && isOneNamed))
      .map(({ from, to }) => finding(brief, how, 'reference', field, words[from]?.start ?? 0, words[to - 1]?.end ?? 0)),
  );
}

function termFindings(brief: Brief, scans: Scans, how: Checked): readonly Finding[] {
  const known = new Set(
    [brief.from, brief.to, ...how.explained].flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u).map(spellOut)),
  );
  for (const { keys, isExplained } of each(scans, ({ terms }) => terms))
    if (isExplained) for (const key of keys) known.add(key);
  const seen = new Set<string>();
  return each(scans, ({ terms }, field) =>
    terms.flatMap(({ keys, start, end, isShielded }) => {
      // Explained once is enough, so unexplained once is enough as well.
      const key = keys.join(' ');
      if (isShielded || seen.has(key) || keys.some((one) => known.has(one))) return [];
      seen.add(key);
      return [finding(brief, how, 'term', field, start, end)];
    }),
  );
}

function secretFindings(brief: Brief, scans: Scans, how: Checked): readonly Finding[] {
  return each(scans, ({ secrets }, field) =>
    secrets.map(({ code, start, end }) => {
      const secret = brief[field].slice(start, end);
      const found = finding(brief, how, 'secret', field, start, end, how.wording.secrets[code]);
      const id = `secret-${code}-${hashOf(secret.replace(/[\s-]/g, ''))}`;
      return { ...found, id, label: how.wording.secrets[code].title };
    }),
  );
}

function gapFindings(brief: Brief, scans: Scans, knowledge: Knowledge, how: Checked): readonly Finding[] {
  const readings = recordOf(TEXT_FIELDS, (field) => scans[field].reading);
  return gapsIn(brief, readings, knowledge, how.today).map(({ code, field, start = 0, end = 0, due }: Gap) => {
    const { title, act = '', ...advice } = how.wording.missing[code];
    const phrase = fill(title, { text: brief[field].slice(start, end) });
    const spread = code === 'title' && (readings.title.words.at(-1)?.sentence ?? 0) > 0 ? act : '';
    return {
      id: `missing-${code}`,
      kind: 'missing',
      field,
      start,
      end,
      phrase,
      advice,
      due: due && { ...due, act },
      spread,
    };
  });
}

const WEIGHT: Readonly<Partial<Record<Kind, number>>> = { secret: 2, missing: 2 };
const weightOf = ({ kind, start, end }: Finding): number => (WEIGHT[kind] ?? 0) * 1e6 + end - start;

/** One stretch is pointed out once: secrets first, then the longer phrase. What is missing has no stretch of its own. */
function withoutOverlap(found: readonly Finding[]): Finding[] {
  const gaps = found.filter(({ kind }) => kind === 'missing');
  const spans = found
    .filter(({ kind }) => kind !== 'missing')
    .sort((a, b) => ORDER.get(a.field)! - ORDER.get(b.field)! || a.start - b.start || weightOf(b) - weightOf(a));
  const kept: Finding[] = [];
  for (const next of spans) {
    const last = kept.at(-1);
    if (!last || last.field !== next.field || next.start >= last.end) kept.push(next);
    else if (weightOf(next) > weightOf(last)) kept[kept.length - 1] = next;
  }
  return [...gaps, ...kept];
}

const ORDER: ReadonlyMap<string, number> = new Map(inFormOrder('dueOn', 'dueTime').map((field, at) => [field, at]));

function inOrderOfForm(a: Finding, b: Finding): number {
  return ORDER.get(a.field)! - ORDER.get(b.field)! || a.start - b.start;
}
