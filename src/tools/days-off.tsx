/** Which public holidays a plan skips. The same for every tool that counts working days; what it needs is fetched when it is opened or used. */
import type { Locale } from '#locales';
import { Later } from '#ui/later.tsx';
import { Opened } from '#ui/opened.tsx';
import { type Around, toldOf } from './around.ts';
import type { FrameWords } from './face.ts';

export interface DaysOffProps {
  /** `de-by`, or '' for none; and its days off as documents keep them. */
  readonly region: string;
  readonly daysOff: string;
  /** Called once the days have come, so that the document may have changed since the choice. */
  readonly onChange: (region: string, daysOff: string) => void;
  /** First and last day of the plan; only what lies between is said. */
  readonly span: { readonly from: string; readonly until: string } | undefined;
  readonly frame: FrameWords;
  readonly locale: Locale;
}

const load = () => import('./days-off-panel.tsx');

export function DaysOff(props: DaysOffProps) {
  const { region, frame } = props;
  return (
    <div className="days-off">
      <Opened className="days-choice" summary={frame.daysOff.title}>
        {() => (
          <Later load={load} words={frame}>
            {({ DaysOffChoice }) => <DaysOffChoice {...props} />}
          </Later>
        )}
      </Opened>
      {region !== '' && (
        <Later load={load} words={frame}>
          {({ DaysOffLine }) => <DaysOffLine {...props} />}
        </Later>
      )}
    </div>
  );
}

/** With the holidays another tool of the collaboration already skips, unless some are chosen: what is known is not asked again. */
export function withKnownDaysOff<Plan extends { readonly region: string; readonly daysOff: string }>(
  plan: Plan,
  around: Pick<Around, 'told'>,
): Plan {
  const [known] = toldOf(around, 'daysOff');
  return known && plan.region === '' ? { ...plan, region: known.region, daysOff: known.daysOff } : plan;
}
