/** The only script of a reading page: theme switch and the keys that open the search. Everything else is loaded when asked for. */
import { readPreference, writePreference } from '#browser/preferences.ts';

function wireThemes(): void {
  const themes = document.querySelector<HTMLFieldSetElement>('[data-themes]');
  if (!themes) return;
  const chosen = readPreference('theme') ?? 'system';
  for (const radio of themes.querySelectorAll('input')) radio.checked = radio.value === chosen;
  themes.hidden = false;
  themes.addEventListener('change', (event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = value;
    writePreference('theme', value);
  });
}

let openDialog: ((typed: string) => void) | undefined;

/** Opens the search. What is typed while its code is on the way lands in its field. */
async function openSearch(event: Event): Promise<void> {
  event.preventDefault();
  let typed = '';
  const keep = (press: KeyboardEvent): void => {
    if (press.key.length !== 1 || press.ctrlKey || press.metaKey) return;
    press.preventDefault();
    press.stopImmediatePropagation();
    typed += press.key;
  };
  if (!openDialog) {
    addEventListener('keydown', keep, { capture: true });
    try {
      openDialog = (await import('./search/dialog.ts')).openSearchDialog;
    } finally {
      removeEventListener('keydown', keep, { capture: true });
    }
  }
  openDialog(typed);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Loads a tool when it is about to come into view. When that fails, the form stays as it is and the next approach tries again. */
function wakeTools(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void import('#tools/wake.tsx')
          .then(({ wake }) => wake(target as HTMLElement))
          .catch(() => observer.observe(target));
      }
    },
    { rootMargin: '300px' },
  );
  for (const place of document.querySelectorAll('[data-wake]')) observer.observe(place);
}

/** Rooms show what is stored; they are their page, so they wake at once. */
function wakeRooms(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-room]'))
    void import('#binder/wake.tsx').then(({ wakeRoom }) => wakeRoom(place));
}

wireThemes();
wakeRooms();
wakeTools();
document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  if (!ctrlKey && !metaKey && !shiftKey) void openSearch(event);
});
document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) void openSearch(event);
});
if (navigator.serviceWorker?.controller) void import('./offline.ts').then(({ watchUpdates }) => watchUpdates());
if (document.querySelector('[data-search-page]')) void import('./search/search-page.ts');
