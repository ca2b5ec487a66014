/** Who sent it and when, in the sender's own words; as plain text, whatever it holds. */
import { fill } from '#lib/fill.ts';
import { regions } from '#locales';
import type { Message } from '#state/passing/message.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { BinderWords } from '../words.ts';

export function ReceivedHead({ passing: { receive }, sides, locale, message }: BinderWords & { message: Message }) {
  const { from, side, at } = message;
  const [before = '', after = ''] = receive.from.split('{name}');
  const time = new Date(at).toLocaleString(regions[locale], { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <h2 tabIndex={-1} data-received="">
        {from.trim() === '' ? (
          receive.fromNobody
        ) : (
          <>
            {before}
            <bdi>{from}</bdi>
            {after}
          </>
        )}
      </h2>
      <p className="soft">
        {side !== '' && (
          <>
            <SideMark side={side} /> {sides[side]} ·{' '}
          </>
        )}
        <time dateTime={new Date(at).toISOString()}>{fill(receive.sentOn, { time })}</time>
      </p>
    </>
  );
}
