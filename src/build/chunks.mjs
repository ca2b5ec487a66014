// Which modules come to the browser in one file. Left alone the bundler makes a file of whatever two pages share, and small ones weigh more and come in turn.

/** The script of every page in one file: what it shares with the tools would be a file of its own, which is known of only when the first is there. */
const inOneFile = {
  name: 'page',
  test: /Layout\.astro\?astro|src\/site\/(page|ahead|search\/words)\.ts|src\/browser\/(storage|preferences|shown)\.ts|preload-helper/,
};

/** React in one file: whoever needs a part of it needs all of it. */
const framework = { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// };

/** What stores documents, with all it needs, in one file: lazy parts that need only some of it would break it into pieces, which weigh more and come in turn. */
const storing = { name: 'desk', test: /src\/(state\/(desk|document)|lib\/fill|browser\/clock)\.ts$/ };

/** What every tool and the binder are drawn with, in one file: apart, each of these small ones would begin its compression anew. */
const drawing = {
  name: 'drawing',
  test: /src\/(ui\/(opened|later|kept|said|focus-after|side-mark|paper-heading|square|writing-lines)|state\/use-document|tools\/pass-on-button)\.tsx?$/,
};

/** What several tools need together and the others do not, each in one file for the same reason: rows; days off; the plans of steps; places. An earlier group keeps what a later one needs, too. */
const listing = { name: 'listing', test: /src\/(lib\/rows|ui\/move-by-key)\.ts$/ };
const daysOff = { name: 'holidays', test: /src\/lib\/holidays\.ts$/ };
const planning = { name: 'planning', test: /src\/(lib\/(steps|step-acts)|tools\/use-step-acts)\.tsx?$/ };
const placing = { name: 'placing', test: /src\/(lib\/wall-time|tools\/(places|use-zone-here))\.tsx?$/ };

/** The texts in one file: thousands of files of one page each take a third longer to write and to read again. */
const texts = { name: 'texts', test: /content\/\w\w\/.+\.mdx/ };

export const chunks = [inOneFile, framework, storing, drawing, listing, daysOff, planning, placing, texts];
