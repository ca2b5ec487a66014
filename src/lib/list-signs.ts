/** Signs that lines of a list begin with, in letters, mails and chats: in a text there is one, the dash of our templates. */
import { SIGNS } from './pasted-table.ts';

/**
 * As they are pasted: some as letters of another typeface, by the gap behind them. The asterisk is what Google Docs and Outlook make of a bullet;
 * ticks and boxes say something and stay.
 */
const PASTED = new RegExp(`^(\\s*)(?:[${SIGNS}]|\\*|-(?=\\t|\\u00a0|  )|([o§])(?=\\t|\\u00a0|  ))\\s+`);
/** Behind its number Word puts a tab or a row of spaces. */
const NUMBERED = /^(\s*\d{1,3}[.)])(?:\t|\u00a0| {2})\s*/;
const IN_TEXT = new RegExp(`^(\\s*)[${SIGNS}]\\s+`);
const HYPHENED = /^(\s*)- (?=\S)/;
/** Deeper levels of Word, where nothing else tells them. */
const DEEPER: Readonly<Record<string, string>> = { o: '  ', '§': '    ' };

/** The lines of a pasted list with one sign, their levels kept; all other lines as they are. */
export function withOneSign(text: string): string {
  const isHyphened = text.split('\n').filter((line) => HYPHENED.test(line)).length > 1; // one alone may be a minus
  return text.replace(/[^\r\n]+/g, (line) => {
    const signed = line
      .replace(PASTED, (_, indent: string, letter = '') => `${indent.replaceAll('\t', '  ') || DEEPER[letter] || ''}– `)
      .replace(NUMBERED, '$1 ');
    return isHyphened ? signed.replace(HYPHENED, '$1– ') : signed;
  });
}

/** A line with the sign Markdown knows. */
export const asPoint = (line: string): string => line.replace(IN_TEXT, '$1- ');
