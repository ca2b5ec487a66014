/** Choosing what a brief begins with: own templates, agreed tasks, the templates of the handbook; what is chosen is shown beside the list. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { holds } from '#lib/fold.ts';
import type { Bilingual } from '#locales';
import { listValues } from '#state/desk.ts';
import { collaborationOf } from '#state/envelope.ts';
import { readHere } from '#state/here.ts';
import { otherSideOf } from '../collaboration.ts';
import type { Edited } from '../face.ts';
import { briefFromOwn } from './again.ts';
import { tasksWithoutBrief } from './agreed.ts';
import type { Texts } from './gallery.tsx';
import { type Brief, briefFrom, TEXT_FIELDS, tool } from './tool.ts';
import type { Words } from './view.tsx';

const names = import.meta.glob<Bilingual>('../../../content/templates/*.json', { eager: true, import: 'name' });
const kinds = import.meta.glob<keyof Words['labels']['kinds']>('../../../content/templates/*.json', {
  eager: true,
  import: 'kind',
});

const KINDS = ['own', 'agreed', 'office', 'customers', 'content', 'numbers', 'research'] as const;

/** Everything that will stand in the brief, but for its title. */
const SHOWN = TEXT_FIELDS.filter((field) => field !== 'title');

interface Entry {
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  /** What it is found by besides its name. */
  readonly find?: string | undefined;
  /** What one begins with; undefined while it is on its way. */
  readonly brief: Brief | undefined;
}

interface Props extends Edited<Brief, Words> {
  readonly fetchTexts: () => Promise<Texts>;
  readonly onPick: (brief: Brief) => void;
  readonly onClose: () => void;
}

export function Picker(props: Props) {
  const { words, frame, fetchTexts, onPick, onClose } = props;
  const { labels } = words;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState<Texts>({});
  const [problem, setProblem] = useState('');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    fetchTexts().then(setTexts, () => setProblem(frame.partFailed));
  }, []);
  // Before the list is seen: a quick press of an arrow must not go to the button behind it. To the list, not to the search: on a phone the
  // keyboard would cover what there is to choose from.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[type=radio]')?.focus(), []);
  const entries = entriesOf(props, texts).filter(({ name, find = '' }) =>
    holds(unhyphened(`${name} ${find}`), unhyphened(typed)),
  );
  const entry = entries.find((one) => one.id === chosen);

  return (
    <form
      className="picker"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (entry?.brief) onPick(entry.brief);
      }}
    >
      <div className="picker-find">
        <label htmlFor={`${id}-find`}>{labels.findTemplate}</label>
        <input
          id={`${id}-find`}
          type="text"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="picker-list">
        {KINDS.map((kind) => {
          const shelf = entries.filter((one) => one.kind === kind);
          return (
            shelf.length > 0 && (
              <fieldset key={kind}>
                <legend>{labels.kinds[kind]}</legend>
                {shelf.map((one) => (
                  <label key={one.id}>
                    <input
                      type="radio"
                      name={`${id}-template`}
                      value={one.id}
                      checked={chosen === one.id}
                      onChange={() => setChosen(one.id)}
                    />
                    <span>{one.name}</span>
                  </label>
                ))}
              </fieldset>
            )
          );
        })}
        <p role="status">{entries.length === 0 && labels.noneFound}</p>
      </div>
      <div className="picker-shown">
        {problem && (
          <p className="said wrong" role="alert">
            {problem}
          </p>
        )}
        {entry ? <Contents entry={entry} labels={labels} /> : <p className="hint">{labels.chooseToSee}</p>}
      </div>
      <p className="picker-acts">
        <button type="submit" className="strong" disabled={!entry?.brief}>
          {labels.begin}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {labels.close}
        </button>
      </p>
    </form>
  );
}

/** “email” finds “E-Mail”. */
const unhyphened = (text: string): string => text.replaceAll('-', '');

function Contents({ entry: { brief, kind }, labels }: { readonly entry: Entry; readonly labels: Words['labels'] }) {
  if (!brief) return null;
  return (
    <>
      <p className="picker-title">{brief.title}</p>
      {kind === 'agreed' && <p>{labels.agreedPreview}</p>}
      <dl>
        {SHOWN.filter((field) => brief[field].trim() !== '').map((field) => (
          <div key={field}>
            <dt>{labels.fields[field].label}</dt>
            <dd>{brief[field]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function entriesOf({ value, around, locale }: Props, texts: Texts): readonly Entry[] {
  const own = listValues(tool)
    .filter((one) => one.value.isTemplate && one.value.title.trim() !== '')
    .map((one): Entry => {
      const isOurs = collaborationOf(one.id) === readHere()?.collaboration;
      const card = around.siblings.find(({ documentId }) => documentId === one.id)?.card;
      const client = card ? otherSideOf(card).trim() : '';
      const title = one.value.title.trim(); // without the day of a series, which a template leaves behind
      const name = isOurs || client === '' ? title : `${title} (${client})`;
      return { id: one.id, kind: 'own', name, brief: briefFromOwn(one.value, isOurs) };
    });
  const agreed = tasksWithoutBrief(around, value.title).map(
    ({ text, on }): Entry => ({
      id: `agreed:${text}`,
      kind: 'agreed',
      name: text,
      brief: { ...briefFrom({ title: text }), dueOn: on },
    }),
  );
  const ours = Object.entries(names)
    .map(([path, name]): Entry => {
      const id = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      const fields = Object.hasOwn(texts, id) ? texts[id] : undefined;
      return {
        id,
        kind: kinds[path] ?? 'office',
        name: name[locale],
        find: fields?.find,
        brief: fields && briefFrom(fields),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return [...own, ...agreed, ...ours];
}
