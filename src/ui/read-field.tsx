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
  /** Called while the text cannot be read: a reader that knows more may come. */
  readonly onUnread?: () => unknown;
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

export function ReadField({ label, hint, value, onChange, read, onUnread, show, stays, say, calendar, wraps }: Props) {
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
  const unread = reading?.ok === false && reading;
  const complaint = unread && isLeft ? unread.message + until : '';
  const understood = reading?.ok ? reading.value : typed === null ? value : '';

  /** What of this typing is stored already: leaving the field later must not write it over something newer. */
  const kept = useRef<string>(undefined);
  /** What was stored when these words could not be read: they are read later, and must not write over something newer either. */
  const unreadAt = useRef<string>(undefined);
  const store = (value: string): void => {
    kept.current = value;
    onChange(value);
  };
  const keep = (): void => {
    if (reading?.ok && kept.current !== reading.value) store(reading.value);
  };
  useKept(keep, typed);
  const type = (text: string): void => {
    setTyped(text);
    setIsLeft(false);
    kept.current = unreadAt.current = undefined;
    if (text.trim() === '') onChange('');
  };
  // Here, because the words may be understood only after the field was left (`onUnread`).
  useEffect(() => {
    if (unread) {
      unreadAt.current ??= value;
      onUnread?.();
    } else if (isLeft) {
      if ((unreadAt.current ?? value) === value) keep();
      setTyped(null); // also after it was emptied: then the field shows what is stored, whoever stored it
    }
  });
  const pick = (day: string): void => {
    store(day);
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
          data-line={unread ? 'unread' : 'read'}
          value={typed ?? stored}
          aria-describedby={(hint ? `${id}-hint ` : '') + (typed === null || complaint ? `${id}-said` : '')}
          aria-invalid={complaint !== ''}
          onChange={(event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value)}
          onBlur={() => setIsLeft(true)}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault(); // as `holdEnter`, which would bring its module into every tool with a day
            setIsLeft(true);
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
