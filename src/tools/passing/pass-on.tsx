/** Passing on: what goes along in words, who can read it, and then link, file, QR code or the device's own sheet. */
import { useId, useMemo, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { canSeal } from '#browser/seal.ts';
import { fill } from '#lib/fill.ts';
import { otherOf } from '#lib/sides.ts';
import { gather, type Source } from '#state/passing/gather.ts';
import type { Message } from '#state/passing/message.ts';
import { noteSent } from '#state/passing/sources.ts';
import { closeDialogOf, Dialog } from '#ui/dialog.tsx';
import { collaboration, otherSideOf } from '../collaboration.ts';
import style from './pass-on.css?url';
import type { Offer, PassOnProps } from './pass-on-button.tsx';
import { sayInside, sayNames, shortened } from './pass-on-said.ts';
import { PassOnWays } from './pass-on-ways.tsx';
import { WhichSheets } from './which-sheets.tsx';

/** In sight at once: what stands below them is what one came for. */
const MOST_REMARKS = 4;

export function PassOn({ offer, words: { send }, address, locale, onClose }: PassOnProps) {
  const { what, toolId, title, name, remarks, card, sources, nameOf, onName } = offer;
  const id = useId();
  const [isForm, setIsForm] = useState(sources.length === 0);
  const [withNotes, setWithNotes] = useState(true);
  const [from, setFrom] = useState(card.role === '' ? '' : card[card.role]);
  const [password, setPassword] = useState('');

  const { gathered, ids, toChoose, optional, turn } = useGoing(offer, withNotes);
  const to = card.role === '' ? '' : card[otherOf(card.role)];
  const other = what === 'document' ? otherSideOf(card).trim() : ''; // a collaboration is called by it already
  const message = useMemo(
    (): Message => ({
      what: isForm ? 'form' : what,
      from,
      to: isForm ? '' : to,
      side: card.role,
      at: Date.now(),
      toolId: isForm ? toolId : '',
      documents: isForm ? [] : gathered.map(({ passed }) => passed),
    }),
    [isForm, from, gathered],
  );
  const sheets = gathered.filter(isSheet);
  const sum = (key: 'fields' | 'notes' | 'hidden'): number => sheets.reduce((all, one) => all + one[key], 0);
  const lineOf = ({ source, fields }: (typeof gathered)[number]): string =>
    fill(send.line, { name: nameOf(source), n: fields });

  return (
    <Dialog
      title={`${send.title}: ${[title, ...new Set([other, shortened(name)])].filter(Boolean).join('\u00a0– ')}`}
      className="pass-on"
      onClose={onClose}
    >
      <link rel="stylesheet" href={style} />
      {!isForm && (
        <Remarks
          remarks={remarks.filter(({ sheet }) => sheet === undefined || ids.has(sheet))}
          more={send.moreRemarks}
        />
      )}
      {toolId !== '' && sources.length > 0 && (
        <fieldset>
          <legend>{send.what}</legend>
          {[false, true].map((form) => (
            <label className="check" key={String(form)}>
              <input type="radio" name={`${id}-what`} checked={isForm === form} onChange={() => setIsForm(form)} />
              {form ? send.form : send.document}
            </label>
          ))}
        </fieldset>
      )}
      {!isForm && sum('notes') > 0 && (
        <label className="check">
          <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />
          {fill(send.notes, { n: sum('notes') })}
        </label>
      )}
      {optional.map((source) => (
        <label className="check" key={source.id}>
          <input type="checkbox" checked={ids.has(source.id)} onChange={() => turn([source.id])} />
          {fill(send.also, { name: nameOf(source) })}
        </label>
      ))}
      <p>
        {isForm ? send.insideForm : sayInside(send, locale, sum('fields'), withNotes ? sum('notes') : 0, sum('hidden'))}
        {!isForm && what === 'document' && gathered.length > sheets.length && ` ${send.card}`}
      </p>
      {what === 'collaboration' && (
        <WhichSheets
          sheets={toChoose.map((one) => ({ source: one.source, line: lineOf(one) }))}
          going={ids}
          words={send}
          onTurn={turn}
        />
      )}
      <HintedField label={send.from} hint={send.fromHint} value={from} onChange={setFrom} />
      {!isForm && canSeal() && (
        <details>
          <summary>{send.protect}</summary>
          <HintedField
            label={send.password}
            hint={send.passwordHint}
            value={password}
            onChange={setPassword}
            autoCapitalize="none"
            spellCheck={false}
          />
        </details>
      )}
      <p className="note">
        {isForm ? send.whoForm : password !== '' ? send.whoSealed : send.who}
        {!isForm && sayNames(send, from, to, what === 'collaboration' ? card : null)}
      </p>
      <PassOnWays
        message={message}
        isEmpty={what === 'collaboration' && toChoose.length > 0 && sheets.length === 0}
        password={isForm ? '' : password}
        contents={sheets.map(lineOf)}
        title={[title, from.trim()].filter(Boolean).join(' · ')}
        fileName={isForm ? title : offer.fileName} // an empty form is for anybody
        words={send}
        address={address}
        locale={locale}
        onSent={() => {
          if (!isForm) noteSent(gathered, todayHere());
          if (from.trim() !== '') onName?.(from.trim());
        }}
      />
    </Dialog>
  );
}

const isSheet = ({ source }: { readonly source: Source }): boolean => source.tool !== collaboration;

/** What of the offer goes along. */
function useGoing({ what, sources, card }: Offer, withNotes: boolean) {
  /** Sheets of a whole collaboration that do not go the way they would by themselves: left out, or asked for. */
  const [turned, setTurned] = useState<readonly string[]>([]);
  const isOptional = ({ tool }: Source): boolean => what === 'collaboration' && tool.onlyWhenAsked === true;
  const all = useMemo(
    () => sources.map((source) => ({ source, ...gather(source, card.role, withNotes) })),
    [sources, withNotes],
  );
  const gathered = useMemo(
    () => all.filter(({ source }) => isOptional(source) === turned.includes(source.id)),
    [all, turned],
  );
  return {
    gathered,
    ids: new Set(gathered.map(({ source }) => source.id)),
    /** Sheets that go unless they are left out, and sources that go only when they are asked for. */
    toChoose: all.filter((one) => isSheet(one) && !isOptional(one.source)),
    optional: sources.filter(isOptional),
    /** Leaves these out, or takes them along after all. */
    turn: (ids: readonly string[]): void =>
      setTurned([...turned.filter((one) => !ids.includes(one)), ...ids.filter((one) => !turned.includes(one))]),
  };
}

interface HintedProps extends Omit<React.ComponentProps<'input'>, 'onChange'> {
  readonly label: string;
  readonly hint: string;
  readonly onChange: (text: string) => void;
}

function HintedField({ label, hint, onChange, ...field }: HintedProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={200}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        {...field}
      />
    </div>
  );
}

/** What to see to before; secrets first, and all of them in sight. */
function Remarks({ remarks, more }: Pick<Offer, 'remarks'> & { readonly more: string }) {
  if (remarks.length === 0) return null;
  const ordered = remarks.toSorted((a, b) => Number(b.isSecret ?? false) - Number(a.isSecret ?? false));
  const inSight = Math.max(MOST_REMARKS, remarks.filter(({ isSecret }) => isSecret).length);
  return (
    <div className="notice remarks">
      <RemarkList remarks={ordered.slice(0, inSight)} />
      {ordered.length > inSight && (
        <details>
          <summary>{fill(more, { n: ordered.length - inSight })}</summary>
          <RemarkList remarks={ordered.slice(inSight)} />
        </details>
      )}
    </div>
  );
}

/** Each with the way there. */
function RemarkList({ remarks }: Pick<Offer, 'remarks'>) {
  return (
    <ul>
      {remarks.map(({ text, act, go }) => (
        <li key={text}>
          {text}{' '}
          <button
            type="button"
            className="quiet"
            onClick={({ currentTarget }) => {
              closeDialogOf(currentTarget); // gives the focus back first
              go();
            }}
          >
            {act}
            <span className="visually-hidden">: {text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
