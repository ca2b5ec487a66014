/** What is marked in the fields while one writes: what the check found, and every place in [brackets] that is still to be filled. */
import { recordOf } from '#lib/fields.ts';
import type { Finding } from './check/finding.ts';
import { type Brief, PLACEHOLDER, TEXT_FIELDS } from './tool.ts';
import type { Hints } from './use-hints.tsx';

/** In the order of the text, without overlap: where the check found something in a place to fill, that is what is marked. */
export function marksOf(open: readonly Finding[], of: Brief): Hints['marked'] {
  return recordOf(TEXT_FIELDS, (field) => {
    const found = open
      // A deadline to take over is clear as it stands.
      .filter((one) => one.field === field && one.end > one.start && !one.due)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      // Two deadlines may hold a vague phrase: “bis Ende März”.
      .filter(({ start }, at, all) => !all.slice(0, at).some(({ end }) => end > start));
    const places = [...of[field].matchAll(PLACEHOLDER)]
      .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
      .filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end));
    return { text: of[field], marks: [...found, ...places].sort((a, b) => a.start - b.start) };
  });
}
