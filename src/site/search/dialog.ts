/** The search over any page: a native dialog, built when it is first opened. */
import style from '../styles/search.css?inline';
import { wireSearch } from './list.ts';
import { hashOf, searchWords } from './words.ts';

let dialog: HTMLDialogElement | undefined;

function build(): HTMLDialogElement {
  const words = searchWords();
  const element = document.createElement('dialog');
  element.className = 'search-dialog';
  const page = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  element.setAttribute('aria-label', page?.firstChild?.textContent?.trim() ?? '');
  element.setAttribute('closedby', 'any');
  const make = <Name extends 'input' | 'label' | 'button' | 'div' | 'p' | 'ol'>(
    name: Name,
    set: Record<string, unknown>,
  ) => Object.assign(document.createElement(name), set) as HTMLElementTagNameMap[Name];
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false, id: 'search-field' });
  const label = make('label', { htmlFor: input.id, textContent: words.label });
  const close = make('button', { type: 'button', className: 'quiet', textContent: words.close });
  const field = make('div', { className: 'search-field' });
  const status = make('p', { className: 'search-status' });
  status.setAttribute('role', 'status');
  const list = make('ol', { className: 'search-hits' });
  const keys = make('p', { className: 'search-keys', textContent: words.keys });
  field.append(input, close);
  element.append(label, field, status, list, keys);
  close.addEventListener('click', () => element.close());
  // WebKit keeps Escape for emptying a search field, even one that is empty, and the dialog never hears of it.
  input.addEventListener('keydown', ({ key, isComposing }) => key === 'Escape' && !isComposing && element.close());
  element.addEventListener('click', (event) => event.target === element && element.close());
  list.addEventListener('click', (event) => (event.target as HTMLElement).closest('a') && element.close());
  wireSearch({ input, list, status, most: 8, allAt: (query) => `${page?.href}${hashOf(query)}` });
  return element;
}

/** A keyboard on the screen covers half of what a browser calls its window: the hits end above it. */
function fitAboveKeyboard({ style }: HTMLElement): void {
  const view = window.visualViewport;
  view?.addEventListener('resize', () => style.setProperty('--seen', `${view.height}px`));
}

/** Opens the dialog with the last query selected, so that typing replaces it; or with what was typed already. */
export function openSearchDialog(typed: string): void {
  if (!dialog) {
    const sheet = new CSSStyleSheet(); // a style element would need its hash in the policy
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
    dialog = build();
    fitAboveKeyboard(dialog);
    document.body.append(dialog);
  }
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  if (input && typed !== '') {
    input.value = typed;
    input.dispatchEvent(new Event('input'));
  } else input?.select();
}
