/** The head of a pasted table is no row; whatever may be a row stays one. */
import { expect, test } from 'vitest';
import agreement from '#content/tools/agreement.json';
import farewell from '#content/tools/farewell.json';
import feedback from '#content/tools/feedback.json';
import firstTalk from '#content/tools/first-talk.json';
import onboarding from '#content/tools/onboarding.json';
import questions from '#content/tools/questions.json';
import week from '#content/tools/week.json';
import { headIn, rowsIn } from '#lib/pasted-table.ts';
import { locales } from '#locales';

const ROW = 'Post sichten\tJana\tFr\t2 h';
const headOf = (first: string, html = ''): string => headIn(`${first}\n${ROW}`, html);

test.each([
  'Aufgabe\tWer\tBis\tAufwand',
  'Task\tWho\tDue',
  'Nr.\tWas:\tVerantwortlich\tFällig am',
  'AUFGABE\tZUSTÄNDIG\tFRIST\tAUFWAND (h)',
  'Dauer in Min.\tAufgabe\tKunde',
  '\tAufgabe\tZustaendig',
])('a line that names the columns is no row: %s', (first) => {
  expect(rowsIn(`${first}\r\n${ROW}\r\n`, 4)).toEqual([ROW.split('\t')]);
  expect(headOf(first)).toBe(first.split('\t').filter(Boolean).join(' · '));
});

test('so are the heads of our own lists, in every language', () => {
  for (const locale of locales) {
    const own: readonly (readonly { readonly de: string; readonly en: string }[])[] = [
      [week.labels.what, week.labels.who, week.labels.when, week.labels.effortShort, week.labels.waitsForField],
      [feedback.labels.what, feedback.labels.who, feedback.labels.until],
      [firstTalk.labels.tasks, firstTalk.labels.taskSide, firstTalk.labels.taskOn],
      [questions.labels.word, questions.labels.meaning],
      (({ tool, purpose, role, revoker }) => [tool, purpose, role, revoker])(onboarding.labels.access),
      (({ name, purpose, role, revoker, on, state }) => [name, purpose, role, revoker, on, state])(
        farewell.labels.access,
      ),
      (({ text, state, on, next }) => [text, state, on, next])(farewell.labels.tasks),
      (({ name, use, avoid }) => [name, use, avoid])(agreement.labels.channels),
    ];
    for (const heads of own) {
      const line = heads.map((head) => head[locale]).join('\t');
      expect(headOf(line), line).not.toBe('');
    }
  }
});

test.each([
  'CRM\tDaten\tLesen',
  'Task\tAufgabe', // a glossary
  'Frist\tTermin',
  'Termin\tErstgespräch führen\tJana',
  'E-Mail\tAufgaben\t1 Tag',
  'Aufgabe Bis Wer',
  'Aufgaben verteilen\tWer wann kann\tFr',
  'Post\tWer\tBis\tKasse',
  'Aufgabe',
])('what may be a row is one: %s', (first) => {
  expect(rowsIn(`${first}\n${ROW}`, 4)).toHaveLength(2);
  expect(headOf(first)).toBe('');
});

test('a head alone is what was pasted', () => {
  expect(rowsIn('Aufgabe\tWer\tBis', 3)).toEqual([['Aufgabe', 'Wer', 'Bis']]);
  expect(headIn('Aufgabe\tWer\tBis\n')).toBe('');
});

test('a table of a page says itself what its head is; the first cell of a row that is a head is not', () => {
  const row = '<tr><td>Post sichten</td><td>Jana</td><td>Fr</td><td>2 h</td></tr>';
  const table = (first: string, body = row): string => `<meta charset="utf-8"><table class="t">${first}${body}</table>`;
  const named = 'Kundin\tR&amp;D\tKW\t€'.replace('&amp;', '&');
  const cells = '>Kundin</X><X>R&amp;D</X><X class="a"><b>KW</b></X><X>&euro;</X></tr>';
  const of = (cell: 'th' | 'td'): string => `<tr><${cell}${cells.replaceAll('X', cell)}`;
  expect(headOf(named, table(of('th')))).toBe('Kundin · R&D · KW · €');
  expect(headOf(named, table(`<thead>${of('td')}</thead>`))).not.toBe('');
  expect(headOf(named, table(of('td')))).toBe('');
  expect(headOf(named, table(of('th').replace('<th>R', '<td>R')))).toBe('');
  expect(headOf(`Liste\n${named}`, table(of('th')))).toBe(''); // words above the table were marked too
  expect(rowsIn(`${named}\n${ROW}`, 1, table(of('th')))).toEqual([[ROW.replaceAll('\t', ' · ')]]);
});
