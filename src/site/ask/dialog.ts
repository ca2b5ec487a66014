/** Catches a question over any page: a native dialog, built when it is first opened. It writes where the questions tool writes. */
import { tellPage } from '#browser/channel.ts';
import { todayHere } from '#browser/clock.ts';
import { readPreference, writePreference } from '#browser/preferences.ts';
import { dropNote, readNote, writeNote } from '#browser/session.ts';
import { readText } from '#browser/storage.ts';
import { fetchWords, pageLocale } from '#browser/words.ts';
import type questions from '#content/tools/questions.json';
import { fill } from '#lib/fill.ts';
import type { InLocale, Locale } from '#locales';
import { openLast } from '#state/desk.ts';
import { askKey, newId } from '#state/here.ts';
import type { OpenDocument } from '#state/open-document.ts';
import { type Collaboration, collaboration, otherSideOf } from '#tools/collaboration.ts';
import type { FrameWords } from '#tools/face.ts';
import { withQuestion } from '#tools/questions/acts.ts';
import { isAnswered, type Questions } from '#tools/questions/document.ts';
import { similarTo } from '#tools/questions/similar.ts';
import { tool } from '#tools/questions/tool.ts';
import style from '../styles/ask.css?inline';
import { buildAskDialog } from './build.ts';

/** Of the collaboration this tab is in. */
const cardHere = (): Collaboration => openLast(collaboration).$state.get().value;

interface Words {
  readonly words: Pick<InLocale<typeof questions>, 'labels'>;
  readonly frame: FrameWords;
}

/** Fetches the words and builds the dialog. Rejects when they cannot be loaded. Returns how to open it. */
export async function loadAskDialog(): Promise<(typed: string) => void> {
  const locale = pageLocale() as Locale;
  const { words, frame } = await fetchWords<Words>(tool.id);
  const sheet = new CSSStyleSheet(); // a style element would need its hash in the policy
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const { labels } = words;
  const parts = buildAskDialog(labels);
  const { dialog, input, place: whose, blocks, form, alike, similar, said, undo, show, keys } = parts;
  document.body.append(dialog);
  let open: OpenDocument<Questions> = openLast(tool);

  /** What is being typed stays with the tab; what is meant for one collaboration is never shown in another. */
  const typedBefore = (): string => readNote(askKey(open.place())) ?? readNote(askKey(null)) ?? '';
  const noteTyped = (): void => {
    dropNote(askKey(null)); // from before there was one
    if (input.value.trim() === '') dropNote(askKey(open.place()));
    else writeNote(askKey(open.place()), input.value);
  };
  input.value = typedBefore();

  /** Id of a question that storage refused; trying again keeps the same one. */
  let refused: string | null = null;

  const tell = (text: string, isKept: boolean): void => {
    said.textContent = text;
    undo.hidden = show.hidden = !isKept;
    const id = open.id();
    if (id) tellPage(id, readText(id));
  };
  const look = (): void => {
    const asked = Object.entries(open.$state.get().value.items).map(([id, one]) => ({ ...one, id }));
    const [best] = similarTo(input.value, asked, locale, 1);
    const answer = best && isAnswered(best) ? `\n${best.answer}` : '';
    similar.textContent = best ? fill(labels.catch.similar, { question: best.text }) + answer : '';
    const sentence = best ? labels.similar.one : '';
    if (alike.textContent !== sentence) alike.textContent = sentence; // the same once more would be said once more
  };
  const keep = (): void => {
    const { value } = open.$state.get();
    const text = input.value;
    if (text.trim() === '') return;
    const card = cardHere();
    const question = { text, isBlocking: blocks.checked, asker: card.role || ('assistant' as const) };
    // What stands half-written in the tool's own field stays there.
    const id = refused ?? newId();
    open.change({ ...withQuestion(value, id, question, todayHere()), draft: value.draft });
    if (refused) open.retry();
    const { status, problem } = open.$state.get();
    refused = status === 'saved' ? null : id;
    if (refused) {
      tell(problem ? frame.problems[problem] : frame.unsaved, false);
      return;
    }
    const name = otherSideOf(card).trim();
    const where = name === '' ? labels.catch.hereOnly : fill(labels.catch.with, { name });
    input.value = '';
    noteTyped();
    look();
    blocks.checked = false;
    tell(fill(labels.catch.kept, { place: where }), true);
    input.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep();
  });
  input.addEventListener('input', (event) => {
    noteTyped();
    look();
    if ((event as InputEvent).inputType !== 'insertFromPaste' || input.value.length < input.maxLength) return;
    said.textContent = fill(frame.cutOff, { n: input.maxLength.toLocaleString(locale) });
    undo.hidden = show.hidden = true;
  });
  undo.addEventListener('click', () => {
    open.undo();
    tell(labels.catch.undone, false);
    input.focus();
  });
  keys.addEventListener('change', () => writePreference('keys', keys.checked ? 'on' : 'off'));

  return (typed) => {
    if (dialog.open) return;
    const place = open.place();
    open = openLast(tool); // the collaboration may have changed meanwhile
    if (place !== null && open.place() !== place) input.value = typedBefore();
    keys.checked = readPreference('keys') !== 'off';
    const name = otherSideOf(cardHere()).trim();
    whose.textContent = name && fill(labels.catch.for, { name });
    said.textContent = '';
    undo.hidden = show.hidden = true;
    dialog.showModal();
    input.value += typed;
    noteTyped();
    input.focus();
    look();
  };
}
