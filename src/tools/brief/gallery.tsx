/** The way to a brief that need not begin empty: opens the picker, and follows a link that names a template. */
import { useEffect, useRef, useState } from 'react';
import { takeParameter } from '#browser/address.ts';
import { fetchWords } from '#browser/words.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import { useLater } from '#ui/later.tsx';
import type { Edited } from '../face.ts';
import { tasksWithoutBrief } from './agreed.ts';
import { type Brief, briefFrom } from './tool.ts';
import type { Words } from './view.tsx';

export type Texts = Readonly<Record<string, Parameters<typeof briefFrom>[0]>>;
/** Texts of all templates. Rejects when they cannot be had. */
const fetchTemplates = (locale: Locale): Promise<Texts> => fetchWords<Texts>('templates', locale);
const loadPicker = () => import('./picker.tsx');

export function Gallery(props: Edited<Brief, Words>) {
  const { value, words, locale, around, onBegin } = props;
  const { labels } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const picker = useLater(loadPicker, isOpen);
  const waiting = tasksWithoutBrief(around, value.title).length;

  useEffect(() => {
    const asked = takeParameter('template');
    if (!asked) return;
    fetchTemplates(locale).then(
      (texts) => {
        const fields = Object.hasOwn(texts, asked) ? texts[asked] : undefined;
        if (fields) onBegin(briefFrom(fields));
        else setProblem(labels.noTemplate);
      },
      () => setProblem(labels.templateFailed),
    );
  }, []);

  const begin = (brief: Brief): void => {
    const place = dialog.current?.closest('.brief');
    dialog.current?.close();
    onBegin(brief);
    requestAnimationFrame(() => place?.querySelector<HTMLElement>('.question :is(input, textarea)')?.focus());
  };

  return (
    <div className="gallery">
      <button
        type="button"
        onClick={() => {
          setIsOpen(true);
          dialog.current?.showModal();
          // Opened again before the event of closing came, the picker is still there and does not choose its focus anew.
          dialog.current?.querySelector<HTMLElement>('[type=radio]')?.focus();
        }}
      >
        {labels.chooseTemplate}
      </button>
      <p className="hint">
        {waiting === 0
          ? labels.templateHint
          : waiting === 1
            ? labels.agreedWaitingOne
            : fill(labels.agreedWaiting, { n: waiting })}
      </p>
      <p className="said wrong" role="status">
        {problem}
      </p>
      <dialog
        ref={dialog}
        aria-label={labels.chooseTemplate}
        // The event comes late: by then the dialog may be open again.
        onClose={(event) => setIsOpen(event.currentTarget.open)}
      >
        {isOpen && typeof picker === 'object' && (
          <picker.Picker
            {...props}
            fetchTexts={() => fetchTemplates(locale)}
            onPick={begin}
            onClose={() => dialog.current?.close()}
          />
        )}
        {isOpen && picker === 'failed' && (
          <p className="said wrong" role="status">
            {labels.templateFailed}
          </p>
        )}
      </dialog>
    </div>
  );
}
