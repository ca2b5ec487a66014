/** Wires a search field to a result list: searches while typing, tells the count politely, arrows move through the hits. */
import { counted, fill } from '#lib/fill.ts';
import { type Hit, loadRest, loadSearch, search } from './engine.ts';
import { searchWords } from './words.ts';

/** How long an answer waits for its passages before it is shown with the summaries of the pages, in milliseconds. */
const PATIENCE = 60;

function showHit({ address, title, summary, passage }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const part = document.createElement('span');
  part.textContent = partOf(address);
  const text = document.createElement('p');
  text.textContent = summary;
  item.append(linkTo(address, title), ' ', part, text);
  passage.then(
    (parts) => text.replaceChildren(...parts.map((part, index) => (index % 2 === 1 ? marked(part) : part))),
    () => undefined, // the summary says enough
  );
  return item;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}

/** The part of the site a page stands in, as the menu calls it; '' for the menu's own pages and all others. */
function partOf(address: string): string {
  const parts = [...document.querySelectorAll<HTMLAnchorElement>('.site-header nav a')];
  const part = parts.find(({ pathname }) => address !== pathname && address.startsWith(pathname));
  return part?.textContent?.trim() ?? '';
}

function marked(part: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = part;
  return mark;
}

interface Parts {
  readonly input: HTMLInputElement;
  readonly list: HTMLOListElement;
  readonly status: HTMLElement;
  readonly most: number;
  /** Where all hits of a query are listed, when there are more. */
  readonly allAt?: (query: string) => string;
  readonly onSearched?: (query: string) => void;
}

export function wireSearch({ input, list, status, most, allAt, onSearched }: Parts): () => Promise<void> {
  const words = searchWords();
  let running: Promise<void> | undefined;
  let isStale = false;
  /** What was last answered. */
  let answered = '';

  const answer = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      answered = query;
      return;
    }
    try {
      if (answered === '' && list.childElementCount === 0) status.textContent = words.loading;
      const asked = performance.now();
      const { hits, count } = await search(query, most);
      const passages = Promise.allSettled(hits.map(({ passage }) => passage));
      const left = asked + PATIENCE - performance.now(); // where the hits took longer, so would the passages
      if (left > 0) await Promise.race([passages, new Promise((late) => setTimeout(late, left))]);
      if (list.contains(document.activeElement)) return; // somebody is choosing: nothing changes under them
      list.replaceChildren(...hits.map(showHit));
      if (allAt && count > hits.length) {
        const item = document.createElement('li');
        item.append(linkTo(allAt(query), fill(words.all, { n: count })));
        list.append(item);
      }
      answered = query;
      status.textContent = count === 0 ? words.none : counted(words, count);
      onSearched?.(query);
      void passages.then(loadRest).catch(() => undefined);
    } catch {
      status.textContent = words.failed;
    }
  };

  /** One search at a time: what is typed meanwhile is answered once, with its last state. */
  const run = (): Promise<void> => {
    isStale = running !== undefined;
    running ??= answer().finally(() => {
      running = undefined;
      if (isStale) void run();
    });
    return running;
  };

  /** To the first hit of what stands in the field now. Its answer may still be on its way, behind the answer to a shorter text. */
  const openFirst = async (): Promise<void> => {
    const isAnswered = (): boolean => answered === input.value.trim();
    for (let tries = 0; tries < 3 && !isAnswered(); tries += 1) await (running ?? run());
    if (isAnswered()) list.querySelector('a')?.click();
  };

  input.addEventListener('focus', ({ relatedTarget }) => {
    void loadSearch().catch(() => undefined);
    if (relatedTarget instanceof Node && list.contains(relatedTarget)) void run(); // what came meanwhile
  });
  input.addEventListener('input', () => void run());
  const area = input.closest('search, dialog, [data-search-page]') ?? input;
  area.addEventListener('keydown', (event) => {
    const { key, target, isComposing } = event as KeyboardEvent;
    if (key === 'Enter' && target === input && !isComposing) {
      event.preventDefault();
      void openFirst();
    } else moveThrough(event as KeyboardEvent, input, list);
  });
  return run;
}

function moveThrough(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  const links = [...list.querySelectorAll('a')];
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const stops: readonly HTMLElement[] = [input, ...links];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + (event.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length]?.focus();
}
