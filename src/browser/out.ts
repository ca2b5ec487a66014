/** Ways out of the browser that every tool has at hand: printer and file. The others are in share.ts. */

/** What the page was called and printed before a print changed it; undefined while nothing is printed. */
let before: { readonly title: string; readonly print: string | undefined } | undefined;

function untilPrinted(title: string, print: string | undefined): void {
  const { dataset } = document.documentElement;
  before ??= { title: document.title, print: dataset['print'] };
  document.title = title;
  if (print) dataset['print'] = print;
  const putBack = (): void => {
    if (!before) return;
    document.title = before.title;
    if (before.print === undefined) delete dataset['print'];
    else dataset['print'] = before.print;
    before = undefined;
  };
  window.addEventListener('afterprint', putBack, { once: true });
}

/**
 * Opens the print dialog with only the paper of the tool on it.
 * @param title becomes the name of the PDF file
 * @param onDone some browsers are back at once, and look at the page later
 */
export function printPaper(title: string, onDone?: () => void): void {
  untilPrinted(title, 'paper');
  if (onDone) window.addEventListener('afterprint', onDone, { once: true });
  window.print();
}

/** Names the file of a print that begins without our button, where the paper is what the page prints. Does nothing during one of ours. */
export function nameFile(title: string): void {
  if (!before && document.documentElement.dataset['print'] === 'paper') untilPrinted(title, undefined);
}

/** Tells when printing begins (true) and ends (false), however it was started. Returns how to stop listening. */
export function onPrint(listener: (begins: boolean) => void): () => void {
  const [begin, end] = [() => listener(true), () => listener(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.ics': 'text/calendar' };

/** Hands a text to the person as a file. @param name as long as it likes, without its ending */
export function downloadText(name: string, ending: '.md' | '.json' | '.txt' | '.ics', text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${TYPES[ending] ?? 'text/plain'};charset=utf-8` }));
  link.download = fileName(name) + ending;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Without what file systems refuse, and not longer than they take with an ending: `Brief: „Neu“ / 1` → `Brief- „Neu“ - 1` */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 100);
}
