/** A fair reference: drafted from a few facts, every word to change, the draft one press away. */
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CLOSINGS, type Reference as Entered } from './document.ts';
import { referenceOf } from './letters.ts';
import { Part } from './part.tsx';
import type { Props } from './view.tsx';

const FACTS = ['tasks', 'example'] as const;

export function Reference(props: Props) {
  const { value, words, around, locale, today, onChange } = props;
  const { reference: labels } = words.labels;
  const { reference } = value;
  const set = (change: Partial<Entered>): void => onChange({ ...value, reference: { ...reference, ...change } });
  return (
    <Part {...props} id="reference" state={today === '' ? '' : reference.isOwn ? labels.isOwn : labels.isDraft}>
      <p>{labels.intro}</p>
      {FACTS.map((id) => (
        <TextField
          key={id}
          {...labels[id]}
          lines={id === 'example' ? 2 : 1}
          cell={`reference.${id}`}
          value={reference[id]}
          onChange={(typed) => set({ [id]: typed })}
        />
      ))}
      {today !== '' && (
        <>
          <Choice
            legend={labels.closing}
            value={reference.closing}
            options={CLOSINGS.map((closing) => [closing, labels.closings[closing]] as const)}
            cell="reference.closing"
            onChange={(closing) => closing !== '' && set({ closing })}
          />
          <TextField
            label={labels.text}
            hint={reference.isOwn ? labels.ownHint : labels.textHint}
            lines={6}
            cell="reference.text"
            value={referenceOf(value, around.card, labels.draft, locale)}
            onChange={(text) => set({ isOwn: true, text })}
          >
            <p>
              <button type="button" disabled={!reference.isOwn} onClick={() => set({ isOwn: false, text: '' })}>
                {labels.restore}
              </button>
            </p>
          </TextField>
        </>
      )}
    </Part>
  );
}
