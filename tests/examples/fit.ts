/** Filled-in documents of the tool, as tests need them. */
import { type Answers, type Fit, type Round, tool } from '#tools/fit/tool.ts';

const answers = (ratings: Answers['ratings'], musts: Answers['musts'], notes: Answers['notes'] = {}): Answers => ({
  isFinished: true,
  ratings,
  musts,
  notes,
});
const first: Round = {
  client: answers(
    { p1c1: 'fully', p1c2: 'mostly', p5c1: 'little', c3c1: 'unknown' },
    { hours: 'yes', budget: 'yes' },
    { p5: 'Täglich kurz sprechen' },
  ),
  assistant: answers({ p1a1: 'mostly', p5a1: 'fully', p7a1: 'none' }, { hours: 'yes', budget: 'unknown' }),
  results: { p5: 'Eine Nachricht am Morgen, ein Gespräch am Freitag.' },
};

export const examples = {
  alone: {
    ...tool.empty,
    own: { lexware: { text: 'Erfahrung mit Lexware', place: 1 } },
    rounds: {
      first: { ...first, assistant: { ...first.assistant, isFinished: false }, results: {} },
      weekFour: tool.empty.rounds.first,
    },
  },
  both: { ...tool.empty, rounds: { first, weekFour: tool.empty.rounds.first } },
  again: {
    ...tool.empty,
    rounds: {
      first,
      weekFour: {
        client: answers({ p1c1: 'fully', p5c1: 'mostly', c3c1: 'fully' }, { hours: 'yes', budget: 'yes' }),
        assistant: answers({ p1a1: 'little', p5a1: 'fully', p7a1: 'fully' }, { hours: 'no', budget: 'yes' }),
        results: {},
      },
    },
  },
} satisfies Readonly<Record<string, Fit>>;
