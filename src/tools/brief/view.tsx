/** The task brief on the screen: one short question after the other, the sheet beside it. */
import type words from '#content/tools/brief.json';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { TextField } from '#ui/text-field.tsx';
import type { Edited, Face } from '../face.ts';
import { asText } from './as-text.ts';
import { Due } from './due.tsx';
import { Gallery } from './gallery.tsx';
import { Paper } from './paper.tsx';
import { answeredOf, type Brief, type TextField as Field, placeholdersIn, tool } from './tool.ts';

export type Words = InLocale<typeof words>;

/** Height of the empty field, in lines. */
const LINES: Readonly<Partial<Record<Field, number>>> = { title: 1, capHours: 1, interim: 2, atCap: 2 };
const BEFORE_DUE = [
  'title',
  'purpose',
  'result',
  'included',
  'excluded',
  'inputs',
  'access',
  'steps',
  'examples',
  'acceptance',
] as const;
const AFTER_DUE = ['interim', 'capHours', 'atCap', 'questions'] as const;

function View(props: Edited<Brief, Words>) {
  const { value, words, onChange } = props;
  const { labels } = words;
  const set = (field: keyof Brief) => (text: string) => onChange({ ...value, [field]: text });
  const question = (field: Field) => {
    const { question: label, hint, example } = labels.fields[field];
    return (
      <TextField
        key={field}
        label={label}
        hint={hint}
        cell={field}
        value={value[field]}
        onChange={set(field)}
        lines={LINES[field] ?? 3}
        inputMode={field === 'capHours' ? 'decimal' : 'text'}
      >
        <details className="field-example">
          <summary>
            {labels.showExample}
            <span className="visually-hidden">: {label}</span>
          </summary>
          <p>{example}</p>
        </details>
      </TextField>
    );
  };
  const open = placeholdersIn(value);

  return (
    <div className="brief">
      <Gallery {...props} />
      <p className="brief-count" role="status">
        {fill(labels.answered, { n: answeredOf(value).answered, all: answeredOf(value).all })}
        {open > 0 && ` · ${open === 1 ? labels.placeholderOne : fill(labels.placeholder, { n: open })}`}
      </p>
      {BEFORE_DUE.map(question)}
      <Due {...props} />
      {AFTER_DUE.map(question)}
      <fieldset className="pair">
        <legend>{labels.optional}</legend>
        <p className="hint">{labels.fromHint}</p>
        <TextField label={labels.from} cell="from" value={value.from} onChange={set('from')} />
        <TextField label={labels.to} cell="to" value={value.to} onChange={set('to')} />
      </fieldset>
    </div>
  );
}

export const face: Face<Brief, Words> = { tool, View, Paper, hasPreview: true, asText };
