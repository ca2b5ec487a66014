/** Lines that open (`<details>`) as the person left them: by what `use-opened.tsx` noted. */
import { linesLike } from './opened.tsx';

/** Ends waiting for lines of the sheet before. */
let stop = (): void => undefined;

/** Opens and closes as noted, also what is drawn later or stands in what was closed. */
export function openAgain(within: Element, notes: ReadonlyMap<string, string>): void {
  const waiting = new Set([...notes.keys()].filter((name) => name.includes('#')));
  const look = (): void => {
    for (const name of waiting) {
      const [className = '', at = ''] = name.split('#');
      const details = linesLike(className, within)[Number(at)];
      if (!details) continue;
      details.open = notes.get(name) === 'open';
      waiting.delete(name);
    }
    if (waiting.size === 0) stop();
  };
  stop();
  const drawn = new MutationObserver(look);
  stop = () => drawn.disconnect();
  drawn.observe(within, { childList: true, subtree: true });
  look();
}
