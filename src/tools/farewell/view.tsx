/** The farewell on the screen: last day and way first, then the parts in the order of time, each to open and close. */
import type words from '#content/tools/farewell.json';
import type { InLocale } from '#locales';
import type { Edited, Face } from '../face.ts';
import style from '../steps/steps-late.css?url';
import { AccessList } from './access-list.tsx';
import { Decision } from './decision.tsx';
import { Deletion } from './deletion.tsx';
import type { Farewell } from './document.ts';
import { Handover } from './handover.tsx';
import { Head } from './head.tsx';
import { Paper } from './paper.tsx';
import type { Step } from './plan.ts';
import { Plan } from './plan-part.tsx';
import { Reference } from './reference.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { Talk } from './talk.tsx';
import { tool } from './tool.ts';

export type Words = Omit<InLocale<typeof words>, 'steps'> & { readonly steps: readonly Step[] };
export type Props = Edited<Farewell, Words>;

function View(props: Props) {
  return (
    <div className="farewell">
      {props.today !== '' && <link rel="stylesheet" href={style} />}
      <Head {...props} />
      <Decision {...props} />
      <Talk {...props} />
      <Plan {...props} />
      <AccessList {...props} />
      <Handover {...props} />
      <Reference {...props} />
      <Deletion {...props} />
      {props.today !== '' && <SheetChoice {...props} />}
    </div>
  );
}

export const face: Face<Farewell, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
