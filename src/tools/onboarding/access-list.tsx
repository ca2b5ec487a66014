/** Who works with what: a line that says how much is listed, and the list behind it. */
import { counted } from '#lib/fill.ts';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import type { Edited } from '../face.ts';
import { accessIn, type Onboarding } from './document.ts';
import type { Words } from './view.tsx';

const load = () => import('./access-rows.tsx');

export function AccessList(props: Edited<Onboarding, Words>) {
  const { access: words } = props.words.labels;
  const n = accessIn(props.value).length;
  return (
    <Opened
      className="access"
      summary={
        <span>
          {words.title}
          {n > 0 && (
            <>
              {' ·'} <span>{counted(words.count, n)}</span>
            </>
          )}
        </span>
      }
    >
      {() => (
        <Later load={load} words={props.frame}>
          {({ AccessRows }) => <AccessRows {...props} />}
        </Later>
      )}
    </Opened>
  );
}
