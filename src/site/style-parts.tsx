/** What people work with, for the style page: the components themselves with the examples of the tools, as the server draws them. Nothing here is stored. */
import type style from '#content/style.json';
import { withDays } from '#lib/example-days.ts';
import { SIDES } from '#lib/sides.ts';
import { type Item, itemsOf, type Phase } from '#lib/step-lines.ts';
import type { Steps } from '#lib/steps.ts';
import type { InLocale, Locale } from '#locales';
import { NOTHING_AROUND } from '#tools/around.ts';
import type { AnyFace, FrameWords, SideWords } from '#tools/face.ts';
import { ProblemNotice } from '#tools/frame/problem-notice.tsx';
import { StepProgress } from '#tools/steps/step-progress.tsx';
import { StepRow } from '#tools/steps/step-row.tsx';
import { Choice } from '#ui/choice.tsx';
import { PaperLevel } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { TextField } from '#ui/text-field.tsx';

type PartWords = InLocale<typeof style>['parts'];
const nothing = (): void => undefined;
/** A day for the examples, so that every build draws the same page. */
const DAY = '2026-11-30';

export function Buttons({ words }: { words: PartWords['buttons'] }) {
  return (
    <p className="style-row">
      <button type="button" className="strong">
        {words.strong}
      </button>
      <button type="button">{words.plain}</button>
      <button type="button" className="quiet">
        {words.quiet}
      </button>
      <button type="button" disabled>
        {words.off}
      </button>
    </p>
  );
}

interface FieldsProps {
  readonly words: PartWords['fields'];
  readonly frame: FrameWords;
  readonly sides: SideWords;
}

export function Fields({ words, frame, sides }: FieldsProps) {
  const shared = { value: '', onChange: nothing, cell: '' };
  const options = SIDES.map(
    (side) =>
      [
        side,
        <>
          <SideMark side={side} /> {sides[side]}
        </>,
      ] as const,
  );
  return (
    <>
      <TextField {...shared} label={words.line} hint={words.hint} />
      <TextField {...shared} label={words.lines} lines={3} />
      <div className="field">
        <label htmlFor="style-wrong">{words.wrong}</label>
        <input
          id="style-wrong"
          type="text"
          defaultValue={words.wrongValue}
          aria-invalid="true"
          aria-describedby="style-said"
        />
        <p className="said wrong" id="style-said">
          {frame.day.noSuchDay}
        </p>
      </div>
      <Choice {...shared} legend={words.choice} options={options} value="client" />
    </>
  );
}

export function Notices({ frame }: { frame: FrameWords }) {
  const acts = { onRetry: nothing, onBringBack: nothing, onDownload: nothing, onDownloadText: nothing };
  return (['full', 'damaged'] as const).map((problem) => (
    <ProblemNotice key={problem} problem={problem} words={frame} {...acts} />
  ));
}

interface PlanProps {
  readonly plan: Steps;
  readonly phases: readonly Phase[];
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
}

export function Plan({ plan, phases, frame, sides, locale }: PlanProps) {
  const items = itemsOf(plan, phases);
  const due = () => ({ kind: 'open' }) as const;
  const when = {
    due,
    say: ({ state }: Item) => frame.steps[state === 'done' ? 'done' : 'today'],
    planned: () => '',
    extra: () => '',
  };
  const acts = new Proxy({} as never, { get: () => nothing });
  const first = (isFit: (item: Item) => boolean): readonly Item[] => items.filter(isFit).slice(0, 1);
  const rows = [
    ...first(({ state }) => state === 'done'),
    ...SIDES.flatMap((side) => first(({ state, owner }) => state === 'open' && owner === side)),
  ];
  const around = { when, phases, acts, words: frame.steps, sides, frame, locale, today: '' };
  return (
    <>
      <StepProgress items={items} due={due} words={frame.steps} sides={sides} today={DAY} hasDay={false} />
      <ul className="check-list">
        {rows.map((item) => (
          <StepRow key={item.id} item={item} around={around} phaseId="" isFirst isLast onMove={nothing} />
        ))}
      </ul>
    </>
  );
}

interface PaperProps {
  readonly face: AnyFace;
  readonly words: unknown;
  readonly example: unknown;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
}

export function PaperSample({ face: { Paper, tool }, example, ...shown }: PaperProps) {
  return (
    <PaperLevel value={3}>
      <div className="sheet-paper style-paper">
        <Paper
          {...shown}
          value={tool.decode(withDays(example, DAY))}
          today={DAY}
          around={NOTHING_AROUND}
          level={3}
          view=""
        />
      </div>
    </PaperLevel>
  );
}
