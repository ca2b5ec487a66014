/** Ways out of the browser that every tool has at hand: printer and file. The others are in share.ts. */

/** Opens the print dialog with only the paper of the tool on it. @param title becomes the name of the PDF file */
export function printPaper(title: string): void {
  const root = document.documentElement;
  const printBefore = root.dataset['print'];
  titleUntilPrinted(title);
  root.dataset['print'] = 'paper';
  window.addEventListener(
    'afterprint',
    () => {
      if (printBefore === undefined) delete root.dataset['print'];
      else root.dataset['print'] = printBefore;
    },
    { once: true },
  );
  window.print();
}

/** Title of the page before it was changed for a print; undefined while nothing is printed. */
let titleBefore: string | undefined;

function titleUntilPrinted(title: string): void {
  titleBefore ??= document.title;
  document.title = title;
  window.addEventListener(
    'afterprint',
    () => {
      document.title = titleBefore ?? document.title;
      titleBefore = undefined;
    },
    { once: true },
  );
}

/** Names the file of a print that begins without our button, where the paper is what the page prints. Does nothing during one of ours. */
export function nameFile(title: string): void {
  if (titleBefore === undefined && document.documentElement.dataset['print'] === 'paper') titleUntilPrinted(title);
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
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 100);
}
