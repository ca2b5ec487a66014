/** Lines of what is due, each with the way to its sheet; those beyond the first wait behind a line that opens them. */
import { Fragment } from 'react';
import { fill } from '#lib/fill.ts';
import { remember } from '#state/here.ts';
import { Opened } from '#ui/opened.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { BinderWords } from '../words.ts';
import type { DueLine } from './due-lines.ts';

interface Props<Line extends DueLine> extends Pick<BinderWords, 'words' | 'sides'> {
  readonly lines: readonly Line[];
  readonly most: number;
  /** Shown before the side it falls to. */
  readonly whose?: (line: Line) => string;
  /** Shown behind the side; those that are '' are left out. */
  readonly facts: (line: Line) => readonly string[];
}

export function DueItems<Line extends DueLine>({ lines, most, words, sides, whose, facts }: Props<Line>) {
  // One line behind “one more” would cost a press to save a line.
  const shown = lines.length === most + 1 ? lines.length : most;
  const list = (some: readonly Line[]) => (
    <ul className="binder-due">
      {some.map((line) => (
        <li key={`${line.sheet} ${line.id}`}>
          <span>
            <a href={`${line.place.address}#${line.id}`} onClick={() => remember(line.tool, line.sheet)}>
              {line.text || line.place.name}
            </a>
          </span>
          <small>
            {whose && `${whose(line)} · `}
            <span>
              <SideMark side={line.side} /> {sides[line.side]}
            </span>
            {facts(line)
              .filter(Boolean)
              .map((fact) => (
                <Fragment key={fact}>
                  {' · '}
                  <span>{fact}</span>
                </Fragment>
              ))}
          </small>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {lines.length > 0 && list(lines.slice(0, shown))}
      {lines.length > shown && (
        <Opened className="binder-more" summary={fill(words.moreDue, { n: lines.length - shown })}>
          {() => list(lines.slice(shown))}
        </Opened>
      )}
    </>
  );
}
