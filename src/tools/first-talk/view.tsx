/** The first talk on the screen: prepare, talk, decide, from top to bottom. */
import type words from '#content/tools/first-talk.json';
import { counted, fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { otherSideOf } from '../collaboration.ts';
import { DayField } from '../day-field.tsx';
import type { Edited, Face } from '../face.ts';
import { Sheets } from '../frame/sheets.tsx';
import { Avoid } from './avoid.tsx';
import { Closing } from './closing.tsx';
import { type FirstTalk, sameQuestions, type Theme } from './document.ts';
import { askedIn, linesIn, minutesOf } from './lines.ts';
import { Paper } from './paper.tsx';
import { SideWord, sayProgress } from './say.tsx';
import { ThemeSection } from './theme-section.tsx';
import { tool } from './tool.ts';

export type Words = Omit<InLocale<typeof words>, 'themes'> & { readonly themes: readonly Theme[] };

function View(props: Edited<FirstTalk, Words>) {
  const { value, words, sides, frame, locale, today, around, onChange, onBegin } = props;
  const { labels, themes, closingMinutes } = words;
  const known = otherSideOf(around.card).trim();
  const lines = themes.flatMap((theme) => linesIn(value, theme));
  const closing = minutesOf(value, 'closing', closingMinutes);
  const minutes = themes.reduce((sum, { id, minutes }) => sum + minutesOf(value, id, minutes), closing);

  return (
    <div className="talk">
      <div className="talk-head">
        <TextField
          label={labels.person}
          hint={labels.personHint}
          cell="person"
          maxLength={200}
          value={value.person}
          onChange={(person) => onChange({ ...value, person })}
        >
          {value.person === '' && known !== '' && (
            <button type="button" className="quiet" onClick={() => onChange({ ...value, person: known })}>
              {fill(labels.takePerson, { name: known })}
            </button>
          )}
        </TextField>
        <div data-due="talk">
          <DayField
            label={labels.heldOn}
            value={value.heldOn}
            onChange={(heldOn) => onChange({ ...value, heldOn })}
            frame={frame}
            locale={locale}
            today={today}
          />
        </div>
      </div>
      <Choice<FirstTalk['whose']>
        legend={labels.whose}
        value={value.whose}
        options={[
          ['', labels.whoseBoth],
          ['client', <SideWord key="client" side="client" word={sides.client} />],
          ['assistant', <SideWord key="assistant" side="assistant" word={sides.assistant} />],
        ]}
        cell="whose"
        onChange={(whose) => onChange({ ...value, whose })}
      />
      <div className="talk-plan">
        <p role="status">
          <strong>{counted(labels.plan, askedIn(lines).length, { minutes, closing })}</strong>
          {lines.some(({ answer }) => answer.trim() !== '') && ` · ${sayProgress(lines, labels)}`}
        </p>
        <p className="hint">{labels.planHint}</p>
      </div>
      <Avoid words={words} />
      {themes.map((theme) => (
        <ThemeSection key={theme.id} theme={theme} {...props} />
      ))}
      <Closing {...props} />
      {lines.length > 0 && today !== '' && (
        <div className="talk-same">
          <button type="button" onClick={() => onBegin(sameQuestions(value))}>
            {labels.same}
          </button>
          <p className="hint">{labels.sameHint}</p>
        </div>
      )}
    </div>
  );
}

export const face: Face<FirstTalk, Words> = { tool, View, Paper, Sheets, loadText: () => import('./as-text.ts') };
