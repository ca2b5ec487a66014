/** The button that opens the dialog for passing on. Dialog, packing and words come with the first click. */
import { type ComponentType, useState } from 'react';
import { takesLetters } from '#browser/typing.ts';
import { fetchWords } from '#browser/words.ts';
import type passingWords from '#content/passing.json';
import type { InLocale, Locale } from '#locales';
import type { Source } from '#state/passing/gather.ts';
import { NotThere, type Stage } from '#ui/later.tsx';
import type { Collaboration } from '../collaboration.ts';
import type { FrameWords } from '../face.ts';

/** Words for passing on and receiving in one language, and where things are opened. */
export interface PassingWords {
  readonly words: InLocale<typeof passingWords>;
  /** Address of the receiving page with the base path. */
  readonly address: string;
}

/** Something to see to before it is passed on. It forbids nothing. */
export interface Remark {
  readonly text: string;
  /** The way to it, and how that button is called. */
  readonly act: string;
  readonly go: () => void;
  /** A secret would leave: always in sight, before all others. */
  readonly isSecret?: boolean;
  /** Of a whole collaboration: id of the sheet it is about. */
  readonly sheet?: string;
}

/** What there is to pass on, looked up at the moment of the click. */
export interface Offer {
  readonly what: 'document' | 'collaboration';
  /** Tool of the empty form; '' where there is none. */
  readonly toolId: string;
  readonly title: string;
  /** Of the one sheet, where its tool has many; '' for none. */
  readonly name: string;
  readonly remarks: readonly Remark[];
  /** Without ending. */
  readonly fileName: string;
  readonly card: Collaboration;
  readonly sources: readonly Source[];
  readonly nameOf: (source: Source) => string;
  /** Puts one's own name on the card, where none stands yet. */
  readonly onName?: ((name: string) => void) | undefined;
}
export interface PassOnProps extends PassingWords {
  readonly offer: Offer;
  readonly locale: Locale;
  readonly onClose: () => void;
}

interface Props {
  readonly isStrong?: boolean | undefined;
  readonly label: string;
  readonly frame: FrameWords;
  readonly offer: () => Promise<Offer>;
  readonly locale: Locale;
}

export function PassOnButton({ isStrong, label, frame, offer, locale }: Props) {
  const [opened, setOpened] = useState<(PassingWords & { Dialog: ComponentType<PassOnProps>; offer: Offer }) | null>(
    null,
  );
  const [stage, setStage] = useState<Stage | ''>('');
  const open = async (): Promise<void> => {
    setStage('coming');
    const from = document.activeElement;
    const [{ PassOn }, words, what] = await Promise.all([
      import('./pass-on.tsx'),
      fetchWords<PassingWords>('passing'),
      offer(),
    ]);
    setStage('');
    const at = document.activeElement;
    // Who has gone on entering something meanwhile is not interrupted: the next press opens it at once.
    if (at === from || !takesLetters(at)) setOpened({ ...words, Dialog: PassOn, offer: what });
  };
  return (
    <>
      <button
        type="button"
        className={isStrong ? 'strong' : undefined}
        aria-haspopup="dialog"
        aria-busy={stage === 'coming' || undefined}
        onClick={() => void open().catch(() => setStage('wrong'))}
      >
        {label}
      </button>
      {stage && <NotThere stage={stage} words={frame} />}
      {opened && <opened.Dialog {...opened} locale={locale} onClose={() => setOpened(null)} />}
    </>
  );
}
