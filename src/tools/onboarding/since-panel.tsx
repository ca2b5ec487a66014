/** Done is not told: how much is new since the other side last heard; the text to send is fetched when this is opened. */
import { useDeferredValue, useMemo } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { Edited } from '../face.ts';
import type { When } from '../steps/step-panel.tsx';
import type { Onboarding } from './document.ts';
import { newsOf } from './since.ts';
import type { Words } from './view.tsx';

export interface SinceProps extends Edited<Onboarding, Words> {
  readonly items: readonly Item[];
  readonly due: When['due'];
}

const load = () => import('./since-body.tsx');

export function Since(props: SinceProps) {
  const { value, words, frame, locale, today, items } = props;
  const { since } = words.labels;
  const settled = useDeferredValue(items); // a tick is answered before what is new is counted
  const n = useMemo(() => newsOf(value, settled).length, [value.told, value.startsOn, settled]);
  const { on } = value.told;
  const count =
    on === '' ? fill(since.countFirst, { n }) : fill(since.count, { day: formatDay(on, locale, 'field'), n });
  return (
    <Opened
      className="since"
      summary={
        <span>
          {since.title}
          {today !== '' && n > 0 && (
            <>
              {' ·'} <span className="since-count">{count}</span>
            </>
          )}
        </span>
      }
    >
      {() => (
        <Later load={load} words={frame}>
          {({ SinceBody }) => <SinceBody {...props} />}
        </Later>
      )}
    </Opened>
  );
}
