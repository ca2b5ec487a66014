/** Begins a sheet from a template. Names come with the tool, the texts are fetched when one is asked for. */
import { useEffect, useId, useState } from 'react';
import { takeParameter } from '#browser/address.ts';
import { fetchWords } from '#browser/words.ts';
import type { Bilingual } from '#locales';
import type { Edited } from '../face.ts';
import { type Brief, briefFrom } from './tool.ts';
import type { Words } from './view.tsx';

const names = import.meta.glob<Bilingual>('../../../content/templates/*.json', { eager: true, import: 'name' });

export function Gallery({ words: { labels }, locale, onBegin }: Edited<Brief, Words>) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState('');
  const begin = async (template: string): Promise<void> => {
    try {
      const texts = await fetchWords<Record<string, Parameters<typeof briefFrom>[0]>>('templates', locale);
      const fields = Object.hasOwn(texts, template) ? texts[template] : undefined;
      if (fields) onBegin(briefFrom(fields));
      setProblem(fields ? '' : labels.noTemplate);
    } catch {
      setProblem(labels.templateFailed);
    }
  };
  useEffect(() => {
    const asked = takeParameter('template');
    if (asked) void begin(asked);
  }, []);
  const options = Object.entries(names)
    .map(([path, name]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), name[locale]] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, locale));

  return (
    <div className="gallery">
      <label htmlFor={id}>{labels.chooseTemplate}</label>
      <p className="hint" id={`${id}-hint`}>
        {labels.templateHint}
      </p>
      <p>
        <select
          id={id}
          value={chosen}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">–</option>
          {options.map(([template, name]) => (
            <option key={template} value={template}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" disabled={chosen === ''} onClick={() => void begin(chosen)}>
          {labels.template}
        </button>
      </p>
      <p className="said wrong" role="status">
        {problem}
      </p>
    </div>
  );
}
