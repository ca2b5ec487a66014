/** What the two pages show about each other: two places worth talking about, and what needs no talk. */
import { fill } from '#lib/fill.ts';
import type { Edited } from '../face.ts';
import { compare } from './compare.ts';
import { namesIn } from './names.ts';
import type { Manual } from './tool.ts';
import type { Words } from './view.tsx';

export function Comparison({ value, words: { labels, prompts }, level, around, locale }: Edited<Manual, Words>) {
  const { differences, same } = compare(value, prompts, namesIn(around, labels));
  const Heading = `h${level}` as 'h2';
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <section className="manual-comparison">
      <Heading>{labels.differences}</Heading>
      {differences.length === 0 && same.length === 0 && <p className="hint">{labels.nothingYet}</p>}
      {differences.length > 0 && <p className="hint">{labels.differencesHint}</p>}
      <ul>
        {differences.map(({ id, sentence, tip }) => (
          <li key={id}>
            <b>{sentence}</b> {tip}
          </li>
        ))}
      </ul>
      {same.length > 0 && <p>{fill(labels.same, { list: list.format(same) })}</p>}
    </section>
  );
}
