/** Asks for the password of something received. It is used once and kept nowhere. */
import { useEffect, useId, useRef, useState } from 'react';
import type { BinderWords } from '../words.ts';

interface Props {
  readonly words: BinderWords['passing']['receive'];
  /** The last one did not fit. */
  readonly isWrong: boolean;
  readonly onPassword: (password: string) => void;
}

export function SealedPanel({ words, isWrong, onPassword }: Props) {
  const id = useId();
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <section className="open-panel">
      <h2>{words.sealed}</h2>
      <p id={`${id}-why`}>{words.sealedWhy}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') onPassword(password);
        }}
      >
        <label htmlFor={`${id}-password`}>{words.password}</label>
        <input
          ref={field}
          id={`${id}-password`}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={isWrong ? `${id}-wrong` : `${id}-why`}
          aria-invalid={isWrong}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {isWrong && (
          <p className="said wrong" id={`${id}-wrong`}>
            {words.refused.wrongPassword}
          </p>
        )}
        <button type="submit" className="strong">
          {words.open}
        </button>
      </form>
    </section>
  );
}
