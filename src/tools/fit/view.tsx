/** Fit on the screen: whose answers, one's own answers, and once both have finished the picture and what to talk about. */
import { useRef, useState } from 'react';
import type words from '#content/tools/fit.json';
import type { Party } from '#lib/sides.ts';
import type { InLocale } from '#locales';
import { useStay } from '#ui/kept.ts';
import type { Edited, Face } from '../face.ts';
import type { Dimension, Must } from './answers.ts';
import { Candidates } from './candidates.tsx';
import { Finish, Status, Waiting } from './finish.tsx';
import { Hints } from './hints.tsx';
import { Paper } from './paper.tsx';
import { Picture } from './picture.tsx';
import { PrintChoice } from './print-choice.tsx';
import { AllStatements, RoleQuestion } from './role.tsx';
import { RoundChoice } from './rounds.tsx';
import { latestRound, seenBy } from './share.ts';
import { Stations } from './stations.tsx';
import { talkOf } from './talk.ts';
import { TalkList } from './talk-list.tsx';
import { type Fit, type RoundId, tool } from './tool.ts';

export type Words = Omit<InLocale<typeof words>, 'dimensions' | 'musts'> & {
  readonly dimensions: readonly Dimension[];
  readonly musts: readonly Must[];
};

/** What every part of the view gets. It reads `fit`, which holds nothing that is still hidden, and never the whole document. */
export interface Part extends Omit<Edited<Fit, Words>, 'value' | 'onChange'> {
  readonly fit: Fit;
  /** Changes the whole document, hidden parts included. */
  readonly change: (next: (fit: Fit) => Fit) => void;
  readonly round: RoundId;
}
/** A part for one who answers. */
export interface Answering extends Part {
  readonly side: Party;
}

function View({ value, onChange, ...shared }: Edited<Fit, Words>) {
  const { words, around } = shared;
  const { role } = around.card;
  const fit = seenBy(value, role);
  const [chosen, setChosen] = useStay<RoundId | ''>('round', '');
  /** Stays where it is once it was answered here: the focus is in it, and arrow keys choose again. */
  const [isRoleAsked, setIsRoleAsked] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const round = chosen || latestRound(fit);
  const talk = talkOf(fit, round, words);
  const part: Part = { ...shared, fit, change: (next) => onChange(next(value)), round };
  const answering = role !== '' && { ...part, side: role };

  const chooseRole = (chosenRole: Party): void => {
    setIsRoleAsked(true);
    shared.onCard({ role: chosenRole });
  };

  return (
    <div className="fit">
      {!talk && <p>{words.labels.intro}</p>}
      {(role === '' || isRoleAsked) && <RoleQuestion {...part} onRole={chooseRole} />}
      <RoundChoice {...part} onRound={setChosen} />
      {(answering || talk) && <Status {...part} place={status} />}
      {answering && <Waiting {...answering} />}
      {talk && (
        <>
          <Picture {...part} talk={talk} />
          <TalkList {...part} talk={talk} />
          <PrintChoice {...part} />
        </>
      )}
      {answering && !fit.rounds[round][role].isFinished && <Stations key={`${round}-${role}`} {...answering} />}
      {answering && <Finish {...answering} status={status} />}
      {role === '' && !talk && <AllStatements {...part} />}
      <Candidates {...part} />
      {(role !== '' || talk) && <Hints words={words} />}
    </div>
  );
}

export const face: Face<Fit, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
