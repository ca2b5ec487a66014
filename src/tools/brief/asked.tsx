/** What the assistant asked about one part; most briefs come without a question, and do not carry this. */
import { Later } from '#ui/later.tsx';
import type { RemarkProps } from './remarks.tsx';
import { isAsked, remarkOf } from './two-sides.ts';

const loadRemarks = () => import('./remarks.tsx');

export function Asked(props: RemarkProps) {
  if (!isAsked(remarkOf(props.value, props.part))) return null;
  return (
    <Later load={loadRemarks} words={props.frame}>
      {({ RemarkAnswer }) => <RemarkAnswer {...props} />}
    </Later>
  );
}
