/** Channels and answer times on paper. */
import { PARTIES } from '#lib/sides.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Shown } from '../face.ts';
import { type Agreement, channelsIn } from './document.ts';
import { EmptyRows, Entry, Section } from './paper-parts.tsx';
import type { Words } from './view.tsx';

export function PaperChannels({ value, words: { labels } }: Shown<Agreement, Words>) {
  const { channels, fields, parts } = labels;
  const rows = channelsIn(value);
  return (
    <Section title={parts.channels}>
      <table className="paper-channels">
        <thead>
          <tr>
            <th scope="col">{channels.name}</th>
            <th scope="col">{channels.use}</th>
            <th scope="col">{channels.avoid}</th>
            {PARTIES.map((side) => (
              <th scope="col" key={side}>
                <SideMark side={side} /> {channels[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, use, avoid, client, assistant }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{use}</td>
              <td>{avoid}</td>
              <td>{client}</td>
              <td>{assistant}</td>
            </tr>
          ))}
          {rows.length === 0 && <EmptyRows count={4} columns={5} />}
        </tbody>
      </table>
      {(['urgent', 'noAnswer', 'absences'] as const).map((field) => (
        <Entry key={field} label={fields[field].paper} text={value[field]} />
      ))}
    </Section>
  );
}
