/** Signs that lines of a list begin with, in letters, mails and chats: in a text there is one, the dash of our templates. */

const SIGN = '[–—•·▪‣◦●○■□►➢\\uf000-\\uf0ff]';
/**
 * As they are pasted: some as letters of another typeface, by the gap behind them. The asterisk is what Google Docs and Outlook make of a bullet;
 * ticks and boxes say something and stay.
 */
const PASTED = new RegExp(`^(\\s*)(?:${SIGN}|\\*|-(?=\\t|\\u00a0|  )|([o§])(?=\\t|\\u00a0|  ))\\s+`);
/** Behind its number Word puts a tab or a row of spaces. */
const NUMBERED = /^(\s*\d{1,2}[.)])(?:\t|\u00a0| {2})\s*/;
const IN_TEXT = new RegExp(`^(\\s*)${SIGN}\\s+`);
/** Deeper levels of Word, where nothing else tells them. */
const DEEPER: Readonly<Record<string, string>> = { o: '  ', '§': '    ' };

/** The lines of a pasted list with one sign, their levels kept; all other lines as they are. */
export function withOneSign(text: string): string {
  const hyphens = /^(\s*)- (?=\S)/;
  const isList = text.split('\n').filter((line) => hyphens.test(line)).length > 1; // one alone may be a minus
  return text.replace(/[^\r\n]+/g, (line) =>
    line
      .replace(PASTED, (_, indent: string, letter = '') => `${indent.replaceAll('\t', '  ') || DEEPER[letter] || ''}– `)
      .replace(NUMBERED, '$1 ')
      .replace(isList ? hyphens : /$^/, '$1– '),
  );
}

/** A line with the sign Markdown knows. */
export const asPoint = (line: string): string => line.replace(IN_TEXT, '$1- ');
