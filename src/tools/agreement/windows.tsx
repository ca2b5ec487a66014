/** Windows of both sides, and what they share: on one day, in the week, over the coming year, and for the weekly talk. */
import { readWindows } from '#lib/read-windows.ts';
import { sayWindows } from '#lib/say-windows.ts';
import type { Party } from '#lib/sides.ts';
import { ReadField } from '#ui/read-field.tsx';
import type { Edited } from '../face.ts';
import { useZoneHere } from '../use-zone-here.tsx';
import { BothSides } from './both-sides.tsx';
import { clocksOf, isComplete, yearOf } from './clocks.ts';
import type { Agreement } from './document.ts';
import type { Words } from './view.tsx';
import { Year } from './year-view.tsx';
import { ZoneField } from './zone-field.tsx';

export function Windows(props: Edited<Agreement, Words>) {
  const { value, words, sides, frame, locale, today, around, onChange, onCard } = props;
  const { windows: labels } = words.labels;
  const here = useZoneHere();
  const clocks = clocksOf(value, around.card, here);
  const takeWindows = (side: Party, text: string): void => {
    // Typed on this side's own clock. If its zone stayed open, the other side's device would assume its own, and read other times.
    if (text !== '' && here !== '' && side === around.card.role && !around.card[`${side}Zone`])
      onCard({ [`${side}Zone`]: here });
    onChange({ ...value, [`${side}Windows`]: text });
  };
  return (
    <>
      <p>{labels.intro}</p>
      <BothSides sides={sides}>
        {(side) => (
          <>
            <ZoneField
              words={words}
              frame={frame}
              value={around.card[`${side}Zone`]}
              onChange={(zone) => onCard({ [`${side}Zone`]: zone })}
            />
            <WindowsField {...props} side={side} onWindows={(text) => takeWindows(side, text)} />
          </>
        )}
      </BothSides>
      {isComplete(clocks) && today !== '' ? (
        <Year
          seasons={yearOf(clocks, today)}
          saying={{ words, frame, locale, zones: clocks.zones }}
          sides={sides}
          level={props.level}
        />
      ) : (
        <p className="hint">{labels.need}</p>
      )}
    </>
  );
}

interface FieldProps extends Edited<Agreement, Words> {
  readonly side: Party;
  readonly onWindows: (windows: string) => void;
}

function WindowsField({ side, value, words, frame, locale, onWindows }: FieldProps) {
  const { windows: labels } = words.labels;
  return (
    <ReadField
      wraps
      label={labels.field}
      hint={labels.hint}
      value={value[`${side}Windows`]}
      onChange={onWindows}
      read={(typed) => {
        const reading = readWindows(typed);
        return reading.ok ? { ok: true, value: reading.windows } : { ok: false, message: labels.wrong };
      }}
      stays={frame.day.stays}
      show={(windows) => sayWindows(windows, locale)}
      say={(windows) => sayWindows(windows, locale)}
    />
  );
}
