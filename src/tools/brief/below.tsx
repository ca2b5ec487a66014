/** What stands below a field: suggestions, an example to put in, and what the assistant asked about it. */
import { useRef, useState } from 'react';
import type { Edited } from '../face.ts';
import { agreedAnswers } from './agreed.ts';
import { Asked } from './asked.tsx';
import { Suggestions } from './suggestions.tsx';
import type { Brief, TextField } from './tool.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Brief, Words> {
  readonly field: TextField;
}

export function Below(props: Props) {
  return (
    <>
      <Suggested {...props} />
      <Example {...props} />
      <Asked {...props} part={props.field} />
    </>
  );
}

function Suggested({ field, value, words: { labels }, around, onChange }: Props) {
  if (field !== 'interim' && field !== 'atCap' && field !== 'questions') return null;
  const choices = labels.choices[field];
  const agreed = field === 'questions' ? agreedAnswers(value, around, { labels }) : '';
  // A first look early is for tasks that are done for the first time: those of a series are known.
  if (field === 'interim' && (value.repeat !== '' || isOwn(value.interim, choices))) return null;
  return (
    <Suggestions
      label={`${labels.suggestions}: ${labels.fields[field].label}`}
      texts={agreed === '' ? choices : [agreed]}
      exclusive={choices}
      value={value[field]}
      onChange={(text) => onChange({ ...value, [field]: text })}
    >
      {agreed !== '' && <p className="hint">{labels.fromAgreement}</p>}
      {field === 'interim' && <p className="hint">{labels.newTask}</p>}
    </Suggestions>
  );
}

const isOwn = (text: string, choices: readonly string[]): boolean =>
  text.trim() !== '' && !choices.some((choice) => text.includes(choice));

function Example({ field, value, words: { labels }, onChange }: Props) {
  const [isLoaded, setIsLoaded] = useState(false);
  const place = useRef<HTMLDetailsElement>(null);
  const { question, example } = labels.fields[field];
  const load = (): void => {
    onChange({ ...value, [field]: example });
    setIsLoaded(true);
    place.current?.closest('.field')?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <details className="field-example" ref={place}>
      <summary>
        {labels.showExample}
        <span className="visually-hidden">: {question}</span>
      </summary>
      <p>{example}</p>
      <button type="button" disabled={value[field] === example} onClick={load}>
        {labels.loadExample}
        <span className="visually-hidden">: {question}</span>
      </button>
      <p className="said" role="status">
        {isLoaded && value[field] === example ? labels.exampleLoaded : ''}
      </p>
    </details>
  );
}
