/** Begins a sheet from a template. Names come with the tool, the text of one template only when it is chosen. */
import { useEffect, useId, useState } from 'react';
import { takeParameter } from '#browser/address.ts';
import { type Bilingual, inLocale } from '#locales';
import type { Edited } from '../face.ts';
import { type Brief, briefFrom } from './tool.ts';
import type { Words } from './view.tsx';

const names = import.meta.glob<Bilingual>('../../../content/templates/*.json', { eager: true, import: 'name' });
const fields = import.meta.glob<Record<string, Bilingual | string>>('../../../content/templates/*.json', {
  import: 'fields',
});
const pathOf = (id: string): string => `../../../content/templates/${id}.json`;

export function Gallery({ words: { labels }, locale, onBegin }: Edited<Brief, Words>) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const begin = async (template: string): Promise<void> => {
    const load = fields[pathOf(template)];
    if (load) onBegin(briefFrom(inLocale(await load(), locale) as Record<string, string>));
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
    </div>
  );
}
