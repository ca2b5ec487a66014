/** Parts of a text that are left alone: quotes, code, addresses, file names, places in [brackets], a mail passed on. One pass, linear in length. */

export interface Shield {
  readonly start: number;
  readonly end: number;
  /** Whether it says where something is, or how it is called. */
  readonly isSource: boolean;
  /** Whether it is the name of a file. */
  readonly isFile?: boolean;
}

/** Of one line, and of a letter in quotes that runs over several. */
const LONGEST_QUOTE = 400;
const LONGEST_LETTER = 1000;
const LONGEST_ADDRESS = 2000;
const CLOSING: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '‚': '‘’',
  '‘': '’',
  "'": "'",
  '`': '`',
  '[': ']',
};
const FILE =
  /\.(?:pdf|docx?|xlsx?|csv|txt|rtf|pptx?|od[tsp]|pages|numbers|key|jpe?g|png|svg|gif|webp|tiff?|heic|mp[34]|mov|wav|m4a|zip|html?|md|json|xml|ics|eml|ai|psd|indd|idml)$/i;
const DOMAIN =
  /^[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|de|at|ch|org|net|eu|io|info|app|uk|example)(?:\/.*)?$/iu;

/** Answers "where is the next …" for growing positions without ever looking at a character twice. */
function finder(text: string): (sign: string, from: number) => number {
  const next = new Map<string, number>();
  return (sign, from) => {
    let at = next.get(sign) ?? -1;
    while (at < from || isNoClosing(text, sign, at)) {
      at = text.indexOf(sign, Math.max(from, at + 1));
      if (at < 0) at = Number.POSITIVE_INFINITY;
      if (at === Number.POSITIVE_INFINITY) break;
    }
    next.set(sign, at);
    return at;
  };
}

/** don’t, Sabine’s: an apostrophe between letters closes nothing; a straight quote behind a space opens. */
const isNoClosing = (text: string, sign: string, at: number): boolean =>
  (sign === '’' && /\p{L}/u.test(text[at + 1] ?? '')) ||
  (sign === "'" && (/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') || /\s/.test(text[at - 1] ?? '')));

/** A straight single quote opens before a word and behind a space or bracket; ’90s, rock ’n’ roll, ’em are shortened words. */
const OPENING =
  /```|[„“"«»‚‘`[]|(?<=^|[\s([:/–—])'(?=[\p{L}\p{N}])(?!(?:\d\ds|n|s|ne|nem|nen|ner|em|til|cause|bout|tis|twas)(?![\p{L}\p{N}]))/giu;

export function shieldsIn(text: string): readonly Shield[] {
  const quotes = quotesIn(text);
  const chunks = addressesIn(text);
  return [...quotes, ...chunks, ...passedOnIn(text)].sort((a, b) => a.start - b.start);
}

/** What mail programs write above the mail they pass on or answer. */
const PASSED_ON = new RegExp(
  [
    /-{2,} ?(?:Weitergeleitete|Ursprüngliche|Forwarded|Original)[^\n]{0,40}-{2,}/,
    /(?:Anfang der weitergeleiteten|Begin forwarded)[^\n]{0,20}:/,
    /(?:Von|From): [^\n]{1,200}\n(?:[^\n]{0,200}\n){0,4}?(?:Betreff|Subject): /,
    /(?:Am|On) [^\n]{5,120} (?:schrieb|wrote)[^\n]{0,120}:\s/,
  ]
    .map(({ source }) => `^(?:${source})`)
    .join('|'),
  'm',
);

/** From there to the end others speak, unless nothing else is said: then it is the task itself. */
function passedOnIn(text: string): readonly Shield[] {
  const start = text.search(PASSED_ON);
  return start < 0 || text.slice(0, start).trim() === '' ? [] : [{ start, end: text.length, isSource: false }];
}

function quotesIn(text: string): readonly Shield[] {
  const find = finder(text);
  const found: Shield[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const start = match.index;
    const sign = match[0];
    const isBlock = sign === '```';
    const inside = start + sign.length;
    const close = isBlock
      ? find('```', inside)
      : Math.min(...[...(CLOSING[sign] ?? '')].map((closing) => find(closing, inside)));
    const line = Math.min(find('\n', start), start + LONGEST_QUOTE);
    if (close === Number.POSITIVE_INFINITY || close === inside) continue;
    if (!isBlock && close > line && !(find(sign, inside) >= close && isLetter(text, start, close))) continue;
    const end = close + sign.length;
    found.push({ start, end, isSource: !isBlock, isFile: !isBlock && FILE.test(text.slice(inside, close)) });
    OPENING.lastIndex = end;
  }
  return found;
}

/** Over several lines only marks count whose side is certain, so that a forgotten one hides nothing. */
function isLetter(text: string, start: number, close: number): boolean {
  if (close - start > LONGEST_LETTER) return false;
  if (/[„“«»]/.test(text[start] ?? '')) return true;
  const [before = ' ', after = ' '] = [text[start - 1], text[close + 1]];
  return (
    text[start] === '"' &&
    /[\s(:]/.test(before) &&
    /\S"/.test(text.slice(close - 1, close + 1)) &&
    /[^\p{L}\p{N}]/u.test(after)
  );
}

function addressesIn(text: string): readonly Shield[] {
  const found: Shield[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    if (chunk.length < 4 || !/[./\\@]/.test(chunk.slice(0, 2000))) continue;
    const bare = chunk
      .slice(0, 2000)
      .replace(/^[(<]+/, '')
      .replace(/[)>.,;:!?]+$/, '');
    const isFile = FILE.test(bare);
    const isSource = isFile || /:\/\/|^www\./.test(bare) || isPath(bare) || DOMAIN.test(bare);
    if (isSource || isMailAddress(bare)) {
      const start = index + chunk.indexOf(bare);
      found.push({
        start,
        end: start + (chunk.length > LONGEST_ADDRESS ? chunk.length : bare.length),
        isSource,
        isFile,
      });
    }
  }
  return found;
}

function isMailAddress(chunk: string): boolean {
  const [name, domain, ...more] = chunk.split('@');
  return Boolean(name) && Boolean(domain?.includes('.')) && more.length === 0;
}

/** `Vertrieb/2027/Angebote`, `C:\Kunden`; but neither `und/oder` nor `3/4`. */
function isPath(chunk: string): boolean {
  if (/^(?:[A-Za-z]:\\|\/\p{L}|~\/|\\\\)/u.test(chunk)) return true;
  const parts = chunk.split('/');
  return parts.length >= 3 && parts.every((part) => part !== '') && /\p{L}/u.test(chunk);
}
