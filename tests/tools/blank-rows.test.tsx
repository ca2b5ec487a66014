/** A row that was added and left blank is no entry: it is not counted, due, told, printed or copied. */
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { writtenOut } from '#tools/frame/written-out.ts';
import { tools } from '#tools/registry.ts';
import { faces, shownOf } from '../support/tools.ts';

const day = '2026-12-01';

/** What the button that adds a row leaves behind when nothing is typed, with what its other controls can hold. */
const blank: Readonly<Record<string, object>> = {
  agreement: {
    inside: { a: { place: 1, text: ' ' } },
    outside: { a: { place: 1, text: '' } },
    clientDuties: { a: { place: 1, text: '' } },
    channels: { a: { place: 1, name: '' } },
    changes: { a: { place: 1, on: day, what: '' } },
  },
  farewell: {
    access: { a: { place: 1, name: '', on: day } },
    tasks: { a: { place: 1, text: '', on: day } },
  },
  feedback: { actions: { a: { place: 1, text: '', side: 'client', on: day } } },
  'first-talk': {
    own: { a: { place: 99, theme: 'person', asker: 'client', text: '', answer: '' } },
    tasks: { a: { place: 1, text: '', on: day } },
  },
  fit: { own: { a: { place: 1, text: '' } } },
  onboarding: { access: { a: { place: 1, tool: '', revoker: 'client' } } },
  questions: {
    items: { a: { place: 1, text: '', by: day, isBlocking: true } },
    terms: { a: { place: 1, word: '', meaning: '' } },
  },
  week: { rows: { a: { place: 1, text: '', day: 2, minutes: 60 } } },
};

describe.each(Object.entries(blank))('%s', (id, data) => {
  const tool = tools[id]!;
  const face = faces[id]!;
  const monday = id === 'week' ? { monday: '2026-11-30' } : {};
  const [without, withBlank] = [tool.decode({ ...tool.empty, ...monday }), tool.decode({ ...data, ...monday })];
  const shown = (value: unknown) => shownOf(id, value);
  const { words: own } = shown(without);

  test('the row is there, to be written into', () => expect(withBlank).not.toEqual(without));
  test('and is counted, due and told nowhere', () => {
    expect(tool.progress?.(withBlank, own)).toEqual(tool.progress?.(without, own));
    expect(datedIn(tool, withBlank, own)).toEqual(datedIn(tool, without, own));
    expect(tool.tells?.(withBlank)).toEqual(tool.tells?.(without));
  });
  test('nor on paper, nor in the text', async () => {
    expect(await writtenOut(face, shown(withBlank))).toBe(await writtenOut(face, shown(without)));
    const paper = (value: unknown): string => renderToString(<face.Paper {...shown(value)} />);
    expect(paper(withBlank)).toBe(paper(without));
  });
});
