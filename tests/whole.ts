/**
 * `npm test`: everything, with both cores busy all along. While the two sites are built, which takes one core, the tests without a browser run;
 * while the browser runs, the types are checked. Not types beside a build: both write what Astro generates into `.astro/`.
 */
import { atOnce, unit } from './support/at-once.ts';
import { based, root } from './support/builds.ts';

await atOnce([{ name: 'lint' }, unit], [root, based]);
await atOnce([{ name: 'types' }], [{ name: 'site', env: { KEEP: '1' }, isShown: true }]);
