/**
 * `npm run check`: format, a build, types and all tests without a browser, at once, so that two cores are busy. The build, because links, addresses and
 * elements for writers are checked as pages are made; before the types and not beside them, as both write what Astro generates into `.astro/`.
 */
import { atOnce, unit } from './support/at-once.ts';

await atOnce([{ name: 'lint' }], [{ name: 'build' }, { name: 'types' }], [unit]);
