/** The ways out of the dialog: link, file, QR code, the device's own sheet. Only what is really sent is remembered as sent. */
import { useEffect, useId, useRef, useState } from 'react';
import { downloadText } from '#browser/out.ts';
import { canShare, copyText, share } from '#browser/share.ts';
import { fill } from '#lib/fill.ts';
import { type Locale, regions } from '#locales';
import { isAcceptable, LONG_LINK, MOST_IN_LINK, messageToFile, messageToFragment } from '#state/passing/link.ts';
import type { Message } from '#state/passing/message.ts';
import { closeDialogOf } from '#ui/dialog.tsx';
import { QrCode } from '#ui/qr-code.tsx';
import { useSaid } from '#ui/said.tsx';
import type { PassOnProps } from './pass-on-button.tsx';

const loadQr = () => import('#lib/qr.ts');

interface Props {
  readonly message: Message;
  /** Nothing is chosen of what could go: there is nothing to send. */
  readonly isEmpty: boolean;
  readonly password: string;
  /** What is inside, for people who open the file. */
  readonly contents: readonly string[];
  readonly title: string;
  readonly fileName: string;
  readonly words: PassOnProps['words']['send'];
  readonly address: string;
  readonly locale: Locale;
  /** It has left this browser, as far as that can be told. */
  readonly onSent: () => void;
}

export function PassOnWays(props: Props) {
  const { message, isEmpty, password, contents, title, fileName, words, address, locale, onSent } = props;
  const id = useId();
  const end = useRef<HTMLDivElement>(null);
  const [said, say] = useSaid();
  const [qr, setQr] = useState<{ size: number; path: string } | null>(null);
  const [most, setMost] = useState(0);
  const page = new URL(address, location.href).href;
  const made = useLink(message, password, page);
  const hasFailed = made === 'failed';
  const link = hasFailed || isEmpty ? null : made;
  const fragment = link?.slice(page.length) ?? '';
  const isTooLong = fragment.length > MOST_IN_LINK;
  const refusal = isEmpty ? words.chooseOne : hasFailed ? words.noLink : isTooLong ? words.tooLong : '';
  const isLong = refusal !== '' || fragment.length >= LONG_LINK;

  // Without it there is no QR code to choose.
  useEffect(
    () =>
      void loadQr()
        .then(({ MOST_IN_QR }) => setMost(MOST_IN_QR))
        .catch(() => undefined),
    [],
  );
  useEffect(() => setQr(null), [link]);
  // On a phone the end of the dialog is below the edge.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [said, qr]);

  const sent = (text: string): void => {
    onSent();
    say(text);
  };
  const copy = async (): Promise<void> => {
    if (await copyText(link ?? '')) sent(words.copied);
    else say(words.copyFailed);
  };
  const download = async (): Promise<void> => {
    const text = await messageToFile(message, contents, password).catch(() => null);
    if (text === null) {
      say(words.noLink);
      return;
    }
    if (!isAcceptable(message, text)) {
      say(words.tooMuch);
      return;
    }
    downloadText(`${fileName.slice(0, 80)}.eingespielt`, '.json', text);
    sent(fill(words.fileDone, { address: page }));
  };
  const toggleQr = async (): Promise<void> => {
    if (qr) {
      setQr(null);
      return;
    }
    const { qrPath } = await loadQr();
    setQr(qrPath(link ?? ''));
    sent('');
  };

  const toClipboard = !refusal && (
    <button
      key="link"
      type="button"
      className={isLong ? undefined : 'strong'}
      disabled={!link}
      onClick={() => void copy()}
    >
      {words.copy}
    </button>
  );
  const toFile = (
    <button
      key="file"
      type="button"
      className={isLong ? 'strong' : undefined}
      disabled={made === null || isEmpty}
      onClick={() => void download()}
    >
      {words.file}
    </button>
  );
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-link`}>{words.link}</label>
        {refusal ? (
          <p className="notice" role="alert">
            {refusal}
          </p>
        ) : (
          <textarea
            id={`${id}-link`}
            readOnly
            rows={2}
            spellCheck={false}
            aria-describedby={`${id}-length`}
            value={link ?? words.preparing}
            onFocus={(event) => event.target.select()}
            onCopy={onSent}
          />
        )}
        {link && !refusal && (
          <p className="hint" id={`${id}-length`}>
            {fill(words.length, { n: link.length.toLocaleString(regions[locale]) })}
            {isLong && <strong> · {words.long}</strong>}
          </p>
        )}
      </div>
      <div className="tool-actions">
        {isLong ? [toFile, toClipboard] : [toClipboard, toFile]}
        {link && !refusal && canShare() && (
          <button type="button" onClick={() => void share(title, link).then((isSent) => isSent && onSent())}>
            {words.share}
          </button>
        )}
        {link && link.length <= most && (
          <button type="button" aria-expanded={qr !== null} onClick={() => void toggleQr()}>
            {qr ? words.qrHide : words.qr}
          </button>
        )}
        <button type="button" className="quiet" onClick={(event) => closeDialogOf(event.currentTarget)}>
          {words.close}
        </button>
      </div>
      <div ref={end}>
        <p role="status" className="tool-said">
          {said}
        </p>
        {qr && <QrCode {...qr} label={words.qrAlt} />}
      </div>
    </>
  );
}

/** Milliseconds without typing before a link is made: under a password it takes some time. */
const PAUSE = 250;

/** The link; null while it is being made, 'failed' where the browser cannot: an old one has no compression. */
function useLink(message: Message, password: string, page: string): string | null {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    let isLatest = true;
    setLink(null);
    const timer = setTimeout(() => {
      void messageToFragment(message, password)
        .then((fragment) => page + fragment)
        .catch(() => 'failed')
        .then((made) => isLatest && setLink(made));
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [message, password, page]);
  return link;
}
