/** Text from a letter, a document or a table, as the entries it is meant to be. */
import { isHead } from './table-head.ts';

/** Signs that lines of a list begin with and that mean nothing else, for a class of a regular expression; the last are of Word's own typefaces. */
export const SIGNS = '–—•·▪‣◦●○■□►➢\\uf000-\\uf0ff';
/** All that stands before an entry; Word writes some signs as letters, with a tab or a row of spaces behind. */
const BULLET = new RegExp(
  `^(?:[-*✓✔☐☑${SIGNS}]|[o§Øü](?=[\\t\\u00a0]| {2})|\\d{1,3}[.)]|[a-z]\\))\\s+(?:\\[[ x]\\] )?`,
);
/** Not a number of a list: “1. Oktober”. Reading days (read-day.ts) would be a file of its own for pages that do so, too. */
const DATE =
  /^\d+\.\s*(jan(uary?)?|jänner|feb(ruary?)?|märz|march|april?|ma[iy]|jun[ie]|jul[iy]|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|de[zc](ember)?)(?!\p{L})/iu;
/** A cell of a table that holds a line break is quoted by the table, and quotes inside it are doubled. */
const QUOTED = /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\n]|$)/g;

/** What was marked in a mail as somebody else's: every line of it. One line alone may be “more than”. */
const ALL_QUOTED = /^(>.*(\n|$))+$/;

/** Characters of an entry: every document reads back that many. */
export const MOST = 2000;

/**
 * The lines without their bullets, and of each its cells. What has no column of its own stands behind the last one's, with a dot between. The head of a
 * table is no row.
 * @param columns how many cells a line has here @param html the same as the clipboard has it for a page
 */
export function rowsIn(text: string, columns: number, html = ''): readonly (readonly string[])[] {
  const lines = cellsOf(text);
  const last = columns - 1;
  return lines
    .slice(isHeaded(lines, html) ? 1 : 0)
    .map((cells) =>
      [...cells.slice(0, last), cells.slice(last).filter(Boolean).join(' · ')].map((cell) => cell.slice(0, MOST)),
    );
}

/** The head that became no row, as one would say it; '' for none. */
export function headIn(text: string, html = ''): string {
  const lines = cellsOf(text);
  return isHeaded(lines, html) ? (lines[0] ?? []).filter(Boolean).join(' · ') : '';
}

type Lines = readonly (readonly string[])[];

const isHeaded = ([first, ...others]: Lines, html: string): boolean =>
  first !== undefined && others.length > 0 && isHead(first, html);

function cellsOf(text: string): Lines {
  const lines = text.replace(/\r\n?/g, '\n');
  return (ALL_QUOTED.test(lines) ? lines.replace(/^[> ]+/gm, '') : lines)
    .replace(QUOTED, (all, before, cell) =>
      cell.includes('\n') ? before + cell.replace(/\s*\n\s*/g, ' ').replaceAll('""', '"') : all,
    )
    .split('\n')
    .map((line) =>
      withoutBullet(line.trimStart())
        .trim()
        .split(/[^\S\t]*\t[^\S\t]*/),
    )
    .filter((cells) => cells.some(Boolean));
}

const withoutBullet = (line: string): string => (DATE.test(line) ? line : line.replace(BULLET, ''));
