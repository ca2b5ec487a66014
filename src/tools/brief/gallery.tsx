/** The way to a brief that need not begin empty: opens the picker, and follows a link that names a template. */
import { useEffect, useRef, useState } from 'react';
import { dropParameter, readParameter } from '#browser/address.ts';
import { fetchWords } from '#browser/words.ts';
import { counted } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';
import type { Edited } from '../face.ts';
import { tasksWithoutBrief } from './agreed.ts';
import { type Brief, briefFrom } from './tool.ts';
import type { Words } from './view.tsx';

/** `find`: what a template is found by besides its name. */
export type Texts = Readonly<Record<string, Parameters<typeof briefFrom>[0] & { readonly find?: string }>>;
/** Texts of all templates. Rejects when they cannot be loaded. */
const fetchTemplates = (): Promise<Texts> => fetchWords('templates');
const loadPicker = () => import('./picker.tsx');

export function Gallery(props: Edited<Brief, Words>) {
  const { value, words, frame, around, onBegin } = props;
  const { labels } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  /** How often it was opened, 0 when closed: each time one begins anew, also when the event of closing has not come yet. */
  const [opening, setOpening] = useState(0);
  const [problem, setProblem] = useState('');
  const [picker, setPicker] = useState<Awaited<ReturnType<typeof loadPicker>>>();
  const waiting = tasksWithoutBrief(around, value.title).length;

  useEffect(() => {
    const asked = readParameter('template');
    if (!asked) return;
    // Taken out of the address only now: a reload before it has come asks again.
    fetchTemplates().then(
      (texts) => {
        dropParameter('template');
        const fields = Object.hasOwn(texts, asked) ? texts[asked] : undefined;
        if (fields) onBegin(briefFrom(fields));
        else setProblem(labels.noTemplate);
      },
      () => setProblem(frame.partFailed),
    );
  }, []);

  const open = (): void => {
    setProblem('');
    setOpening(opening + 1);
    if (!dialog.current?.open) dialog.current?.showModal();
  };
  /** Opened only once its code is here: until then an empty dialog would cover the page, with no way back on a phone. */
  const loadAndOpen = (): Promise<void> =>
    loadPicker().then(
      (loaded) => {
        setPicker(loaded);
        open();
      },
      () => setProblem(frame.partFailed),
    );

  const begin = (brief: Brief): void => {
    const place = dialog.current?.closest('.brief');
    dialog.current?.close();
    focusAfter(
      () => onBegin(brief),
      () => place?.querySelector<HTMLElement>('.question :is(input, textarea)'),
    );
  };

  return (
    <div className="gallery">
      <button type="button" onClick={picker ? open : loadAndOpen}>
        {labels.chooseTemplate}
      </button>
      <p className="hint">{waiting === 0 ? labels.templateHint : counted(labels.agreedWaiting, waiting)}</p>
      <p className="said wrong" role="status">
        {problem}
      </p>
      <dialog
        ref={dialog}
        aria-label={labels.chooseTemplate}
        onKeyDown={(event) => event.stopPropagation()} // undo is for the sheet behind it
        // The event comes late: by then the dialog may be open again.
        onClose={(event) => !event.currentTarget.open && setOpening(0)}
      >
        {opening > 0 && picker && (
          <picker.Picker
            key={opening}
            {...props}
            fetchTexts={fetchTemplates}
            onPick={begin}
            onClose={() => dialog.current?.close()}
          />
        )}
      </dialog>
    </div>
  );
}
