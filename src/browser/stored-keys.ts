/** Everything this site may store in a browser. The privacy page lists it from here; a test holds what is really stored to it. */
import { JOURNAL } from './journal.ts';

/**
 * Names as they stand behind `eingespielt:`; `…` is a random id, of `pages` the build and the language. `steps` and `typing` lie in the tab's own
 * storage, `here` in both; `journal` is a database, with its whole name, `pages` a cache.
 */
export const storedKeys = {
  theme: 'theme',
  here: 'here',
  document: '…',
  aside: 'aside:…',
  late: 'late:…',
  backup: 'backup',
  asked: 'asked',
  offline: 'offline',
  keys: 'keys',
  restoring: 'restoring',
  passed: 'passed:…',
  steps: 'steps:…',
  typing: 'typing:…',
  journal: JOURNAL,
  pages: '/…',
} as const;

export type StoredKey = keyof typeof storedKeys;
