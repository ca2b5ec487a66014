/** The task brief on the screen: one short question after the other, the sheet beside it. */
import type words from '#content/tools/brief.json';
import { counted, fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { Later } from '#ui/later.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited, Face, Shown } from '../face.ts';
import { Preview } from '../frame/preview.tsx';
import { Sheets } from '../frame/sheets.tsx';
import { Below } from './below.tsx';
import { Due } from './due.tsx';
import { Gallery } from './gallery.tsx';
import { HintsFailed } from './hints-failed.tsx';
import { OtherNames } from './other-names.tsx';
import { Paper } from './paper.tsx';
import { longestParts, sectionsOf } from './sections.ts';
import {
  answeredOf,
  BEFORE_DUE,
  type Brief,
  type TextField as Field,
  placeholdersIn,
  type StringField,
  tool,
} from './tool.ts';
import { acceptanceOf } from './two-sides.ts';
import { useHints } from './use-hints.tsx';
import { useVoice, Voice } from './voice.tsx';

export type Words = InLocale<typeof words>;

/** Height of the empty field, in lines. */
const LINES: Readonly<Partial<Record<Field, number>>> = { title: 1, capHours: 1, interim: 2, atCap: 2 };
/** The last two of the twelve questions. */
const AFTER_DUE: readonly (readonly Field[])[] = [['capHours', 'atCap'], ['questions']];
const loadReading = () => import('./reading.tsx');
const loadReturned = () => import('./returned.tsx');
const loadStanding = () => import('./standing.tsx');
const loadUnready = () => import('./unready.tsx');

function View(props: Edited<Brief, Words>) {
  const { value, words, frame, today, onChange } = props;
  const { labels } = words;
  const { answered, all } = answeredOf(value);
  const voice = useVoice(props);
  const hints = useHints(props);
  const asked = { hints, words, level: props.level };
  const set = (field: StringField) => (text: string) => onChange({ ...value, [field]: text });
  const question = (field: Field) => {
    const { question: label, hint } = labels.fields[field];
    return (
      <TextField
        key={field}
        label={label}
        hint={hint}
        cell={field}
        value={value[field]}
        onChange={set(field)}
        lines={LINES[field] ?? 3}
        marked={hints.marked[field]}
      >
        {hints.face && <hints.face.FieldHints {...asked} field={field} />}
        <Below {...props} field={field} />
      </TextField>
    );
  };
  const numbered = (fields: readonly Field[]) => (
    <div key={fields[0]} className="question">
      {fields.map(question)}
    </div>
  );
  const open = placeholdersIn(value);

  if (voice.side === 'assistant')
    return (
      <div className="brief">
        <Voice {...props} {...voice} />
        <Later load={loadReading} words={frame}>
          {({ Reading }) => <Reading {...props} />}
        </Later>
      </div>
    );
  return (
    <div className="brief">
      <Voice {...props} {...voice} />
      <Gallery {...props} />
      {acceptanceOf(value) !== 'unsaid' && (
        <Later load={loadReturned} words={frame}>
          {({ Returned }) => <Returned {...props} />}
        </Later>
      )}
      <p className="brief-count" role="status">
        {fill(labels.answered, { n: answered, all })}
        {open > 0 && ` · ${counted(labels.placeholder, open)}`}
      </p>
      {hints.face && <hints.face.HintsLink {...asked} />}
      {BEFORE_DUE.map(numbered)}
      <div className="question">
        <Due {...props} />
        {question('interim')}
      </div>
      {AFTER_DUE.map(numbered)}
      {hints.face && <hints.face.Findings {...asked} />}
      {hints.hasFailed && <HintsFailed {...asked} />}
      <OtherNames {...props} />
      {today !== '' && answered > 0 && (
        <Later load={loadStanding} words={frame}>
          {({ Standing }) => <Standing {...props} />}
        </Later>
      )}
    </div>
  );
}

function shorten(shown: Shown<Brief, Words>, lines: number): string {
  const { labels } = shown.words;
  const [first, second] = longestParts(sectionsOf(shown)).map(({ label }) => label);
  return counted(labels.shorten, lines, { first: first ?? '', second: second ?? '' });
}

export const face: Face<Brief, Words> = {
  tool,
  View,
  Paper,
  Sheets,
  Preview,
  shorten,
  loadRemarks: async (shown, screen) => (await loadUnready()).remarksOn(shown, screen),
  loadText: () => import('./as-text.ts'),
};
