import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or more: they begin, so that at the end no core waits for one of them. */
const LONG = ['everywhere', 'access.test', 'passing', 'received', 'offline', 'keyboard', 'first-use'];

/** On a fresh clone there are no times of earlier runs, and the default order goes by the size of the files, which says little. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.includes(`/browser/${name}`));
      return at >= 0 ? at : moduleId.includes('/browser/') ? LONG.length : LONG.length + 1;
    };
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}
