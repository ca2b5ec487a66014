/** Style sheets of the tools on a page: what all share, what tools with many sheets share, and each one's own, found in its folder. */
import late from '#tools/frame/late.css?inline';
import { tools } from '#tools/registry.ts';
import stepsLate from '#tools/steps/steps-late.css?inline';
import choice from './styles/choice.css?inline';
import corner from './styles/corner.css?inline';
import sheets from './styles/sheets.css?inline';
import ticks from './styles/ticks.css?inline';
import shared from './styles/tool.css?inline';
import write from './styles/write.css?inline';

const own = import.meta.glob<string>('../tools/*/style.css', { query: '?inline', import: 'default', eager: true });

/** The faces' source, to see what is on a page: a reading page carries no rule that nothing on it needs. */
const sources = import.meta.glob<string>('../tools/*/*.tsx', { query: '?raw', import: 'default', eager: true });
const shows =
  (what: RegExp) =>
  (id: string): boolean =>
    Object.entries(sources).some(([path, text]) => path.startsWith(`../tools/${id}/`) && what.test(text));
const letsChoose = shows(/\/choice\.tsx/);
const hasParts = shows(/"corner"/);
const hasLines = shows(/<WritingLines/);
const hasBoxes = shows(/type="checkbox"/);
/** Their boxes are in the rows all plans share. */
const isPlan = shows(/\/step-list\.tsx/);

/** @returns style sheets as text; nothing for a page without a tool */
export function toolStyles(...ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const hasMany = ids.some((id) => tools[id]?.one === false);
  return [
    shared,
    ...(ids.some(letsChoose) ? [choice] : []),
    ...(ids.some(hasParts) ? [corner] : []),
    ...(ids.some(hasLines) ? [write] : []),
    ...(ids.some((id) => hasBoxes(id) || isPlan(id)) ? [ticks] : []),
    ...(hasMany ? [sheets] : []),
    ...ids.map((id) => own[`../tools/${id}/style.css`] ?? ''),
  ];
}

/** What all tools share, for pages that show whatever is stored or sent; each tool's own is fetched with its face (src/binder/dressed.ts). */
export const sharedStyles = (): readonly string[] => [shared, choice, corner, write, ticks, sheets, late, stepsLate];

/** Of all tools, for the page that shows what they are built from. */
export const allToolStyles = (): readonly string[] => [...sharedStyles(), ...Object.values(own)];
