/** Fit as Markdown: one's own answers, and once both have finished the picture as a table and what to talk about. */
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { mustsOf, noteOf, ratingOf, resultOf, verdictOf } from './answers.ts';
import { sayStanding, sayVerdict } from './say.ts';
import { latestRound, seenBy } from './share.ts';
import { pointsOf, type Talk, talkOf } from './talk.ts';
import type { Fit, RoundId } from './tool.ts';
import type { Words } from './view.tsx';

export function asText(shown: Shown<Fit, Words>): string {
  const { words, around } = shown;
  const fit = seenBy(shown.value, around.card.role);
  const round = latestRound(fit);
  const talk = talkOf(fit, round, words);
  const voices = around.card.role === '' ? PARTIES : [around.card.role];
  const head = [`# ${words.title}`, '', ...sideLines(shown), words.labels.rounds[round], ''];
  const parts = talk
    ? [...asPicture(talk, shown), ...asTalk(fit, talk, shown)]
    : voices.flatMap((side) => asAnswers(fit, round, side, shown));
  return [...head, ...parts, ''].join('\n');
}

function asAnswers(fit: Fit, round: RoundId, side: Party, { words, sides }: Shown<Fit, Words>): readonly string[] {
  const { labels, dimensions, musts } = words;
  const answers = fit.rounds[round][side];
  const line = (text: string, answer: string): string => `- ${text} (${answer})`;
  return [
    `## ${fill(labels.paperOwn, { side: sides[side] })}`,
    '',
    `### ${labels.musts}`,
    '',
    ...mustsOf(fit, musts).map((must) => line(must.text, sayVerdict(verdictOf(answers, must.id), must, labels))),
    '',
    ...dimensions.flatMap((dimension) => {
      const note = noteOf(answers, dimension.id);
      return [
        `### ${dimension.name}`,
        '',
        ...dimension[side].map(({ id, text }) => {
          const rating = ratingOf(answers, id);
          return line(text, rating === '' ? labels.noAnswer : labels.scale[rating]);
        }),
        ...(note ? ['', `${labels.paperNote}: ${note}`] : []),
        '',
      ];
    }),
  ];
}

function asPicture({ topics, musts }: Talk, { words: { labels }, sides }: Shown<Fit, Words>): readonly string[] {
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${labels.picture}`,
    '',
    `${labels.pictureLead} ${labels.notAScore}`,
    '',
    row(labels.topic, sides.client, sides.assistant, labels.meaning),
    row('---', '---', '---', '---'),
    ...topics.map((topic) =>
      row(
        topic.dimension.name,
        sayStanding(topic.client, labels),
        sayStanding(topic.assistant, labels),
        labels.urgencies[topic.urgency],
      ),
    ),
    '',
    ...(musts.length === 0 ? [] : [`### ${labels.musts}`, '']),
    ...musts.map((topic) => {
      const says = PARTIES.map((side) => `${sides[side]}: ${sayVerdict(topic[side], topic.must, labels)}`);
      return `- ${topic.must.text} (${says.join(', ')}): ${topic.isSettled ? labels.settled : labels.urgencies.far}`;
    }),
    ...(musts.length === 0 ? [] : ['']),
  ];
}

function asTalk(fit: Fit, talk: Talk, { words: { labels }, sides }: Shown<Fit, Words>): readonly string[] {
  const { results, ...answers } = fit.rounds[talk.round];
  return [
    `## ${labels.talk}`,
    '',
    ...pointsOf(talk).flatMap((point) => {
      const result = resultOf(results, point.id);
      const says = PARTIES.map((side) => {
        const answer = point.topic
          ? sayStanding(point.topic[side], labels)
          : sayVerdict(point.must?.[side] ?? '', point.must?.must, labels);
        const note = noteOf(answers[side], point.id);
        return `- ${sides[side]}: ${answer}${note ? `. ${labels.paperNote}: ${note}` : ''}`;
      });
      return [
        `### ${point.name}`,
        '',
        ...says,
        ...(point.question ? ['', point.question] : []),
        ...(result ? ['', `${labels.paperAgreed}: ${result}`] : []),
        '',
      ];
    }),
  ];
}
