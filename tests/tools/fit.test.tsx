/** Fit: what stays hidden, how topics are found and sorted, and that both sides are treated alike. */
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/fit.json';
import onboarding from '#content/tools/onboarding.json';
import ui from '#content/ui.json';
import { otherOf, PARTIES, type Party } from '#lib/sides.ts';
import { inLocale, locales } from '#locales';
import { type Cells, dataOf, leavesOf } from '#state/cells.ts';
import { NOTHING_AROUND } from '#tools/around.ts';
import { collaboration, type Role } from '#tools/collaboration.ts';
import { mustsOf, statementsOf, withFinished, withRating, withVerdict } from '#tools/fit/answers.ts';
import { candidatesOf } from '#tools/fit/candidates.tsx';
import { distanceOf, moveOf, type Standing, topicsOf, urgencyOf } from '#tools/fit/compare.ts';
import { isShared, seenBy } from '#tools/fit/share.ts';
import { pointsOf, talkOf } from '#tools/fit/talk.ts';
import { type Answers, type Fit, RATINGS, ROUNDS, type Round, tool, VERDICTS } from '#tools/fit/tool.ts';
import { face, type Words } from '#tools/fit/view.tsx';
import type { Data } from '#tools/tool.ts';
import { examples } from '../examples/fit.ts';
import { NO_ACTS } from '../support/no-acts.ts';

const words = inLocale(json, 'de') as unknown as Words;
const { client, assistant, both } = ui.site;

const rating = fc.constantFrom(...RATINGS, '' as const);
const idsOf = (side: Party): readonly string[] => statementsOf(words.dimensions, side).map(({ id }) => id);
const answersOf = (side: Party, isFinished: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<Answers> =>
  fc.record({
    isFinished,
    ratings: fc.dictionary(fc.constantFrom(...idsOf(side)), rating),
    musts: fc.dictionary(fc.constantFrom('hours', 'budget', 'own1'), fc.constantFrom(...VERDICTS, '' as const)),
    notes: fc.dictionary(
      fc.constantFrom('p1', 'c3'),
      fc.stringMatching(/^[a-z]{8,12}$/).map((word) => `secret ${word}`),
    ),
  });
const roundOf = (isFinished?: fc.Arbitrary<boolean>): fc.Arbitrary<Round> =>
  fc.record({
    client: answersOf('client', isFinished),
    assistant: answersOf('assistant', isFinished),
    results: fc.dictionary(fc.constantFrom('p1', 'hours'), fc.string()),
  });
const fits: fc.Arbitrary<Fit> = fc.record({
  own: fc.constantFrom({}, { own1: { text: 'Lexware', place: 1 } }),
  rounds: fc.record({ first: roundOf(), weekFour: roundOf() }),
  seen: fc.record({ first: fc.boolean(), weekFour: fc.boolean() }),
});
const standings: fc.Arbitrary<Standing> = fc.record({
  step: fc.constantFrom(undefined, 0, 1, 2, 3),
  isPartOpen: fc.boolean(),
  isUnknown: fc.boolean(),
});

const { asText } = await face.loadText();

/** Everything a document shows to a side: screen, paper, text. */
function shownTo(role: Role, value: Fit, locale: (typeof locales)[number] = 'de'): string {
  const shown = {
    value,
    words: inLocale(json, locale) as unknown as Words,
    sides: inLocale({ client, assistant, both }, locale),
    locale,
    today: '2026-12-01',
    around: { ...NOTHING_AROUND, card: { ...collaboration.empty, role } },
    level: 2 as const,
    frame: inLocale(ui.frame, locale),
    view: '',
  };
  return [
    renderToString(<face.View {...shown} {...NO_ACTS} />),
    renderToString(<face.Paper {...shown} />),
    asText(shown),
  ].join('\n');
}

describe('hiding', () => {
  test('nothing of the other side shows on screen, paper or in text before both have finished', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fits, fits, fc.constantFrom<Role>('client', 'assistant', ''), (fit, different, role) => {
        const changed: Fit = {
          ...fit,
          rounds: Object.fromEntries(
            ROUNDS.map((id) => {
              const round = fit.rounds[id];
              if (round.client.isFinished && round.assistant.isFinished) return [id, round];
              const others = PARTIES.filter((side) => side !== role).map((side) => [
                side,
                { ...different.rounds[id][side], isFinished: round[side].isFinished },
              ]);
              return [id, { ...round, ...Object.fromEntries(others) }];
            }),
          ) as Fit['rounds'],
        };
        expect(shownTo(role, changed)).toBe(shownTo(role, fit));
      }),
      { numRuns: 25 },
    );
  });

  test('once both have finished, both see the same topics', () => {
    fc.assert(
      fc.property(roundOf(fc.constant(true)), (first) => {
        const fit: Fit = { ...tool.empty, rounds: { ...tool.empty.rounds, first } };
        const [one, other] = PARTIES.map((side) => talkOf(seenBy(fit, side), 'first', words));
        expect(one).toEqual(other);
        expect(one !== undefined).toBe(isShared(first));
      }),
      { numRuns: 300 },
    );
  });

  test('says for every path whether it is hidden: answers, not who has finished, and nothing that is shared', () => {
    fc.assert(
      fc.property(fits, (fit) => {
        const hides = tool.hides?.(fit, 'client') ?? (() => false);
        for (const path of leavesOf(fit as unknown as Data).keys()) {
          const [, round = '', side = '', part = ''] = path.match(/^rounds\.(\w+)\.(client|assistant)\.(\w+)/) ?? [];
          const isClosed = round !== '' && !PARTIES.every((voice) => fit.rounds[round as 'first'][voice].isFinished);
          expect(hides(path), path).toBe(side !== '' && part !== 'isFinished' && isClosed);
        }
      }),
    );
  });

  test('passed on three times, with what is hidden kept back, both have everything and nobody saw anything early', () => {
    const cellsOf = (fit: Fit): Cells =>
      Object.fromEntries([...leavesOf(fit as unknown as Data)].map(([path, leaf]) => [path, [leaf, 1, 'x']]));
    const passed = (from: Fit): Cells => {
      const hides = tool.hides?.(from, '') ?? (() => false);
      return Object.fromEntries(Object.entries(cellsOf(from)).filter(([path]) => !hides(path)));
    };
    /** What came is taken, what did not come stays. */
    const received = (own: Fit, message: Cells): Fit => tool.decode(dataOf({ ...cellsOf(own), ...message }));
    const { client, assistant } = examples.both.rounds.first;
    const only = (side: Partial<Round>): Fit => ({
      ...tool.empty,
      rounds: { ...tool.empty.rounds, first: { ...tool.empty.rounds.first, ...side } },
    });
    const a = only({ client });
    let b = received(tool.empty, passed(a));
    expect(b.rounds.first.client).toEqual({ ...tool.empty.rounds.first.client, isFinished: true });
    b = { ...b, rounds: { ...b.rounds, first: { ...b.rounds.first, assistant } } };
    expect(talkOf(seenBy(b, 'assistant'), 'first', words)).toBeUndefined(); // the client's answers are still on their way
    const a2 = received(a, passed(b));
    const b2 = received(b, passed(a2));
    expect(talkOf(a2, 'first', words)).toBeDefined();
    expect(b2).toEqual(a2);
    // Who has the last answers first knows that the other does not see the picture, until the sheet has gone back; the other never has to.
    expect(tool.passesNext?.(a2, 'client')).toBe(true);
    const sent = tool.whenSeen?.(a2, received(tool.empty, passed(a2)), '2026-12-01', a2) as Fit;
    expect(sent.seen).toEqual({ first: true, weekFour: false });
    expect(tool.passesNext?.(sent, 'client')).toBe(false);
    expect(tool.whenSeen?.(a2, received(tool.empty, passed(b)), '2026-12-01', a2)).toEqual(a2);
    expect(withFinished(sent, 'first', 'client', false).seen.first).toBe(false);
  });

  test('taking “finished” back closes the picture again, for both', () => {
    const open = examples.both;
    const { first } = open.rounds;
    const closed: Fit = {
      ...open,
      rounds: { ...open.rounds, first: { ...first, client: { ...first.client, isFinished: false } } },
    };
    expect(talkOf(open, 'first', words)).toBeDefined();
    for (const side of PARTIES) {
      const seen = seenBy(closed, side);
      expect(talkOf(seen, 'first', words)).toBeUndefined();
      expect(seen.rounds.first[otherOf(side)].ratings).toEqual({});
      expect(seen.rounds.first[side].ratings).toEqual(first[side].ratings);
    }
  });

  test('tells other tools that a round is shared, and nothing else', () => {
    expect(tool.tells?.(examples.alone)).toEqual([]);
    expect(tool.tells?.(examples.both)).toEqual([{ kind: 'reached', id: 'first', step: 'compare-fit' }]);
    fc.assert(
      fc.property(fits, (fit) => {
        expect(tool.tells?.(fit).map(({ id }) => id)).toEqual(ROUNDS.filter((id) => isShared(fit.rounds[id])));
      }),
    );
    const steps = onboarding.phases.flatMap(({ items }) => items.map(({ id }) => id));
    for (const told of tool.tells?.(examples.again) ?? []) expect(steps).toContain('step' in told && told.step);
  });
});

describe('what to talk about', () => {
  test('does not depend on which side says what', () => {
    fc.assert(
      fc.property(standings, standings, (a, b) => {
        expect(distanceOf(a, b)).toBe(distanceOf(b, a));
        expect(urgencyOf(a, b)).toBe(urgencyOf(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  test('comes in the same order when the sides change places', () => {
    // Dimensions whose statements have the same ids on both sides, so that the answers can be swapped.
    const mirrored = words.dimensions.map((dimension) => ({ ...dimension, assistant: dimension.client }));
    fc.assert(
      fc.property(answersOf('client'), answersOf('client'), (a, b) => {
        const order = (round: Round): readonly string[] =>
          topicsOf(round, mirrored).map(({ dimension, urgency }) => `${dimension.id} ${urgency}`);
        expect(order({ client: a, assistant: b, results: {} })).toEqual(
          order({ client: b, assistant: a, results: {} }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('puts two steps of distance first, wide before narrow, and leaves out no topic', () => {
    fc.assert(
      fc.property(roundOf(), (round) => {
        const topics = topicsOf(round, words.dimensions);
        expect(topics.map(({ dimension }) => dimension.id).sort()).toEqual(words.dimensions.map(({ id }) => id).sort());
        const distances = topics.map((topic) => distanceOf(topic.client, topic.assistant) ?? 0);
        const far = topics.filter(({ urgency }) => urgency === 'far').length;
        expect(distances.slice(0, far).every((distance) => distance >= 2)).toBe(true);
        expect(distances.slice(far).every((distance) => distance < 2)).toBe(true);
        expect(distances.slice(0, far)).toEqual([...distances.slice(0, far)].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  test('a must-have one side leaves free is no must for that side, and nothing to discuss', () => {
    const free = withVerdict(examples.both, 'first', 'assistant', 'hours', '');
    const talk = talkOf(free, 'first', words)!;
    expect(talk.musts.find(({ must }) => must.id === 'hours')).toMatchObject({ isSettled: true, assistant: '' });
    expect(pointsOf(talk).map(({ id }) => id)).not.toContain('hours');
    const unsure = withVerdict(free, 'first', 'client', 'hours', 'unknown');
    expect(pointsOf(talkOf(unsure, 'first', words)!).map(({ id }) => id)).toContain('hours');
  });

  test('a must-have one side added is settled by two answers: the other may never have seen it', () => {
    const own = { own1: { text: 'Lexware', place: 1 } };
    const asked = withVerdict({ ...examples.both, own }, 'first', 'client', 'own1', 'yes');
    const talk = talkOf(asked, 'first', words)!;
    expect(pointsOf(talk).map(({ id }) => id)).toContain('own1');
    expect(shownTo('client', asked)).toContain(words.labels.noAnswer);
    const both = withVerdict(asked, 'first', 'assistant', 'own1', 'yes');
    expect(pointsOf(talkOf(both, 'first', words)!).map(({ id }) => id)).not.toContain('own1');
    const unanswered = withVerdict({ ...examples.both, own }, 'first', 'client', 'own1', '');
    expect(pointsOf(talkOf(unanswered, 'first', words)!).map(({ id }) => id)).toContain('own1');
  });

  test('begins with must-haves that are not a clear yes of both', () => {
    const both = examples.both;
    const points = pointsOf(talkOf(both, 'first', words)!);
    expect(points[0]?.id).toBe('budget'); // the assistant does not know yet
    expect(points.map(({ id }) => id)).not.toContain('hours');
    const no = withVerdict(both, 'first', 'assistant', 'hours', 'no');
    expect(pointsOf(talkOf(no, 'first', words)!).map(({ id }) => id)).toContain('hours');
  });

  test('takes a side at its most cautious answer', () => {
    let fit: Fit = examples.both;
    for (const id of ['p2c1', 'p2c2']) fit = withRating(fit, 'first', 'client', id, 'fully');
    for (const id of ['p2a1', 'p2a2', 'p2a3']) fit = withRating(fit, 'first', 'assistant', id, 'fully');
    const reliability = (value: Fit) =>
      topicsOf(value.rounds.first, words.dimensions).find(({ dimension }) => dimension.id === 'p2');
    expect(reliability(fit)?.urgency).toBe('near');
    expect(reliability(withRating(fit, 'first', 'assistant', 'p2a3', 'little'))?.urgency).toBe('far');
    expect(reliability(withRating(fit, 'first', 'assistant', 'p2a3', 'unknown'))?.urgency).toBe('open');
    expect(reliability(withRating(fit, 'first', 'assistant', 'p2a3', ''))?.urgency).toBe('open');
  });

  test('compares then and now by the distance', () => {
    const { first, weekFour } = examples.again.rounds;
    const move = (id: string) => {
      const [then, now] = [first, weekFour].map((round) =>
        topicsOf(round, words.dimensions).find(({ dimension }) => dimension.id === id),
      );
      return moveOf(then!, now!);
    };
    expect(move('p1')).toBe('apart');
    expect(move('p5')).toBe('closer');
    expect(move('c3')).toBeUndefined();
  });
});

test('several stand side by side by name, without those who still answer and without those in another role', () => {
  const card = (assistant: string, role: Role = 'client') => ({ ...collaboration.empty, role, assistant });
  const sibling = (documentId: string, name: string, value: Fit, role: Role = 'client') => ({
    documentId,
    card: card(name, role),
    value,
  });
  const shared = examples.both;
  const around = {
    ...NOTHING_AROUND,
    card: card('Mia'),
    siblings: [
      sibling('a', 'Zoe', shared),
      sibling('b', 'Ann', shared),
      sibling('c', 'Tim', examples.alone),
      sibling('d', 'Ida', shared, 'assistant'),
    ],
  };
  const part = { fit: shared, around, words, locale: 'de' } as unknown as Parameters<typeof candidatesOf>[0];
  expect(candidatesOf(part).map(({ name }) => name)).toEqual(['Ann', 'Mia', 'Zoe']);
});

describe('decode', () => {
  test('never throws, and what it made reads as itself', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const fit = tool.decode(anything);
        expect(tool.decode(fit)).toEqual(fit);
      }),
      { numRuns: 500 },
    );
  });
  test('keeps answers to statements that no longer exist, and drops answers that are none', () => {
    const fit = tool.decode({
      rounds: { first: { client: { ratings: { gone9: 'fully', p1c1: 'superb' }, notes: 7 } } },
    });
    expect(fit.rounds.first.client).toEqual({
      isFinished: false,
      ratings: { gone9: 'fully', p1c1: '' },
      musts: {},
      notes: {},
    });
  });
  test('an answer taken back leaves no trace', () => {
    const answered = withRating(tool.empty, 'first', 'client', 'p1c1', 'fully');
    expect(withRating(answered, 'first', 'client', 'p1c1', '')).toEqual(tool.empty);
  });
});

describe('content', () => {
  test('sixteen dimensions, seven personal and nine of competence, each with a question and two statements per side', () => {
    expect(words.dimensions.filter(({ level }) => level === 'personal')).toHaveLength(7);
    expect(words.dimensions.filter(({ level }) => level === 'competence')).toHaveLength(9);
    for (const { id, question, ...dimension } of words.dimensions) {
      expect(question, id).toMatch(/\?$/);
      for (const side of PARTIES) expect(dimension[side].length, id).toBeGreaterThanOrEqual(2);
    }
  });
  test('every id is used once and fits into a path', () => {
    const ids = [
      ...words.dimensions.map(({ id }) => id),
      ...PARTIES.flatMap(idsOf),
      ...mustsOf(tool.empty, words.musts).map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+$/);
  });
  test.each(locales)('in %s the example shows a picture with something to talk about', (locale) => {
    const value = tool.decode(inLocale(json.example.value, locale));
    const talk = talkOf(value, 'first', words);
    expect(talk && pointsOf(talk).length).toBeGreaterThan(3);
    expect(shownTo('client', value, locale)).toContain(inLocale(json.labels.picture, locale));
  });
});
