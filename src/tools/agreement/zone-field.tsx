/** Where one side's clock is: common places first, every zone the device knows after them. Kept on the card, for all tools. */
import { useEffect, useId, useMemo, useState } from 'react';
import { zoneHere } from '#browser/zone.ts';
import { fill } from '#lib/fill.ts';
import { allZones } from '#lib/zones.ts';
import type { FrameWords } from '../face.ts';
import { placeOf } from '../places.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly words: Words;
  readonly frame: FrameWords;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

export function ZoneField({ words, frame, value, onChange }: Props) {
  const id = useId();
  const { windows } = words.labels;
  /** Nothing on the server: which zone is here, and which there are, the browser says. */
  const [device, setDevice] = useState<{ here: string; all: readonly string[] }>({ here: '', all: [] });
  useEffect(() => setDevice({ here: zoneHere(), all: allZones() }), []);
  const often = [...new Set([device.here, ...frame.places.map(({ zone }) => zone)])].filter(Boolean);
  const known = new Set([...often, ...device.all]);
  // Hundreds of options that never change: drawn once.
  const options = useMemo(
    () => (
      <>
        <optgroup label={windows.often}>
          {often.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone, frame)}
            </option>
          ))}
        </optgroup>
        {device.all.length > 0 && (
          <optgroup label={windows.all}>
            {device.all
              .filter((zone) => !often.includes(zone))
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
          </optgroup>
        )}
      </>
    ),
    [device, words],
  );
  return (
    <div className="field">
      <label htmlFor={id}>{windows.zone}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">
          {device.here ? fill(windows.zoneOpen, { place: placeOf(device.here, frame) }) : windows.zoneNone}
        </option>
        {value !== '' && !known.has(value) && <option value={value}>{placeOf(value, frame)}</option>}
        {options}
      </select>
    </div>
  );
}
