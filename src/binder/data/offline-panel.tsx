/** Whether the handbook itself lies on the device, and the switch for it. */
import { useEffect, useState } from 'react';
import { keepOffline, offlineState, stopOffline } from '#browser/offline.ts';
import type { BinderWords } from '../words.ts';

export function OfflinePanel({ words: { data } }: Pick<BinderWords, 'words'>) {
  const [state, setState] = useState<'unable' | 'off' | 'on' | 'busy' | 'failed' | null>(null);
  const look = (): void => void offlineState().then(setState);
  useEffect(look, []);
  const keep = async (): Promise<void> => {
    setState('busy');
    try {
      await keepOffline();
      await navigator.serviceWorker.ready;
      look();
    } catch {
      setState('failed');
    }
  };
  const said = {
    unable: data.offlineUnable,
    off: data.offlineOff,
    on: data.offlineOn,
    busy: data.offlineBusy,
    failed: data.offlineFailed,
  };
  return (
    <section>
      <h2>{data.offline}</h2>
      <p role="status">{state ? said[state] : data.offlineOff}</p>
      {(state === null || state === 'off' || state === 'failed') && (
        <button type="button" disabled={state === null} onClick={() => void keep()}>
          {data.offlineKeep}
        </button>
      )}
      {state === 'on' && (
        <button type="button" onClick={() => void stopOffline().then(look, look)}>
          {data.offlineStop}
        </button>
      )}
    </section>
  );
}
