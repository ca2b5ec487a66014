/** Keys of the frame: single letters, and the `?` that shows the list. */
import { type ReactNode, useEffect, useState } from 'react';
import { readPreference, writePreference } from '#browser/preferences.ts';
import { takesLetters } from '#browser/typing.ts';
import { Later } from '#ui/later.tsx';
import type { FrameWords } from '../face.ts';

const loadSheet = () => import('./keys-sheet.tsx');

/** Keys of one tool, as `keys` in its content file. */
export type OwnKeys = readonly { readonly keys: string; readonly does: string }[];

interface Keys {
  /** The list, while it is wanted. */
  readonly list: ReactNode;
  readonly show: () => void;
  /** For the frame: letters reach nobody inside when they are off. */
  readonly onKeyDownCapture: (event: React.KeyboardEvent) => void;
}

/**
 * Whether single letters act as keys (remembered in this browser), and the `?` that shows the list.
 * @param isWhole the tool is its page: `?` works before anything on it has the focus
 */
export function useKeys(isWhole: boolean, words: FrameWords, own: OwnKeys): Keys {
  const [hasLetters, setHasLetters] = useState(true);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => setHasLetters(readPreference('keys') !== 'off'), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // A click on text of the page puts the focus on its main part.
      const isNowhere = event.target instanceof Element && event.target.matches('body, main');
      if (isNowhere && event.key === '?' && hasLetters) setIsShown(true);
    };
    if (isWhole) document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isWhole, hasLetters]);
  const switchLetters = (isOn: boolean): void => {
    setHasLetters(isOn);
    writePreference('keys', isOn ? 'on' : 'off');
  };
  return {
    list: isShown && (
      <Later load={loadSheet} words={words}>
        {({ KeysSheet }) => (
          <KeysSheet
            words={words.keys}
            own={own}
            isOn={hasLetters}
            onSwitch={switchLetters}
            onClose={() => setIsShown(false)}
          />
        )}
      </Later>
    ),
    show: () => setIsShown(true),
    onKeyDownCapture: (event) => {
      const isBehind = event.target instanceof Element && event.target.closest('dialog');
      if (isBehind || !isLetterKey(event.nativeEvent)) return;
      if (!hasLetters) event.stopPropagation();
      else if (event.key === '?') setIsShown(true);
    },
  };
}

/** A single sign, pressed where nothing is being typed. */
function isLetterKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  return key.length === 1 && key !== ' ' && !(ctrlKey || metaKey || altKey || takesLetters(target));
}
