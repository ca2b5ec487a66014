/** The brief on A4: a document with head and parts; lines to write on where nothing was typed. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Shown } from '../face.ts';
import { sectionsOf } from './sections.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

const writingLines = (count: number) =>
  Array.from({ length: count }, (_, index) => <span key={index} className="writing-line" />);

export function Paper({ value, words: { title, labels }, sides, locale, today }: Shown<Brief, Words>) {
  return (
    <>
      <header className="paper-head">
        <p className="paper-kind">{title}</p>
        <p className="paper-title">{value.title || writingLines(1)}</p>
        <p className="paper-sides">
          <span>
            <SideMark side="client" />
            {sides.client}: {value.from || <span className="blank" />}
          </span>
          <span>
            <SideMark side="assistant" />
            {sides.assistant}: {value.to || <span className="blank" />}
          </span>
          {today && <span>{fill(labels.written, { day: formatDay(today, locale, 'field') })}</span>}
        </p>
      </header>
      <div className="paper-parts">
        {sectionsOf(value, labels, locale).map(({ id, label, text, lines, isHalf }) => (
          <section key={id} className={isHalf ? 'paper-part half' : 'paper-part'}>
            <p className="paper-label">{label}</p>
            {text ? <p className="paper-text">{text}</p> : writingLines(lines)}
          </section>
        ))}
      </div>
    </>
  );
}
