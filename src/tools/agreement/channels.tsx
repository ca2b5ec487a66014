/** Channels with their answer times, what is urgent, and what may be done when nobody answers. */
import { PARTIES } from '#lib/sides.ts';
import { OneLine } from '#ui/one-line.tsx';
import { RowActs } from '#ui/row-acts.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { useRows } from '../use-rows.tsx';
import type { Agreement, Channel } from './document.ts';
import { Answer } from './scope.tsx';
import type { Words } from './view.tsx';

const NEW: Omit<Channel, 'place'> = { name: '', use: '', avoid: '', client: '', assistant: '' };

export function Channels(props: Edited<Agreement, Words>) {
  const { value, words, frame, onChange } = props;
  const { channels: labels } = words.labels;
  const rows = useRows(value.channels, (channels) => onChange({ ...value, channels }), NEW);
  const known = new Set(rows.shown.map(({ name }) => name.trim()));
  return (
    <>
      <p>{labels.intro}</p>
      <div>
        <ul className="channels" ref={rows.list}>
          {rows.shown.map((channel, index) => {
            const { id } = channel;
            const name = channel.name.trim() || `${labels.name} ${index + 1}`;
            return (
              <li key={id} data-row={id}>
                <fieldset>
                  <legend className="visually-hidden">{name}</legend>
                  <ChannelFields channel={channel} labels={labels} onChannel={(change) => rows.change(id, change)} />
                  <RowActs words={frame.row} name={name} {...rows.placeOf(channel, index)} />
                </fieldset>
              </li>
            );
          })}
        </ul>
        <div className="told">
          {words.channels
            .filter(({ name }) => !known.has(name))
            .map(({ id, ...channel }) => (
              <button key={id} type="button" onClick={() => rows.add(channel)}>
                + {channel.name}
              </button>
            ))}
          <button type="button" data-add="" onClick={() => rows.add()}>
            + {labels.addOwn}
          </button>
        </div>
      </div>
      <Answer {...props} field="urgent" lines={2} />
      <Answer {...props} field="noAnswer" lines={2} />
      <Answer {...props} field="absences" lines={2} />
    </>
  );
}

interface FieldsProps {
  readonly channel: Channel & { readonly id: string };
  readonly labels: Words['labels']['channels'];
  readonly onChannel: (change: Partial<Channel>) => void;
}

function ChannelFields({ channel, labels, onChannel }: FieldsProps) {
  const field = (name: 'name' | 'use' | 'avoid') => (
    <TextField
      label={labels[name]}
      cell={`channels.${channel.id}.${name}`}
      value={channel[name]}
      onChange={(text) => onChannel({ [name]: text })}
    />
  );
  return (
    <>
      {field('name')}
      <div className="two">
        {field('use')}
        {field('avoid')}
        {PARTIES.map((side) => (
          <div className="field" key={side}>
            <label>
              <SideMark side={side} /> {labels[side]}
              <OneLine
                autoComplete="off"
                maxLength={500}
                data-cell={`channels.${channel.id}.${side}`}
                placeholder={labels.withinHint}
                value={channel[side]}
                onChange={(text) => onChannel({ [side]: text })}
              />
            </label>
          </div>
        ))}
      </div>
    </>
  );
}
