/** What everything hangs on: the last day, and whether there is time to plan. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { DayField } from '../day-field.tsx';
import { DaysOff, withKnownDaysOff } from '../days-off.tsx';
import { StepProgress } from '../steps/step-progress.tsx';
import { type Farewell, VARIANTS, type Variant } from './document.ts';
import { PageLink } from './part.tsx';
import { dueOf, linesOf, spanOf } from './plan.ts';
import { isShort, sayLast } from './say.ts';
import type { Props } from './view.tsx';

export function Head(props: Props) {
  const { value, words, sides, frame, locale, today, around, onChange } = props;
  const { labels, links } = words;
  const items = linesOf(value, words);
  const withLast = (lastOn: string): Farewell => {
    const next = { ...value, lastOn };
    return value.lastOn === '' ? withKnownDaysOff(next, around) : next;
  };
  /** An end at once begins today, unless a day was named. */
  const choose = (variant: Variant): void =>
    onChange({ ...(variant === 'immediate' && value.lastOn === '' ? withLast(today) : value), variant });
  return (
    <div className="leave-head">
      <div>
        <DayField
          label={labels.lastOn}
          value={value.lastOn}
          onChange={(lastOn) => onChange(withLast(lastOn))}
          frame={frame}
          locale={locale}
          today={today}
          say={(day) => (today === '' ? formatDay(day, locale, 'full') : sayLast(day, today, labels, locale))}
        />
        <DaysOff
          region={value.region}
          daysOff={value.daysOff}
          span={spanOf(value, items)}
          frame={frame}
          locale={locale}
          onChange={(region, daysOff) => onChange((now) => ({ ...now, region, daysOff }))}
        />
        {isShort(value, words, today) && <p className="leave-short">{labels.short}</p>}
        {value.variant === 'immediate' && today !== '' && value.lastOn !== today && (
          <p className="leave-short">
            {value.lastOn > today && fill(labels.notNow, { day: formatDay(value.lastOn, locale, 'field') })}{' '}
            <button
              type="button"
              onClick={({ currentTarget }) => {
                const place = currentTarget.closest('.leave-head');
                focusAfter(
                  () => onChange({ ...value, lastOn: today }),
                  () => place?.querySelector<HTMLElement>('input[type=text]'),
                );
              }}
            >
              {labels.setToday}
            </button>
          </p>
        )}
        <p>
          <PageLink {...links.ending} />
        </p>
      </div>
      <div>
        <div className="leave-variant" role="group" aria-label={labels.variant}>
          <p className="leave-label">{labels.variant}</p>
          {VARIANTS.map((variant) => (
            <button
              key={variant}
              type="button"
              aria-pressed={value.variant === variant}
              onClick={() => choose(variant)}
            >
              {labels.variants[variant]}
            </button>
          ))}
          <p className="hint" role="status">
            {labels.variantHints[value.variant]}
          </p>
        </div>
        <StepProgress
          items={items}
          due={(item) => dueOf(value, item, today)}
          words={frame.steps}
          hasDay={value.lastOn !== ''}
          {...{ sides, today }}
        />
      </div>
    </div>
  );
}
