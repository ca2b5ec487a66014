/** The agreement: scope, rights by area, answer times, windows, duties, and every change with its day. */
import { daysAfter } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { readHours } from '#lib/read-hours.ts';
import { PARTIES } from '#lib/sides.ts';
import { workingDay } from '#lib/working-days.ts';
import type { Telling } from '../around.ts';
import { type Due, defineTool } from '../tool.ts';
import { withConsentOf } from './consent.ts';
import { type Agreement, channelsIn, decode, isBegun, linesIn } from './document.ts';
import { isPending, isSettled, lookBackOn, stateOf } from './history.ts';

interface AgreementWords {
  readonly labels: { readonly changes: Readonly<Record<'reviewDue' | 'answerDue' | 'endDue' | 'lookBackDue', string>> };
}

export const tool = defineTool<Agreement, AgreementWords>({
  id: 'agreement',
  onCard: ['startsOn', 'clientZone', 'assistantZone'],
  one: true,
  decode,
  whenSeen: (agreement, seen, _day, before) => withConsentOf(agreement, [before, seen]),
  due: ({ reviewOn, reviewedOn, changes }, { labels: { changes: labels } }) => [
    { id: 'review', on: reviewOn, text: labels.reviewDue, side: 'both', isDone: reviewedOn >= reviewOn },
    ...Object.entries(changes)
      .filter(([, change]) => change.on !== '' && isBegun(change))
      .map(([id, change]): Due => {
        const state = stateOf(change, '');
        const say = (text: string): string => fill(text, { what: change.what.trim() || '…' });
        const on = lookBackOn(change);
        return state.kind.startsWith('agreed')
          ? {
              id: `change-${id}`,
              on,
              text: say(change.until === '' ? labels.lookBackDue : labels.endDue),
              side: 'both',
              isDone: isSettled({ changes, reviewedOn }, on),
            }
          : {
              id: `change-${id}`,
              on: answerBy(change.on),
              text: say(labels.answerDue),
              side: state.kind === 'waiting' ? state.for : 'both',
              isDone: !isPending(state),
            };
      }),
  ],
  tells: (agreement) => [
    ...answerTimesOf(agreement),
    ...noAnswerOf(agreement),
    ...hoursOf(agreement),
    ...reviewOf(agreement),
  ],
  progress: (agreement) => {
    const parts = partsOf(agreement);
    return { done: parts.filter(Boolean).length, all: parts.length };
  },
});

/** Three working days after the day it was entered (rule of thumb, as the rule on changes says). */
const answerBy = (on: string): string => workingDay(daysAfter(on, 1), 3);

function answerTimesOf({ channels }: Agreement): readonly Telling[] {
  return Object.entries(channels).flatMap(([id, channel]) =>
    PARTIES.filter((side) => channel[side].trim() !== '').map((side) => ({
      kind: 'answerTime' as const,
      id: `${id}-${side}`,
      side,
      text: channel.name,
      within: channel[side],
    })),
  );
}

const reviewOf = ({ reviewOn: on }: Agreement): readonly Telling[] =>
  on === '' ? [] : [{ kind: 'counted', id: 'review', what: 'review', on }];

function noAnswerOf({ noAnswer }: Agreement): readonly Telling[] {
  return noAnswer.trim() === '' ? [] : [{ kind: 'noAnswer', id: 'noAnswer', text: noAnswer }];
}

/** The upper end of what was agreed. */
export function hoursOf({ hoursMin, hoursMax, hoursPer }: Agreement): readonly (Telling & { kind: 'hours' })[] {
  const most = readAgreedHours(hoursMax);
  const hours = most ?? readAgreedHours(hoursMin);
  if (!hours || hoursPer === '') return [];
  return [{ kind: 'hours', id: 'hours', hours, per: hoursPer, isCap: most !== undefined }];
}

/** At most as many as the longest month has. */
export const readAgreedHours = (typed: string): number | undefined => readHours(typed, 31 * 24);

/** The ten things an agreement says; which of them it says already. */
function partsOf(agreement: Agreement): readonly boolean[] {
  const { purpose, inside, outside, hoursMin, hoursMax, areas, noAnswer, duties, effectChange, reviewOn } = agreement;
  return [
    purpose.trim() !== '',
    linesIn(inside).length > 0,
    linesIn(outside).length > 0,
    hoursMin !== '' || hoursMax !== '',
    Object.values(areas).some(({ agreed }) => agreed !== ''),
    channelsIn(agreement).length > 0 && noAnswer.trim() !== '',
    agreement.clientWindows !== '' && agreement.assistantWindows !== '',
    Object.values(duties).some(({ on }) => on),
    effectChange.trim() !== '',
    reviewOn !== '',
  ];
}
