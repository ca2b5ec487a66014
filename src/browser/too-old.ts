/**
 * Whether this browser is older than those the code is written for (build/browsers.mjs): taken over by code it does not know, a form would vanish.
 * Asked by the youngest function all of them have: Chrome 110, Firefox 115, Safari 16.0.
 */
export const isTooOld = (): boolean => !('toSorted' in Array.prototype);
