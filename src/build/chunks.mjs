// Which modules reach the browser in one file. Left alone, the bundler splits off whatever two pages share; small files compress worse, and a file
// named only inside another is fetched only after it.
import { existsSync } from 'node:fs';

/** @param {string} name of the file @param {...string} modules below src, without their endings; throws where one is missing, which nobody would notice otherwise */
function group(name, ...modules) {
  const isThere = (module) =>
    ['ts', 'tsx'].some((ending) => existsSync(new URL(`../${module}.${ending}`, import.meta.url)));
  const missing = modules.filter((module) => !isThere(module));
  if (missing.length > 0) throw new Error(`src/build/chunks.mjs names what is not in src: ${missing.join(', ')}`);
  return { name, test: new RegExp(`/src/(${modules.join('|')})\\.tsx?$`) };
}

/** A module that two groups need goes into the earlier one. */
export const chunks = [
  // The script of every page. What it shares with the tools stays in it: as a file of its own it would be fetched only after this one.
  {
    name: 'page',
    test: /Layout\.astro\?astro|src\/site\/(page|ahead|search\/words)\.ts|src\/browser\/(storage|preferences|shown|typing)\.ts/,
  },
  // Whoever needs a part of React needs all of it.
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  // What stores documents and fetches words, with all it needs: lazy parts that need only some of it would break it into pieces. Without React, which
  // the dialog for a question does not use.
  group('desk', 'state/desk', 'state/document', 'lib/fill', 'browser/clock', 'browser/words'),
  // What every tool and the binder are drawn with: each of these small modules would compress worse as a file of its own.
  group(
    'drawing',
    ...['opened', 'later', 'kept', 'said', 'focus-after', 'side-mark', 'paper-heading', 'square', 'writing-lines'].map(
      (name) => `ui/${name}`,
    ),
    'state/use-document',
    'tools/passing/pass-on-button',
    'tools/paper-sides',
    'tools/frame/use-today',
    'tools/frame/take-over',
    'tools/faces',
    'tools/around',
    'browser/out',
    'browser/files',
  ),
  // The same for what several tools share and the others do not need: rows, days off, plans of steps, places.
  group('listing', 'lib/rows', 'ui/move-by-key', 'lib/fold'), // without React: the dialog for a question needs them too
  group('acting', 'ui/row-acts', 'ui/folded-acts'),
  // What the frame of a tool rarely needs.
  group('frame', 'tools/frame/after-paste', 'tools/frame/named-row', 'tools/frame/sheet-offer'),
  group('holidays', 'lib/holidays'),
  group('planning', 'lib/steps', 'lib/step-acts', 'lib/step-due', 'tools/steps/reached', 'tools/steps/use-step-acts'),
  group('placing', 'lib/wall-time', 'tools/places', 'tools/use-zone-here'),
  // What a brief, the agreement and the binder need, each too small for a file of its own.
  group('fields', 'lib/read-hours', 'ui/text-field'),
  // What a brief says about itself, and what its form and its check read. Its rules stay apart because the binder needs only those.
  group('brief', 'tools/brief/tool'),
  group('saying', 'tools/brief/sections', 'tools/brief/deadline', 'tools/brief/check/grouped', 'lib/read-time'),
  // Thousands of files of one page each take a third longer to write and to read again.
  { name: 'texts', test: /content\/\w\w\/.+\.mdx/ },
];
