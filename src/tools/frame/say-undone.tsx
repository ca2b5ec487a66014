/** What undo or redo has just changed, in a sentence: it may stand far from the button. */
import { fetchWords } from '#browser/words.ts';
import type passing from '#content/passing.json';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { type Change, isDeleted } from '#state/cells.ts';
import { cellsAt, valueIn } from '#state/stored.ts';
import type { StepsTaken } from '#state/undo-redo.ts';
import type { Surroundings } from '#state/use-around.ts';
import type { Desk } from '#state/use-document.ts';
import { collaboration } from '../collaboration.ts';
import type { FrameWords } from '../face.ts';
import { type AtHand, type FieldSpeech, loadFieldSpeech } from '../field-speech.tsx';
import { saidField } from '../fields.ts';

interface Shared {
  readonly words: AtHand['words'];
  readonly passing: InLocale<typeof passing>;
}
type StepWords = FrameWords['stepped'] & { readonly empty: string };

/** Characters of what stands there now; longer words are not repeated. */
const LONGEST = 60;

/**
 * @param desk as it was before the step, as `card`: a row has its name after it or before
 * @returns '' where nothing was changed; rejects where the words cannot be loaded
 */
export async function sayUndone(
  way: 'undo' | 'redo',
  { sheet, card: onCard }: StepsTaken,
  desk: Desk<unknown>,
  card: Surroundings['card'],
  at: Pick<AtHand, 'locale' | 'frame' | 'sides'>,
): Promise<string> {
  if (!sheet && !onCard) return '';
  const { words: binder, passing } = await fetchWords<Shared>('binder');
  const speechOf = (id: string): Promise<FieldSpeech> =>
    loadFieldSpeech(id, { ...at, words: binder, common: passing.receive.fields });
  const words = { ...at.frame.stepped, empty: passing.receive.empty };
  const say = (what: string): string => fill(words[way], { what });
  if (!sheet) {
    const states = [card.document.$state.get().value, card.state.value];
    return say(whatOf(onCard?.change ?? {}, states, await speechOf(collaboration.id), words));
  }
  // What one act changed in both is said as it stands on the sheet.
  const { tool, document, state } = desk;
  const own = await speechOf(tool.id);
  const other = sheet.also ? cellsAt(sheet.also, tool) : null;
  const nameOf = (value: unknown): string => {
    const name = tool.nameOf(value);
    return (tool.nameIn?.(name, own.speech.words) ?? name).trim() || at.frame.untitled;
  };
  const nameThere = other ? nameOf(valueIn(other, tool)) : '';
  const stays = sheet.there === null && other && !isDeleted(other) ? fill(words.stays, { name: nameThere }) : '';
  const both = (what: string): string => [what && say(what), stays].filter(Boolean).join('. ');
  if (BIN in sheet.change) return both(fill(words.sheet, { name: nameOf(state.value) }));
  if (sheet.there && BIN in sheet.there) return both(fill(words.sheet, { name: nameThere }));
  const isHere = Object.keys(sheet.change).length > 0 || !sheet.there;
  const states = isHere || !other ? [document.$state.get().value, state.value] : [valueIn(other, tool)];
  return both(whatOf((isHere ? sheet.change : sheet.there) ?? {}, states, own, words));
}
const BIN = '$deletedAt';

/** Fields that changed, in a few words; '' for none. */
function whatOf(change: Change, states: readonly unknown[], { fields, speech }: FieldSpeech, words: StepWords): string {
  const all = Object.entries(change).map(([path, leaf]) => ({ ...saidField(path, fields, speech, states), leaf }));
  const shown = all.filter(({ isInner }) => !isInner);
  const [first, ...others] = shown.length > 0 ? shown : all;
  if (!first) return '';

  const { name, label, leaf, isInner } = first;
  const more = new Set(others.map((other) => other.name).filter((other) => other !== name)).size;
  if (more > 0) return fill(words.more, { what: name, n: more });
  if (others.length > 0) return others.every((other) => other.label === label) ? label : name;
  const now = first.say(leaf) || words.empty;
  const isNews = !isInner && now.length <= LONGEST && !label.includes(now);
  return isNews ? fill(words.isNow, { what: label, now }) : label;
}
