/** Which sheets of a collaboration go along: each to be left out, or all of them at once, to choose a few. */
import { fill } from '#lib/fill.ts';
import type { Source } from '#state/passing/gather.ts';
import type { PassingWords } from './pass-on-button.tsx';

interface Props {
  readonly sheets: readonly { readonly source: Source; readonly line: string }[];
  /** Ids of those that go along. */
  readonly going: ReadonlySet<string>;
  readonly words: PassingWords['words']['send'];
  readonly onTurn: (ids: readonly string[]) => void;
}

/** Sheets up to which all of them are in sight. */
const FEW = 8;

export function WhichSheets({ sheets, going, words, onTurn }: Props) {
  const [inside, outside] = [true, false].map((goes) => sheets.filter(({ source }) => going.has(source.id) === goes));
  const turnAll = (some: Props['sheets'] = []): void => onTurn(some.map(({ source }) => source.id));
  return (
    <details open={sheets.length <= FEW}>
      <summary>
        {words.list} ({fill(words.of, { n: inside?.length ?? 0, all: sheets.length })})
      </summary>
      {sheets.length > 2 && (
        <p>
          <button type="button" className="quiet" onClick={() => turnAll(outside?.length === 0 ? inside : outside)}>
            {outside?.length === 0 ? words.none : words.all}
          </button>
        </p>
      )}
      {sheets.map(({ source: { id }, line }) => (
        <label className="check" key={id}>
          <input type="checkbox" checked={going.has(id)} onChange={() => onTurn([id])} />
          {line}
        </label>
      ))}
    </details>
  );
}
