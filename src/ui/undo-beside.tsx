/** The button to say beside a sentence about what went (`undo-here.tsx`); it comes with the first such sentence. */
import { Later } from './later.tsx';

const load = () => import('./undo-here.tsx');

/** Where it cannot be loaded, the tool's own button is there. @param name of what went */
export const undoBeside = (label: string, name: string) => (
  <Later load={load}>{({ UndoHere }) => <UndoHere {...{ label, name }} />}</Later>
);
