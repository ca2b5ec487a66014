/** The talk as Markdown: questions with answers, the decision, and what is agreed. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { type FirstTalk, isHeld, promisesIn } from './document.ts';
import { askedIn, linesIn, minutesOf } from './lines.ts';
import type { Words } from './view.tsx';

export function asText({ value, words: { labels, themes }, sides, locale }: Shown<FirstTalk, Words>): string {
  const head = [
    `# ${isHeld(value) ? labels.record : labels.guide}`,
    '',
    `${labels.with}: ${value.person || labels.open}  `,
    ...(value.heldOn ? [formatDay(value.heldOn, locale, 'full')] : []),
    '',
  ];
  const parts = themes.flatMap((theme) => {
    const lines = askedIn(linesIn(value, theme));
    if (lines.length === 0) return [];
    return [
      `## ${theme.title} (${fill(labels.minutesShort, { n: minutesOf(value, theme.id, theme.minutes) })})`,
      '',
      ...lines.flatMap(({ text, asker, answer }) => [
        `**${text || labels.nameless}** (${sides[asker]})  `,
        answer.trim() || `_${labels.open}_`,
        '',
      ]),
    ];
  });
  const promises = promisesIn(value).map(({ text, side, on, done }) => {
    const when = on ? `, ${formatDay(on, locale, 'medium')}` : '';
    return `- [${done ? 'x' : ' '}] ${text} (${sides[side]}${when})`;
  });
  const end = [
    `## ${labels.closing}`,
    '',
    `${labels.next} ${value.next ? labels.nextChoices[value.next] : labels.open}`,
    ...(value.why.trim() ? ['', value.why.trim()] : []),
    ...(promises.length > 0 ? ['', `**${labels.tasks}**`, '', ...promises] : []),
    '',
  ];
  return [...head, ...parts, ...end].join('\n');
}
