/** The marks of one area on one line from 1 to 5: client a dot, assistant a ring, what lies between, and a square around the step agreed. */
import { PARTIES } from '#lib/sides.ts';
import type { SideWords } from '../face.ts';
import { type Mark, STEPS } from './document.ts';

/** Room of one step in the drawing, and the height of the line. */
const STEP = 40;
const HEIGHT = 28;
const centre = (step: string): number => (Number(step) - 0.5) * STEP;

export function StepLine({ mark, sides, agreed }: { mark: Mark; sides: SideWords; agreed: string }) {
  const { client, assistant } = mark;
  if (client === '' && assistant === '' && mark.agreed === '') return null;
  const said = [
    ...PARTIES.filter((side) => mark[side] !== '').map((side) => `${sides[side]} ${mark[side]}`),
    ...(mark.agreed === '' ? [] : [`${agreed} ${mark.agreed}`]),
  ];
  const y = HEIGHT / 2;
  return (
    <div className="step-line">
      <svg viewBox={`0 0 ${STEP * STEPS.length} ${HEIGHT}`} role="img" aria-label={said.join(', ')}>
        <line className="track" x1={centre('1')} x2={centre('5')} y1={y} y2={y} />
        {STEPS.map((step) => (
          <circle key={step} className="tick" cx={centre(step)} cy={y} r="1.6" />
        ))}
        {client !== '' && assistant !== '' && client !== assistant && (
          <line className="between" x1={centre(client)} x2={centre(assistant)} y1={y} y2={y} />
        )}
        {mark.agreed !== '' && (
          <rect className="agreed" x={centre(mark.agreed) - 12} y={y - 12} width="24" height="24" rx="3" />
        )}
        {client !== '' && <circle className="client" cx={centre(client)} cy={y} r="6.5" />}
        {assistant !== '' && <circle className="assistant" cx={centre(assistant)} cy={y} r="8" />}
      </svg>
    </div>
  );
}
