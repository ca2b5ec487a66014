/** Questions on the screen: the field that catches one, the open ones, the handbook, the glossary. */
import type words from '#content/tools/questions.json';
import type { InLocale } from '#locales';
import type { Edited, Face } from '../face.ts';
import { AnswerTimes } from './answer-times.tsx';
import { Ask } from './ask.tsx';
import type { Questions } from './document.ts';
import { Glossary } from './glossary.tsx';
import { Handbook } from './handbook.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Paper } from './paper.tsx';
import { tool } from './tool.ts';

export type Words = InLocale<typeof words>;

function View(props: Edited<Questions, Words>) {
  return (
    <div className="questions">
      <Ask {...props} />
      <AnswerTimes {...props} />
      <OpenQuestions {...props} />
      <Handbook {...props} />
      <Glossary {...props} />
    </div>
  );
}

export const face: Face<Questions, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
