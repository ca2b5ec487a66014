/** Fit on A4. Until both have finished: one's own answers, or both sides' blank sheets, or that a side has finished. After that: the picture and a guide for the talk, or what was chosen. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { Chart } from './chart.tsx';
import { PaperForm } from './paper-form.tsx';
import { PaperGuide } from './paper-guide.tsx';
import { printOf } from './print-choice.tsx';
import { hasBegun, latestRound, seenBy } from './share.ts';
import { MustLines } from './tables.tsx';
import { talkOf } from './talk.ts';
import type { Fit } from './tool.ts';
import type { Words } from './view.tsx';

export function Paper({ value, ...shown }: Shown<Fit, Words>) {
  const { words, sides, around } = shown;
  const { labels, title } = words;
  const { role } = around.card;
  const fit = seenBy(value, role);
  const round = latestRound(fit);
  const talk = talkOf(fit, round, words);
  const print = printOf(shown.view);
  if (!talk || (print === 'own' && role !== '')) {
    const isOwn = role !== '' && hasBegun(fit.rounds[round][role]);
    return PARTIES.filter((side) => !isOwn || side === role).map((side) => (
      <section key={side} className="fit-sheet">
        <PaperHead {...shown} title={`${title}: ${sides[side]}`} round={isOwn ? labels.rounds[round] : ''} />
        {!isOwn && fit.rounds[round][side].isFinished ? (
          <p className="fit-paper-lead">{labels.covered}</p>
        ) : (
          <PaperForm fit={fit} round={round} side={side} words={words} isBlank={!isOwn} />
        )}
      </section>
    ));
  }
  return (
    <>
      {print !== 'guide' && (
        <section className="fit-sheet">
          <PaperHead {...shown} title={`${title}: ${labels.picture}`} round={labels.rounds[round]} />
          <p className="fit-paper-lead">
            {labels.pictureLead} {talk.earlier && `${labels.movesLead} `}
            {labels.notAScore}
          </p>
          <Chart topics={talk.topics} earlier={talk.earlier} labels={labels} sides={sides} />
          <MustLines musts={talk.musts} labels={labels} sides={sides} />
        </section>
      )}
      {print !== 'picture' && (
        <section className="fit-sheet">
          <PaperHead {...shown} title={`${title}: ${labels.paperGuide}`} round={labels.rounds[round]} />
          <PaperGuide fit={fit} talk={talk} words={words} sides={sides} />
        </section>
      )}
    </>
  );
}

function PaperHead(props: Omit<Shown<Fit, Words>, 'value'> & { readonly title: string; readonly round: string }) {
  const { words, sides, around, today, locale, title, round } = props;
  return (
    <header className="paper-head">
      <PaperHeading className="paper-title">{title}</PaperHeading>
      <PaperSides sides={sides} names={around.card}>
        {round && <span>{round}</span>}
        {today && <span>{fill(words.labels.paperDay, { day: formatDay(today, locale, 'field') })}</span>}
      </PaperSides>
    </header>
  );
}
