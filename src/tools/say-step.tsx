/** What undo or redo has just changed, in a sentence: it may stand far from the button. */
import { fetchWords } from '#browser/words.ts';
import type passing from '#content/passing.json';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import type { Travelled } from '#state/steps.ts';
import type { Surroundings } from '#state/use-around.ts';
import type { Desk } from '#state/use-document.ts';
import { collaboration } from './collaboration.ts';
import { saidField } from './fields.ts';
import { type AtHand, tellFields } from './tell-fields.tsx';

interface Shared {
  readonly words: AtHand['words'];
  readonly passing: InLocale<typeof passing>;
}
/** Characters of what stands there now; longer words are not repeated. */
const LONGEST = 60;

/**
 * @param desk as it was before the step, as `card`: a row has its name after it or before
 * @returns '' where nothing was changed; rejects where the words cannot be had
 */
export async function sayStep(
  way: 'undo' | 'redo',
  gone: Travelled,
  desk: Desk<unknown>,
  card: Surroundings['card'],
  at: Pick<AtHand, 'locale' | 'frame' | 'sides'>,
): Promise<string> {
  // What one act changed in both is said as it stands on the sheet.
  const [id, change, { document, state }] = gone.sheet
    ? ([desk.tool.id, gone.sheet, desk] as const)
    : ([collaboration.id, gone.card, card] as const);
  if (!change) return '';
  const { words: binder, passing } = await fetchWords<Shared>('binder', at.locale);
  const { fields, speech } = await tellFields(id, { ...at, words: binder, common: passing.receive.fields });
  const states = [document.$state.get().value, state.value];
  const all = Object.entries(change).map(([path, leaf]) => ({ ...saidField(path, fields, speech, states), leaf }));
  const shown = all.filter(({ isInner }) => !isInner);
  const [first, ...others] = shown.length > 0 ? shown : all;
  if (!first) return '';

  const { stepped: words } = at.frame;
  const { name, label, leaf, isInner } = first;
  const more = new Set(others.map((other) => other.name).filter((other) => other !== name)).size;
  if (more > 0) return fill(words[way], { what: fill(words.more, { what: name, n: more }) });
  if (others.length > 0)
    return fill(words[way], { what: others.every((other) => other.label === label) ? label : name });
  const now = first.say(leaf) || passing.receive.empty;
  const isNews = !isInner && now.length <= LONGEST && !label.includes(now);
  return fill(words[way], { what: isNews ? fill(words.isNow, { what: label, now }) : label });
}
