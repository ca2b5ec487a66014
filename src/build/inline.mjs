// Takes what only people need out of the scripts written into pages: functions come there as their source text (browser/first.ts, early.ts).
import { changeHtml } from './files.mjs';
import { shorten } from './shorten.mjs';

const INLINE = /(<script>)([\s\S]*?)(?=<\/script>)/g;

export function inline() {
  return {
    name: 'inline',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const short = new Map();
        changeHtml(dir, (html) =>
          html.replace(INLINE, (_, tag, text) => {
            if (!short.has(text)) short.set(text, shorten(text, { module: false }));
            return tag + short.get(text);
          }),
        );
      },
    },
  };
}
