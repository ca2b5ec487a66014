/** What everything hangs on: the last day, and whether there is time to plan. */
import { formatDay } from '#lib/days.ts';
import { DayField } from '../day-field.tsx';
import { VARIANTS, type Variant } from './document.ts';
import { PageLink } from './part.tsx';
import { Progress } from './progress.tsx';
import { isShort, sayLast } from './say.ts';
import type { Props } from './view.tsx';

export function Head(props: Props) {
  const { value, words, frame, locale, today, onChange } = props;
  const { labels, links } = words;
  /** An end at once begins today, unless a day was named. */
  const choose = (variant: Variant): void =>
    onChange({ ...value, variant, lastOn: variant === 'immediate' && value.lastOn === '' ? today : value.lastOn });
  return (
    <div className="leave-head">
      <div>
        <DayField
          label={labels.lastOn}
          value={value.lastOn}
          onChange={(lastOn) => onChange({ ...value, lastOn })}
          frame={frame}
          locale={locale}
          today={today}
          say={(day) => (today === '' ? formatDay(day, locale, 'full') : sayLast(day, today, labels, locale))}
        />
        {isShort(value, today) && <p className="leave-short">{labels.short}</p>}
        {value.variant === 'immediate' && today !== '' && value.lastOn !== today && (
          <p>
            <button type="button" onClick={() => onChange({ ...value, lastOn: today })}>
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
        <Progress {...props} />
      </div>
    </div>
  );
}
