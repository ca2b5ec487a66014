// Takes what only people need out of the scripts written into pages: functions come there as their source text (browser/first.ts, early.ts).
import { minifySync } from 'rolldown/utils';
import { changeHtml } from './files.mjs';

const INLINE = /(<script>)([\s\S]*?)(?=<\/script>)/g;

/** @param {string} text a classic script @returns {string} the same, short; throws where it is no script */
function shorten(text) {
  const { code, errors } = minifySync('inline.js', text, { module: false });
  if (errors.length > 0) throw new Error(`A script written into a page is broken: ${errors[0].message}`);
  return code;
}

export function inline() {
  return {
    name: 'inline',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const short = new Map();
        changeHtml(dir, (html) =>
          html.replace(INLINE, (_, tag, text) => {
            if (!short.has(text)) short.set(text, shorten(text));
            return tag + short.get(text);
          }),
        );
      },
    },
  };
}
