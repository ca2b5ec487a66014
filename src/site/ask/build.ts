/** The elements of the dialog that catches a question. */

type Labels = Readonly<Record<'field' | 'keys' | 'show' | 'undo' | 'close' | 'keysOn' | 'title', string>>;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  set: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), set);
  element.append(...children);
  return element;
}

export function buildAskDialog(words: { catch: Labels; keep: string; blocks: string }) {
  const { catch: labels, keep, blocks: blocksMe } = words;
  const input = make('input', { type: 'text', id: 'ask-field', autocomplete: 'off', maxLength: 2000 });
  input.enterKeyHint = 'done';
  const label = make('label', { htmlFor: input.id, textContent: labels.field });
  const place = make('p', { className: 'ask-place', id: 'ask-place' });
  input.setAttribute('aria-describedby', place.id);
  const blocks = make('input', { type: 'checkbox' });
  const keepButton = make('button', { type: 'submit', className: 'strong', textContent: keep });
  const close = make('button', { type: 'button', className: 'quiet', textContent: labels.close });
  const row = make('p', { className: 'ask-row' }, make('label', {}, blocks, blocksMe), keepButton, close);
  const form = make('form', {}, label, place, input, row);
  const similar = make('p', { className: 'ask-similar' });
  // Only that there is one is said by itself: question and answer would be read out in full with many a letter.
  const alike = make('div', { className: 'visually-hidden' });
  const said = make('p', { className: 'ask-said' });
  for (const region of [alike, said]) region.setAttribute('role', 'status');
  const href = document.querySelector<HTMLAnchorElement>('[data-ask]')?.href ?? '';
  const show = make('a', { className: 'button', textContent: labels.show, href, hidden: true });
  const undo = make('button', { type: 'button', textContent: labels.undo, hidden: true });
  const keys = make('input', { type: 'checkbox' });
  const foot = make('p', { className: 'ask-keys' }, labels.keys, make('label', {}, keys, labels.keysOn));
  const acts = make('p', { className: 'ask-acts' }, show, undo);
  const dialog = make('dialog', { className: 'ask-dialog' }, form, alike, similar, said, acts, foot);
  dialog.setAttribute('aria-label', labels.title);
  close.addEventListener('click', () => dialog.close());
  // A tap beside it closes it only while nothing is typed: on a phone it is how one puts the keyboard away.
  dialog.addEventListener('click', ({ target }) => target === dialog && input.value.trim() === '' && dialog.close());
  return { dialog, form, input, place, blocks, alike, similar, said, show, undo, keys };
}
