/** Every key this site may write into localStorage. The privacy page lists them from here; a test holds the code to it. */

/** Names as they stand behind `eingespielt:`; `…` is an id made by chance. */
export const storedKeys = {
  theme: 'theme',
  here: 'here',
  document: '…',
  aside: 'aside:…',
} as const;

export type StoredKey = keyof typeof storedKeys;
