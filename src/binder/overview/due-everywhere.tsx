/** What is due in all collaborations, where there are several: the client's name in each line, and the way to its sheet. */
import { useMemo } from 'react';
import { fill } from '#lib/fill.ts';
import type { Shelf, ShelvedCollaboration } from '#state/shelf.ts';
import { otherSideOf } from '#tools/collaboration.ts';
import { inFixedOrder, nthOf } from '#tools/nth-of.ts';
import type { BinderWords, WordsByTool } from '../words.ts';
import { DueItems } from './due-items.tsx';
import { type DueLine, dueLines, sayWhen, whenOf } from './due-lines.ts';

/** Lines before the rest waits behind one that opens it. */
const MOST = 6;

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly toolWords: WordsByTool;
  readonly today: string;
}
interface Line extends DueLine {
  readonly whose: ShelvedCollaboration['id'];
}

/** Those that are not put away; none where there are not several. */
export const atWork = ({ collaborations }: Shelf): readonly ShelvedCollaboration[] => {
  const open = collaborations.filter(({ card }) => card.archivedOn === '');
  return open.length > 1 ? open : [];
};

export function DueEverywhere({ shelf, toolWords, today, ...props }: Props) {
  const { words, frame, sides, tools } = props;
  const open = inFixedOrder(atWork(shelf));
  // Names are typed on this page: what is due is looked for again only when a sheet is another one.
  const stand = open.flatMap(({ documents }) => documents.map(({ id, changedAt }) => `${id} ${changedAt}`)).join();
  const due = useMemo(
    () =>
      open
        .flatMap(({ id: whose, documents }): readonly Line[] =>
          dueLines(documents, tools, toolWords, today).map((line) => ({ ...line, whose })),
        )
        .map((line) => ({ ...line, when: whenOf(line, today) })),
    [stand, toolWords, today],
  );
  if (open.length === 0) return null;

  const calledOf = (id: string): string => {
    const one = open.find((each) => each.id === id);
    return one ? (otherSideOf(one.card).trim() || words.unnamed) + nthOf(one, shelf.collaborations) : '';
  };
  // By day, and on a day by client. What has begun before counts as today’s.
  const from = ({ on }: Line): string => (on < today ? today : on);
  const lines = due.filter(({ when }) => when !== 'late').sort((a, b) => from(a).localeCompare(from(b)));
  const late = open
    .map(({ id }) => ({ id, n: due.filter(({ whose, when }) => whose === id && when === 'late').length }))
    .filter(({ n }) => n > 0)
    .map(({ id, n }) => `${calledOf(id)} (${n})`);
  const facts = (line: (typeof lines)[number]): readonly string[] => [
    line.when === 'now' && line.until === today ? frame.steps.today : '',
    sayWhen(line, today, props),
  ];

  return (
    <section className="due-everywhere" aria-labelledby="binder-everywhere">
      <h2 id="binder-everywhere">{words.everywhere}</h2>
      {lines.length === 0 && <p>{words.nothingDue}</p>}
      <DueItems {...{ lines, words, sides, facts }} most={MOST} whose={({ whose }) => calledOf(whose)} />
      {late.length > 0 && <p className="soft">{fill(words.lateEverywhere, { list: late.join(', ') })}</p>}
    </section>
  );
}
