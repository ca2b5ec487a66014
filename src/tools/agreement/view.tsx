/** The agreement on the screen: six parts; closed, they are the contents and say how each stands. */
import type words from '#content/tools/agreement.json';
import type { InLocale } from '#locales';
import type { Edited, Face } from '../face.ts';
import { useZoneHere } from '../use-zone-here.tsx';
import { Areas } from './areas.tsx';
import { Changes } from './changes.tsx';
import { Channels } from './channels.tsx';
import type { Agreement } from './document.ts';
import { Duties } from './duties.tsx';
import { Paper } from './paper.tsx';
import { Part } from './part.tsx';
import { Scope } from './scope.tsx';
import { type PartId, statesOf } from './states.ts';
import { tool } from './tool.ts';
import { Windows } from './windows.tsx';

export type Words = InLocale<typeof words>;

const PARTS: readonly (readonly [PartId, React.ComponentType<Edited<Agreement, Words>>])[] = [
  ['scope', Scope],
  ['areas', Areas],
  ['channels', Channels],
  ['windows', Windows],
  ['duties', Duties],
  ['changes', Changes],
];

function View(props: Edited<Agreement, Words>) {
  const { words, level } = props;
  const here = useZoneHere();
  const states = statesOf(props, here);
  return (
    <div className="agreement">
      <p className="agreement-notice">{words.labels.notice}</p>
      {PARTS.map(([id, Body], index) => (
        <Part
          key={id}
          title={words.labels.parts[id]}
          state={states[id]}
          level={level}
          isFirst={index === 0}
          isAwake={props.today !== ''}
          later={words.labels.later}
          due={id === 'changes' ? /^#(review$|change-)/ : undefined}
        >
          {() => <Body {...props} />}
        </Part>
      ))}
    </div>
  );
}

export const face: Face<Agreement, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
