/** Opens lines (`<details>`) that the person had left open, as `use-opened.tsx` noted. */
import { linesLike } from './opened.tsx';

/** Stops waiting for lines of the previous sheet. */
let stop = (): void => undefined;

/** Opens and closes as noted; also lines that are drawn later, such as those inside a closed one. */
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
