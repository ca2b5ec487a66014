/** A field that is typed freely and read by a rule (a day, a time): says below in words what was understood, or what to change. */
import { useEffect, useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { DayPicker } from './day-picker.tsx';
import { useKept } from './kept.ts';

type Reading = { ok: true; value: string } | { ok: false; message: string };

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Stored value; '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Typed text → stored value. Never asked about ''. */
  readonly read: (typed: string) => Reading;
  /** Stored value → text in the field. */
  readonly show: (value: string) => string;
  /** Said behind a complaint, with `{value}`: the stored value, which counts until the text can be read. */
  readonly stays: string;
  /** Stored value → the words below; '' for none. */
  readonly say: (value: string) => string;
  /** For days: what the button of the calendar is called, '' while the page sleeps. */
  readonly calendar?: string;
  /** For what may be longer than the field on a phone: it wraps, and stays one line. */
  readonly wraps?: boolean;
}

export function ReadField({ label, hint, value, onChange, read, show, stays, say, calendar, wraps }: Props) {
  const id = useId();
  const Line = wraps ? 'textarea' : 'input';
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** What is being typed; null while the field shows the stored value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  // Without the signs nobody sees that copying brings along, and umlauts as one letter, which macOS copies as two.
  const reading = typed?.trim() ? read(typed.normalize().replace(/\p{Cf}/gu, '')) : undefined;
  const stored = value && show(value);
  const until = stored && ` ${fill(stays, { value: stored })}`;
  const complaint = reading && !reading.ok && isLeft ? reading.message + until : '';
  const understood = reading?.ok ? reading.value : typed === null ? value : '';

  /** What of this typing is stored already: leaving the field later must not write it over something newer. */
  const kept = useRef<string>(undefined);
  const keep = (): void => {
    if (!reading?.ok || kept.current === reading.value) return;
    kept.current = reading.value;
    onChange(reading.value);
  };
  useKept(keep, typed);
  const type = (text: string): void => {
    setTyped(text);
    setIsLeft(false);
    kept.current = undefined;
    if (text.trim() === '') onChange('');
  };
  const commit = (): void => setIsLeft(true);
  // Here, because the words may be understood only after the field was left: a part of the reader comes when it is needed.
  useEffect(() => {
    if (!isLeft || reading?.ok === false) return;
    keep();
    setTyped(null); // also after it was emptied: then the field shows what is stored, whoever stored it
  });
  const pick = (day: string): void => {
    kept.current = day;
    onChange(day);
    setTyped(null);
  };
  useEffect(() => {
    const early = input.current?.value;
    if (early && early !== stored) type(early);
  }, []);

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <span className={calendar === undefined ? undefined : 'day'}>
        <Line
          id={id}
          ref={input}
          {...(wraps ? { rows: 1 } : { type: 'text' })}
          autoComplete="off"
          data-line={reading?.ok === false ? 'unread' : 'read'}
          value={typed ?? stored}
          aria-describedby={(hint ? `${id}-hint ` : '') + (typed === null || complaint ? `${id}-said` : '')}
          aria-invalid={complaint !== ''}
          onChange={(event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value)}
          onBlur={commit}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault(); // as `holdEnter`, which would bring its module into every tool with a day
            commit();
          }}
        />
        {calendar && <DayPicker label={calendar} of={id} value={value} onPick={pick} />}
      </span>
      {/* Announced by itself while one types: as part of the description it would have the hint read again with every letter. Not
          by its role: WebKit leaves what is a `status` out of a description, and the day was never read back. */}
      <p className={complaint ? 'said wrong' : 'said'} id={`${id}-said`} aria-live="polite" aria-atomic>
        {complaint || (understood && say(understood))}
      </p>
    </div>
  );
}
