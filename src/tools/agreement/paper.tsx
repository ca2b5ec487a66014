/** The agreement on A4: a document for two signatures, with the history as an appendix; blank, with lines and boxes for the pen. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import type { Agreement } from './document.ts';
import { PaperAreas } from './paper-areas.tsx';
import { PaperChannels } from './paper-channels.tsx';
import { PaperDuties } from './paper-duties.tsx';
import { PaperHistory } from './paper-history.tsx';
import { Entry, Section } from './paper-parts.tsx';
import { PaperScope } from './paper-scope.tsx';
import { PaperWindows } from './paper-windows.tsx';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

export function Paper(props: Shown<Agreement, Words>) {
  const { value, words, sides, locale, today, around } = props;
  const { labels, title } = words;
  const { paper, parts, fields, changes } = labels;
  const review = value.reviewOn && formatDay(value.reviewOn, locale, 'full');
  return (
    <div className="agreement-paper">
      <header className="paper-head">
        <PaperHeading className="paper-title">{title}</PaperHeading>
        <PaperSides sides={sides} names={around.card} />
        <p className="paper-small">
          {today && value !== tool.empty && `${fill(paper.date, { day: formatDay(today, locale, 'long') })}. `}
          {labels.notice}
        </p>
      </header>
      <PaperScope {...props} />
      <PaperAreas {...props} />
      <PaperChannels {...props} />
      <PaperWindows {...props} />
      <PaperDuties {...props} />
      <Section title={parts.changes}>
        {(['askChange', 'answerChange', 'effectChange'] as const).map((field) => (
          <Entry key={field} label={fields[field].paper} text={value[field]} />
        ))}
        <Entry label={changes.review} text={review} lines={1} />
      </Section>
      <div className="signatures">
        {PARTIES.map((side) => (
          <p key={side}>{fill(paper.sign, { side: sides[side] })}</p>
        ))}
      </div>
      <PaperHistory {...props} />
    </div>
  );
}
