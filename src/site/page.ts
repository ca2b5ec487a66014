/** The only script of a reading page: theme switch, and the keys that open the search and catch a question. Everything else is loaded when asked for. */
import { readPreference, writePreference } from '#browser/preferences.ts';
import { whenShown } from '#browser/shown.ts';
import { takesLetters } from '#browser/typing.ts';
import { fetchPagesAhead } from './ahead.ts';
import { hashOf, searchWords } from './search/words.ts';

function wireThemes(): void {
  const themes = document.querySelector<HTMLFieldSetElement>('[data-themes]');
  if (!themes) return;
  const { dataset } = document.documentElement;
  const show = (chosen = readPreference('theme') ?? 'system'): void => {
    for (const radio of themes.querySelectorAll('input')) radio.checked = radio.value === chosen;
    dataset['theme'] = chosen;
  };
  show();
  // Browsers put old choices back into a page one goes back to, or show it as it was left; another tab may have chosen too.
  for (const event of ['pageshow', 'storage']) addEventListener(event, () => show());
  themes.hidden = false;
  themes.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    writePreference('theme', value);
    show(value); // also where nothing can be stored
  });
}

type Open = (typed: string) => void;

/**
 * Opens a dialog whose code is loaded when first asked for. What is typed while it is on the way lands in its field; where it cannot be
 * loaded, `leave` goes to the page that does the same.
 */
function opener(load: () => Promise<Open>, leave: Open): (event: Event) => Promise<void> {
  let open: Open | undefined;
  let isComing = false;
  return async (event) => {
    if (isComing && event.type === 'click') return; // pressed again for want of an answer: the link leads to the page, and the browser says so
    event.preventDefault();
    if (isComing) return;
    let typed = '';
    const keep = (press: KeyboardEvent): void => {
      if (press.key.length !== 1 || press.ctrlKey || press.metaKey) return;
      if (press.target !== event.target && takesLetters(press.target)) return; // gone on to another field meanwhile
      press.preventDefault();
      press.stopImmediatePropagation();
      typed += press.key;
    };
    if (!open) {
      isComing = true;
      addEventListener('keydown', keep, true);
      try {
        open = await load();
      } catch {
        return leave(typed);
      } finally {
        isComing = false;
        removeEventListener('keydown', keep, true);
      }
    }
    open(typed);
  };
}

/** Asks for everything the search needs at once: a file that is named only inside another would be fetched after it. */
let searchCode: Promise<typeof import('./search/search.ts')> | undefined;
function loadSearchCode(): Promise<typeof import('./search/search.ts')> {
  searchCode ??= import('./search/search.ts');
  searchCode.catch(() => {
    searchCode = undefined;
  });
  return searchCode;
}
/**
 * Its index comes beside its code, not after it. On mere intent only the code comes: browsers warn of what is preloaded and not used. The code
 * is asked for first, because it opens the dialog and the index is twenty times as large.
 */
function loadSearch(): ReturnType<typeof loadSearchCode> {
  const code = loadSearchCode();
  setTimeout(() => document.head.append(document.querySelector<HTMLTemplateElement>('#search-words')?.content ?? ''));
  return code;
}
const searchLink = document.querySelector<HTMLAnchorElement>('[data-search-open]');
const find = opener(
  async () => (await loadSearch()).openSearchDialog,
  // Behind `#`: what stands before it is sent to the host.
  (typed) => location.assign(`${searchLink?.href}${hashOf(typed)}`),
);
const loadAsk = (): Promise<typeof import('./ask/dialog.ts')> => import('./ask/dialog.ts');
const openAsk = opener(
  async () => (await loadAsk()).loadAskDialog(),
  () => location.assign(document.querySelector<HTMLAnchorElement>('[data-ask]')?.href ?? ''),
);

/** To the field for questions: the one on this page, or the dialog. */
function ask(event: Event): void {
  const field = document.querySelector<HTMLElement>('[data-cell="draft.text"]');
  if (field) {
    event.preventDefault();
    field.focus();
  } else void openAsk(event);
}

/** Whether a single key may act: not while typing or in a dialog, not with others held down, not where they are switched off. */
const isSingle = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || takesLetters(target)) &&
  !document.querySelector('dialog[open]') &&
  readPreference('keys') !== 'off';

/** Says in the place itself that something did not come, or is lost. Another try needs a new page: browsers remember that a module failed. */
function sayFailed(place: Element, textContent = searchWords().failed): void {
  place.prepend(
    Object.assign(document.createElement('p'), { className: 'note screen-only', role: 'alert', textContent }),
  );
}

const loadTools = (): Promise<typeof import('#tools/frame/wake.tsx')> => import('#tools/frame/wake.tsx');

/** Loads a tool when it is about to come into view. When that fails, the form stays as it is; what is entered there is stored all the same. */
function wakeTools(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void loadTools()
          .then(({ wake }) => wake(target as HTMLElement, (reason) => sayFailed(target, reason)))
          .catch(() => sayFailed(target));
      }
    },
    { rootMargin: '300px' },
  );
  // Where the tool is the page, its code is asked for without waiting for the observer.
  if (document.querySelector('[data-wake][data-level="2"]')) void loadTools().catch(() => undefined);
  for (const place of document.querySelectorAll('[data-wake]')) observer.observe(place);
}

/** The empty state would say that nothing is stored. */
function sayLost(room: Element, reason?: string): void {
  room.textContent = '';
  sayFailed(room, reason);
}

const loadRooms = (): Promise<typeof import('#binder/wake.tsx')> => import('#binder/wake.tsx');

/** Rooms show what is stored; they are their page, so they wake at once. */
function wakeRooms(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-room]'))
    void loadRooms()
      .then(({ wakeRoom }) => wakeRoom(place, (reason) => sayLost(place, reason)))
      .catch(() => sayLost(place));
}

const loadUpdates = (): Promise<typeof import('./offline.ts')> => import('./offline.ts');

function start(): void {
  // When a closed or left page comes back, browsers refill its fields, at a moment of their own after parsing it. By then another tab may have
  // written something newer. While one programs React would call each of them a mistake of the server.
  if (import.meta.env.PROD)
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select'))
      field.autocomplete = 'off';
  wireThemes();
  wakeRooms();
  wakeTools();
  // For questions there is one in the footer, and one in the header once something is stored.
  for (const link of document.querySelectorAll<HTMLElement>('[data-search-open], [data-ask]'))
    link.addEventListener('click', (event) => {
      const { ctrlKey, metaKey, shiftKey } = event;
      if (!ctrlKey && !metaKey && !shiftKey) void (link === searchLink ? find : ask)(event);
    });
  for (const intent of ['pointerenter', 'focus'])
    searchLink?.addEventListener(intent, () => void loadSearchCode().catch(() => undefined), { once: true });
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if ((key === 'k' && (event.ctrlKey || event.metaKey)) || (key === '/' && isSingle(event))) void find(event);
    else if (key === 'r' && isSingle(event)) ask(event);
  });
  if (navigator.serviceWorker?.controller)
    void loadUpdates()
      .then(({ watchUpdates }) => watchUpdates())
      .catch(() => undefined);
  const searchPage = document.querySelector('[data-search-page]');
  if (searchPage)
    void loadSearch()
      .then(({ answerAddress }) => answerAddress())
      .catch(() => sayFailed(searchPage));
  if (document.readyState === 'complete') fetchPagesAhead();
  else addEventListener('load', fetchPagesAhead);
}

whenShown(start);
