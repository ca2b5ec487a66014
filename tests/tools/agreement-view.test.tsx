/** What the agreement takes over from its surroundings. */
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import json from '#content/tools/agreement.json';
import ui from '#content/ui.json';
import type { Side } from '#lib/sides.ts';
import { inLocale } from '#locales';
import { tool } from '#tools/agreement/tool.ts';
import { face } from '#tools/agreement/view.tsx';
import { NOTHING_AROUND, type Told } from '#tools/around.ts';
import { NO_ACTS } from '../support/no-acts.ts';

const { client, assistant, both } = inLocale(ui.site, 'de');
const task = (id: string, text: string, side: Side = 'assistant'): Told => ({
  kind: 'task',
  id,
  text,
  side,
  on: '',
  isDone: false,
  toolId: 'first-talk',
  documentId: 'abcdefgh12.first-talk.x',
});

test('tasks agreed elsewhere are offered once, and not again when they are in the list', () => {
  const html = renderToString(
    <face.View
      value={{ ...tool.empty, inside: { a: { place: 1, text: 'Posteingang sortieren' } } }}
      words={inLocale(json, 'de')}
      sides={{ client, assistant, both }}
      frame={inLocale(ui.frame, 'de')}
      locale="de"
      level={2}
      today="2026-12-01"
      around={{
        ...NOTHING_AROUND,
        told: [
          task('1', 'Posteingang sortieren'),
          task('2', 'Rechnungen ablegen'),
          task('3', 'Rechnungen ablegen'),
          task('4', 'Muster schicken', 'client'),
        ],
      }}
      {...NO_ACTS}
      view=""
    />,
  ).replaceAll('<!-- -->', '');
  expect(html.match(/\+ Rechnungen ablegen/g)).toHaveLength(1);
  expect(html).not.toContain('+ Posteingang sortieren');
  // What the client does is a promise to the assistant, no task of the collaboration.
  expect(html).not.toContain('Muster schicken');
});
