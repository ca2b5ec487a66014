/** Where one side's clock is: common places first, every zone the device knows after them. Kept on the card, for all tools. */
import { useEffect, useId, useMemo, useState } from 'react';
import { zoneHere } from '#browser/clock.ts';
import { fill } from '#lib/fill.ts';
import { allZones } from '#lib/zones.ts';
import { placeOf } from './say-time.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly words: Words;
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

export function ZoneField({ words, value, onChange }: Props) {
  const id = useId();
  const { windows } = words.labels;
  /** Nothing on the server: which zone is here, and which there are, the browser says. */
  const [device, setDevice] = useState<{ here: string; all: readonly string[] }>({ here: '', all: [] });
  useEffect(() => setDevice({ here: zoneHere(), all: allZones() }), []);
  const often = [...new Set([device.here, ...words.places.map(({ zone }) => zone)])].filter(Boolean);
  const known = new Set([...often, ...device.all]);
  // Hundreds of options that never change: drawn once.
  const options = useMemo(
    () => (
      <>
        <optgroup label={windows.often}>
          {often.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone, words)}
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
          {device.here ? fill(windows.zoneOpen, { place: placeOf(device.here, words) }) : windows.zoneNone}
        </option>
        {value !== '' && !known.has(value) && <option value={value}>{value}</option>}
        {options}
      </select>
    </div>
  );
}
