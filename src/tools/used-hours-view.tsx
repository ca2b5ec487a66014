/** What is used of the agreed hours, when to say so, and which tasks it comes from. The same for every tool that knows the hours. */
import { dateOf, formatDay } from '#lib/days.ts';
import { counted } from '#lib/fill.ts';
import { weekNumber } from '#lib/weeks.ts';
import { type Locale, regions } from '#locales';
import type { FrameWords, Shown } from './face.ts';
import { usedHours } from './used-hours.ts';

type Used = NonNullable<ReturnType<typeof usedHours>>;
interface Props extends Pick<Shown<unknown, unknown>, 'frame' | 'locale' | 'today' | 'around'> {
  readonly agreed: Parameters<typeof usedHours>[0];
}

/** `Gebraucht im Dezember: 16,5 von 20 Stunden` */
export function sayUsed({ hours, of, per }: Used, today: string, words: FrameWords['used'], locale: Locale): string {
  const number = (n: number): string => n.toLocaleString(regions[locale]);
  const month = dateOf(today).toLocaleDateString(regions[locale], { month: 'long' });
  return counted(words[per], of, { hours: number(hours), n: number(of), month, week: weekNumber(today) });
}

export function UsedHours({ agreed, frame: { used: words, untitled }, locale, today, around }: Props) {
  const used = usedHours(agreed, around, today);
  if (!used) return null;
  const { level, over, tasks } = used;
  const number = (n: number): string => n.toLocaleString(regions[locale]);
  const unknown = tasks.filter(({ hours }) => hours === undefined).length;
  return (
    <div className="used-hours">
      <p>
        {sayUsed(used, today, words, locale)}.
        {level !== 'below' && (
          <>
            {' '}
            <strong>{level === 'near' ? words.near : counted(words.over, over, { n: number(over) })}</strong>{' '}
            {words.then[level]}
          </>
        )}
      </p>
      <details>
        <summary>
          {counted(words.tasks, tasks.length)}
          {unknown > 0 && `, ${counted(words.unknown, unknown)}`}
        </summary>
        <ul>
          {tasks.map(({ key, text, on, hours }) => (
            <li key={key}>
              {formatDay(on, locale, 'short')} {text.trim() || untitled}:{' '}
              {hours === undefined ? words.noHours : counted(words.hours, hours, { n: number(hours) })}
            </li>
          ))}
        </ul>
        <p className="hint">{words.hint}</p>
      </details>
    </div>
  );
}
