/** What lies in this browser, how long it may stay, and how to remove all of it, counted afterwards. */
import { useEffect, useState } from 'react';
import { tellAllDeleted, watchTabs } from '#browser/channel.ts';
import { keysFrom, removeText } from '#browser/entries.ts';
import { deleteJournal } from '#browser/journal.ts';
import { askToKeep, isLasting } from '#browser/lasting.ts';
import { stopOffline } from '#browser/offline.ts';
import { dropNotes } from '#browser/session.ts';
import { localStorageOrNull, PREFIX, readText } from '#browser/storage.ts';
import { QUOTA, usage } from '#browser/usage.ts';
import { fill } from '#lib/fill.ts';
import { regions } from '#locales';
import { useSaid } from '#ui/said.tsx';
import type { BinderWords } from '../words.ts';
import { OfflinePanel } from './offline-panel.tsx';

/** Where the site is meant to stand: seldom wrong, and as long as what it becomes. */
const BUILT_FOR = import.meta.env.SITE ?? '…';

interface Stock {
  readonly keys: readonly { readonly key: string; readonly size: number }[];
  readonly ours: number;
  readonly others: number;
  readonly lasting: boolean | null;
}

async function takeStock(): Promise<Stock> {
  const keys = keysFrom('').map((key) => ({ key, size: PREFIX.length + key.length + (readText(key)?.length ?? 0) }));
  return { keys, ...usage(), lasting: await isLasting() };
}

export function YourData({ words, locale, addresses }: BinderWords) {
  const { data } = words;
  const [stock, setStock] = useState<Stock | null>(null);
  const [said, say] = useSaid();
  const [isAsking, setIsAsking] = useState(false);
  const refresh = (): void => void takeStock().then(setStock);
  useEffect(() => {
    refresh();
    return watchTabs(refresh);
  }, []);
  const number = (value: number): string => value.toLocaleString(regions[locale]);
  const removeAll = async (): Promise<void> => {
    for (const key of keysFrom('')) removeText(key);
    dropNotes();
    tellAllDeleted();
    await deleteJournal();
    await stopOffline();
    removeText('offline');
    setIsAsking(false);
    say(fill(data.deleted, { n: keysFrom('').length }));
    refresh();
  };
  const ask = async (): Promise<void> => {
    say((await askToKeep()) ? data.lastingYes : data.refused);
    refresh();
  };

  return (
    <div className={stock ? 'binder' : 'binder binder-waits'}>
      <section>
        <h2>{data.where}</h2>
        <p>{fill(data.whereText, { origin: stock ? location.origin : BUILT_FOR })}</p>
        {!stock?.keys.length && <p>{stock && !localStorageOrNull() ? words.barred : data.nothing}</p>}
        {stock && stock.keys.length > 0 && (
          <>
            <p>
              {fill(data.usage, {
                used: number(stock.ours),
                all: number(QUOTA),
              })}
            </p>
            <meter min={0} max={QUOTA} high={QUOTA * 0.8} value={stock.ours} aria-label={data.where} />
            <details>
              <summary>
                {data.entries} ({stock.keys.length})
              </summary>
              <ul className="entries">
                {stock.keys.map(({ key, size }) => (
                  <li key={key}>
                    <code>
                      {PREFIX}
                      {key}
                    </code>{' '}
                    <small>
                      {number(size)} {data.size}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          </>
        )}
        {stock && stock.others > 0 && <p className="soft">{fill(data.others, { n: number(stock.others) })}</p>}
      </section>
      <section>
        <h2>{data.lasting}</h2>
        <p>{stock?.lasting ? data.lastingYes : stock?.lasting === null ? data.lastingUnknown : data.lastingNo}</p>
        {stock?.lasting === false && stock.keys.length > 0 && (
          <button type="button" onClick={() => void ask()}>
            {data.ask}
          </button>
        )}
      </section>
      <OfflinePanel words={words} />
      <section>
        <h2>{data.browsers}</h2>
        <ul>
          <li>{data.safari}</li>
          <li>{data.private}</li>
          <li>{data.clean}</li>
          <li>{data.clock}</li>
        </ul>
        <p>
          <a href={addresses.binder}>{data.toBinder}</a>
        </p>
      </section>
      <section>
        <h2>{data.delete}</h2>
        <p>{data.deleteWhy}</p>
        {isAsking ? (
          <p className="tool-actions">
            <button type="button" className="strong" onClick={() => void removeAll()}>
              {data.deleteAsk}
            </button>
            <button type="button" onClick={() => setIsAsking(false)}>
              {data.deleteNo}
            </button>
          </p>
        ) : (
          <button type="button" disabled={!stock?.keys.length} onClick={() => setIsAsking(true)}>
            {data.delete} …
          </button>
        )}
        <p role="status">{said}</p>
      </section>
    </div>
  );
}
