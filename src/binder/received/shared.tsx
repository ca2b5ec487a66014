/** The page that opens what was passed on: first look, then decide. Opening stores nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { carryFragment, forgetFragment, markTaken, readFragment, wasTaken, watchFragment } from '#browser/fragment.ts';
import { fragmentToParcel, type OpenedParcel, type Parcel, type Refusal } from '#state/passing/link.ts';
import type { Message } from '#state/passing/message.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import type { BinderWords } from '../words.ts';
import { OpenPanel } from './open-panel.tsx';
import { Received } from './received.tsx';
import { ReceivedForm } from './received-form.tsx';
import { SealedPanel } from './sealed-panel.tsx';

type Step =
  | { readonly kind: 'waiting' }
  /** It was taken over before, and the person has come back to this page. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'sealed'; readonly parcel: Parcel & { ok: true } }
  | { readonly kind: 'open'; readonly message: Message };

export function Shared(props: BinderWords) {
  const { receive } = props.passing;
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [said, say] = useSaid();
  const area = useRef<HTMLDivElement>(null);

  const show = useCallback((opened: OpenedParcel, parcel: Parcel & { ok: true }): void => {
    setRefused(opened.ok ? null : opened.reason);
    if (!opened.ok) setStep(opened.reason === 'wrongPassword' ? { kind: 'sealed', parcel } : { kind: 'waiting' });
    else
      focusAfter(
        () => setStep({ kind: 'open', message: opened.message }),
        () => area.current?.querySelector<HTMLElement>('[data-received]'),
      );
  }, []);
  const unpack = useCallback(
    async (parcel: Parcel, password = ''): Promise<void> => {
      say('');
      if (!parcel.ok) {
        setRefused(parcel.reason);
        setStep({ kind: 'waiting' });
      } else if (parcel.isSealed && password === '') {
        setRefused(null);
        setStep({ kind: 'sealed', parcel });
      } else {
        setRefused(null);
        setStep({ kind: 'opening' });
        show(await parcel.open(password), parcel);
      }
    },
    [show],
  );

  const stopCarrying = useRef<() => void>(undefined);
  /** It is decided about, or something else is opened: neither a reload nor the other language opens it again. */
  const settle = (mark = forgetFragment): void => {
    stopCarrying.current?.();
    mark();
  };
  useEffect(() => {
    const look = (): void => {
      const fragment = readFragment();
      if (fragment === null) {
        if (wasTaken()) setStep({ kind: 'taken' });
        return;
      }
      stopCarrying.current?.();
      stopCarrying.current = carryFragment(fragment);
      void unpack(fragmentToParcel(fragment));
    };
    look();
    const stop = watchFragment(look);
    return () => {
      stop();
      stopCarrying.current?.();
    };
  }, [unpack]);
  const discard = (): void => {
    settle();
    focusAfter(
      () => {
        setStep({ kind: 'waiting' });
        setRefused(null);
        say(receive.discarded);
      },
      () => area.current?.querySelector<HTMLElement>('input, textarea'),
    );
  };

  /** Said at its field. */
  const isWrong = refused === 'wrongPassword';
  return (
    <div className="binder shared" ref={area}>
      <div role="status" className={refused && !isWrong ? 'notice' : undefined}>
        {refused && !isWrong && <p>{receive.refused[refused]}</p>}
        {refused === 'backup' && (
          <p>
            <a href={props.addresses.binder}>{receive.toBinder}</a>
          </p>
        )}
        {said && <p>{said}</p>}
        {step.kind === 'opening' && <p>{receive.opening}</p>}
      </div>
      {step.kind === 'taken' && (
        <section className="open-panel">
          <p>{receive.takenBefore}</p>
          <p className="tool-actions">
            <a className="button strong" href={props.addresses.binder}>
              {receive.toBinder}
            </a>
            <button
              type="button"
              onClick={() =>
                focusAfter(
                  () => setStep({ kind: 'waiting' }),
                  () => area.current?.querySelector<HTMLElement>('textarea'),
                )
              }
            >
              {receive.openOther}
            </button>
          </p>
        </section>
      )}
      {step.kind === 'waiting' && (
        <OpenPanel
          words={receive}
          onParcel={(parcel) => {
            settle();
            void unpack(parcel);
          }}
        />
      )}
      {step.kind === 'sealed' && (
        <SealedPanel words={receive} isWrong={isWrong} onPassword={(password) => void unpack(step.parcel, password)} />
      )}
      {step.kind === 'open' && step.message.what === 'form' && (
        <ReceivedForm {...props} message={step.message} onDiscard={discard} />
      )}
      {step.kind === 'open' && step.message.what !== 'form' && (
        <Received
          {...props}
          key={step.message.at}
          message={step.message}
          onDiscard={discard}
          onTaken={() => settle(markTaken)}
          onUndone={forgetFragment}
        />
      )}
    </div>
  );
}
