import { minifySync } from 'rolldown/utils';

/** @param {string} text a script @param {{ module: boolean }} kind @returns {string} the same, short; throws where it is no script */
export function shorten(text, kind) {
  const { code, errors } = minifySync('script.js', text, kind);
  if (errors.length > 0) throw new Error(`A script that goes into the site is broken: ${errors[0].message}`);
  return code;
}
