/** Channels with their answer times, what is urgent, and what may be done when nobody answers. */
import { changeRow, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import { PARTIES } from '#lib/sides.ts';
import { newId } from '#state/here.ts';
import { moveByKey, RowActs, useRowFocus } from '#ui/row-acts.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { rowWords } from '../row-words.ts';
import type { Agreement, Channel } from './document.ts';
import { Answer } from './scope.tsx';
import type { Words } from './view.tsx';

const NEW: Omit<Channel, 'place'> = { name: '', use: '', avoid: '', client: '', assistant: '' };

export function Channels(props: Edited<Agreement, Words>) {
  const { value, words, frame, onChange } = props;
  const { channels: labels } = words.labels;
  const rows = inOrder(value.channels);
  const list = useRowFocus(rows.map(({ id }) => id));
  const set = (channels: Agreement['channels']): void => onChange({ ...value, channels });
  const begin = (channel: Omit<Channel, 'place'>): void => {
    if (list.current) list.current.dataset['adding'] = '';
    set(withRow<Channel>(value.channels, newId(), channel));
  };
  const known = new Set(rows.map(({ name }) => name.trim()));
  return (
    <>
      <p>{labels.intro}</p>
      <div>
        <ul className="channels" ref={list}>
          {rows.map((channel, index) => {
            const { id } = channel;
            const name = channel.name.trim() || `${labels.name} ${index + 1}`;
            const move = (by: -1 | 1): void => set(moveRow(value.channels, id, by));
            return (
              <li key={id} data-row={id} onKeyDown={(event) => moveByKey(event, move)}>
                <fieldset>
                  <legend className="visually-hidden">{name}</legend>
                  <ChannelFields
                    channel={channel}
                    labels={labels}
                    onChannel={(change) => set(changeRow(value.channels, id, change))}
                  />
                  <RowActs
                    words={rowWords(frame.row, name)}
                    isFirst={index === 0}
                    isLast={index === rows.length - 1}
                    onMove={move}
                    onRemove={() => set(withoutRow(value.channels, id))}
                  />
                </fieldset>
              </li>
            );
          })}
        </ul>
        <div className="told">
          {words.channels
            .filter(({ name }) => !known.has(name))
            .map(({ id, ...channel }) => (
              <button key={id} type="button" onClick={() => begin(channel)}>
                + {channel.name}
              </button>
            ))}
          <button type="button" data-add="" onClick={() => begin(NEW)}>
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
              <input
                type="text"
                autoComplete="off"
                maxLength={500}
                data-cell={`channels.${channel.id}.${side}`}
                placeholder={labels.withinHint}
                value={channel[side]}
                onChange={(event) => onChannel({ [side]: event.target.value })}
              />
            </label>
          </div>
        ))}
      </div>
    </>
  );
}
