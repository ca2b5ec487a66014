/** The first line of a pasted table, where it names the columns instead of being one of the rows. */
import { fold } from './fold.ts';

/** What columns are called, in our own forms and texts and in the tables of others. The names in one line mean one column. */
const COLUMNS: ReadonlyMap<string, number> = new Map(
  [
    'nr | lfd. nr | pos | # | no | id',
    `was | aufgabe | aufgaben | titel | thema | beschreibung | tätigkeit | was ist zu tun |
     what | task | tasks | title | topic | item | description | action | what to do`,
    'wer | verantwortlich | zuständig | zuständigkeit | person | who | owner | assignee | assigned to | responsible',
    `bis | bis wann | wann | wann fällig | fällig | fällig am | fälligkeit | frist | termin | datum | tag |
     by | by when | when | due | due date | due by | due on | deadline | date | day`,
    `aufwand | dauer | zeit | zeitaufwand | zeitbedarf | stunden | minuten | std | min | h |
     effort | duration | time | estimate | hours | minutes | hrs`,
    'stand | status | erledigt | state | where it stands | done',
    'priorität | prio | priority',
    'notiz | notizen | bemerkung | bemerkungen | anmerkung | anmerkungen | kommentar | note | notes | comment | comments | remarks',
    'wartet auf | waits for | waiting for',
    `werkzeug | werkzeug oder konto | konto | zugang | programm | system | tool | tools | tool or account | account | access`,
    'wofür | zweck | what for | for | purpose',
    'rolle | rechte | rolle, rechte | berechtigung | role | role, permissions | permissions | rights',
    'entzieht | entzieht den zugang | withdrawn by | revoked by',
    'macht weiter | carried on by',
    'kanal | channel',
    'wofür nicht | not for',
    'wort | begriff | abkürzung | word | term | abbreviation',
    'bedeutung | erklärung | meaning | definition',
  ].flatMap((names, column) => names.split(/\s*\|\s*/).map((name) => [fold(name), column] as const)),
);
/** Behind a name: what it is measured in, a colon, a star. */
const BEHIND = / ?(?:[([].*|\bin (?:h|std|stunden|min|minuten|hrs|hours|minutes)\.?|[:*.]+)$/;

/**
 * Whether a line that others follow is a head. By its words alone only where it is sure: two columns that differ, and fewer cells that name none.
 * @param html the same from the clipboard, where a table of a page says itself what its head is; '' for none
 */
export function isHead(cells: readonly string[], html: string): boolean {
  const filled = cells.filter(Boolean);
  const named = new Set(
    filled.map((cell) => COLUMNS.get(fold(cell).replace(BEHIND, ''))).filter((column) => column !== undefined),
  );
  return (named.size > 1 && named.size > filled.length - named.size) || letters(filled.join('')) === headOf(html);
}

/** The letters of the first row of the first table, where all its cells say they are of the head; null for none. */
function headOf(html: string): string | null {
  const [, above, row = ''] = /<table\b[\s\S]*?(<thead\b[^>]*>\s*)?<tr\b[^>]*>([\s\S]*?)<\/tr\s*>/i.exec(html) ?? [];
  const isHeaded = above || (/<th\b/i.test(row) && !/<td\b/i.test(row));
  return (isHeaded && letters(row.replace(/<[^>]*>|&#?\w+;/g, ''))) || null;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
