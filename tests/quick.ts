/** `npm run check`: format, types and all tests without a browser, at once, so that two cores are busy. */
import { atOnce, unit } from './support/at-once.ts';

await atOnce([{ name: 'lint' }], [{ name: 'types' }], [unit]);
