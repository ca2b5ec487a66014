/** Questions: what is alike, what is open, what stands in the handbook, and what others are told. */
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import json from '#content/tools/questions.json';
import ui from '#content/ui.json';
import { inLocale, type Locale } from '#locales';
import { NOTHING_AROUND, type Told } from '#tools/around.ts';
import { datedIn } from '#tools/frame/due-moment.tsx';
import { askedAgain, merged, withChange, withoutQuestion, withQuestion } from '#tools/questions/acts.ts';
import { isAnswered, type Questions } from '#tools/questions/document.ts';
import { handbookOf, openIn, termsToldTo, topicsIn } from '#tools/questions/lists.ts';
import { ALIKE, likeness, SAME, similarTo, stemOf, stemsOf, twinsIn } from '#tools/questions/similar.ts';
import { tool } from '#tools/questions/tool.ts';
import { face } from '#tools/questions/view.tsx';
import { examples } from '../examples/questions.ts';
import { effort } from '../support/effort.ts';
import { NO_ACTS } from '../support/no-acts.ts';

const alike = (a: string, b: string, locale: Locale = 'de'): number => likeness(stemsOf(a, locale), stemsOf(b, locale));
const asked = (...texts: readonly string[]) => texts.map((text, index) => ({ id: `q${index}`, text }));
const ask = (value: Questions, id: string, text: string, isBlocking = false): Questions =>
  withQuestion(value, id, { text, isBlocking, asker: 'assistant' }, '2026-12-01');

describe('stems', () => {
  test.each([
    ['Rechnung', 'Rechnungen'],
    ['Termin', 'Termine', 'Terminen', 'Termins'],
    ['prüfen', 'geprüft', 'Prüfung', 'pruefe'],
    ['Vorlage', 'Vorlagen'],
    ['Kunde', 'Kunden'],
    ['Signatur', 'Signaturen'],
    ['invoice', 'invoices'],
    ['template', 'templates'],
  ])('%s and its forms have one', (...forms) => expect(new Set(forms.map(stemOf)).size).toBe(1));
});

describe('likeness', () => {
  const word = fc.stringMatching(/^[a-zäöüß]{1,14}$/);
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

  test('lies between 0 and 1 and is the same either way round', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const score = alike(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(alike(b, a)).toBeCloseTo(score, 9);
      }),
    ));
  test('a text is like itself, in any order, case and repetition', () =>
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        fc.pre(stemsOf(words.join(' '), 'de').length > 0);
        const other = [...words].reverse().join(' – ').toUpperCase().replaceAll('ẞ', 'ß');
        expect(alike(words.join(' '), `${other} ${words[0]}`)).toBeGreaterThan(0.8);
        expect(alike(words.join(' '), words.join(' '))).toBeCloseTo(1, 9);
      }),
    ));
  test('nothing is like nothing', () => expect(alike('', 'Wohin?')).toBe(0));

  test.each([
    ['Wohin lege ich die Rechnungen?', 'Wo soll ich Rechnungen hinlegen?'],
    ['Darf ich Termine selbst verschieben?', 'Darf ich einen Termin verschieben?'],
    ['Welche Vorlage nehme ich für Angebote?', 'Welche Angebotsvorlage ist die richtige?'],
    ['Wie prüfe ich die Reisekosten?', 'Reisekostenprüfung: wie geht das?'],
    ['Kürzel n. F. im Protokoll?', 'Was heißt das Kuerzel im Protokoll'],
  ])('“%s” and “%s” are shown as alike', (a, b) => expect(alike(a, b)).toBeGreaterThanOrEqual(ALIKE));
  test.each([
    ['Wohin lege ich die Rechnungen?', 'Wohin lege ich eine Rechnung?'],
    ['Darf ich Termine selbst verschieben?', 'Darf ich selbst einen Termin verschieben?'],
    ['Wie lautet die Signatur für Kundenmails?', 'Welche Signatur für Kundenmails?'],
  ])('“%s” and “%s” are most likely the same', (a, b) => expect(alike(a, b)).toBeGreaterThanOrEqual(SAME));
  test.each([
    ['Wohin lege ich die Rechnungen?', 'Wann kommt das neue Logo in die Signatur?'],
    ['Darf ich Termine selbst verschieben?', 'Wer bezahlt die Lizenz für das Bildprogramm?'],
    ['Welche Vorlage nehme ich für Angebote?', 'Wie melde ich eine Störung am Telefon?'],
    ['Wie heißt der Ordner?', 'Wie schreibt man den Namen der Praxis?'],
  ])('“%s” and “%s” are not', (a, b) => expect(alike(a, b)).toBeLessThan(ALIKE));
  test('English too', () => {
    expect(alike('Where do I put the invoices?', 'Where should an invoice be put?', 'en')).toBeGreaterThanOrEqual(
      ALIKE,
    );
    expect(alike('Where do I put the invoices?', 'Which tone for complaints?', 'en')).toBeLessThan(ALIKE);
  });
});

describe('while typing', () => {
  const known = asked(
    'Wohin lege ich die Rechnungen der Lieferanten?',
    'Mit Sie oder mit Vornamen?',
    'Wer ruft zurück?',
  );
  test('half a question finds the whole one', () =>
    expect(similarTo('Rechnungen Liefer', known, 'de').map(({ id }) => id)).toEqual(['q0']));
  test('one word alone does not find every question that has it', () =>
    expect(
      similarTo(
        'Lieferanten',
        asked('Wohin kommen offene Rechnungen der Lieferanten, wenn das Archiv im Keller geschlossen bleibt?'),
        'de',
      ),
    ).toEqual([]));
  test('a letter or a common word finds nothing', () => {
    expect(similarTo('R', known, 'de')).toEqual([]);
    expect(similarTo('wie', known, 'de')).toEqual([]);
  });
  test('shows the best first, never more than asked for, all above the mark', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (typed, most) => {
        const found = similarTo(typed, known, 'de', most);
        expect(found.length).toBeLessThanOrEqual(most);
        for (const [index, { score }] of found.entries()) {
          expect(score).toBeGreaterThanOrEqual(ALIKE);
          expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? 1.01);
        }
      }),
    ));
  test('a question asked twice points to the earlier one, never to itself or a later one', () => {
    const twice = asked('Wohin mit den Rechnungen?', 'Wer ruft zurück?', 'Wohin mit der Rechnung?');
    expect([...twinsIn(twice, 'de')].map(([id, { id: earlier }]) => [id, earlier])).toEqual([['q2', 'q0']]);
  });
  test('ten open questions are compared with two hundred within a moment', () => {
    const many = asked(
      ...Array.from({ length: 200 }, (_, index) => `Frage ${index} zu Vorgang ${index * 7} und Ablage`),
    );
    const spent = effort();
    expect(twinsIn(many, 'de', ({ id }) => id.startsWith('q19') && id.length === 4).size).toBe(10);
    expect(spent()).toBeLessThan(1500);
  });
});

describe('the list', () => {
  test('keeping a question empties the field and adds one at the end, open', () => {
    const value = ask({ ...tool.empty, draft: { text: ' Wohin? ', isBlocking: true } }, 'a', ' Wohin? ', true);
    expect(value.draft).toEqual({ text: '', isBlocking: false });
    expect(value.items['a']).toMatchObject({ text: 'Wohin?', isBlocking: true, askedOn: '2026-12-01', answeredOn: '' });
  });
  test('what blocks stands first, the latest on top', () => {
    const value = ask(ask(ask(tool.empty, 'a', 'eins'), 'b', 'zwei', true), 'c', 'drei');
    expect(openIn(value).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
  test('putting two together keeps the answer and counts', () => {
    const value = withChange(ask(ask(tool.empty, 'a', 'Wohin?'), 'b', 'Wohin?', true), 'b', {
      answer: 'Ordner A',
      times: 1,
    });
    expect(merged(value, 'b', 'a').items).toMatchObject({ a: { answer: 'Ordner A', times: 2, isBlocking: true } });
    expect(Object.keys(merged(value, 'b', 'a').items)).toEqual(['a']);
    expect(merged(value, 'a', 'a')).toBe(value);
    const filed = withChange(value, 'a', { answer: 'Ordner A', answeredOn: '2026-12-01' });
    expect(merged(filed, 'b', 'a').items['a']?.isBlocking).toBe(false); // it is answered
  });
  test('putting two together loses neither of two answers', () => {
    const two = ask(ask(tool.empty, 'a', 'Wohin?'), 'b', 'Wohin?');
    const answer = fc.oneof(
      fc.constantFrom('', ' ', 'Ordner A'),
      fc.string({ maxLength: 30 }),
      fc.constant('x'.repeat(19_990)),
    );
    fc.assert(
      fc.property(answer, answer, (earlier, later) => {
        const before = withChange(withChange(two, 'a', { answer: earlier }), 'b', { answer: later });
        const read = Object.values(tool.decode(merged(before, 'b', 'a')).items).map((item) => item.answer);
        for (const one of [earlier, later]) expect(read.some((kept) => kept.includes(one.trim()))).toBe(true);
      }),
    );
    const before = withChange(withChange(two, 'a', { answer: 'Ordner A' }), 'b', { answer: 'Ordner B, seit Mai' });
    expect(merged(before, 'b', 'a').items['a']?.answer).toBe('Ordner A\n\nOrdner B, seit Mai');
    const same = withChange(before, 'b', { answer: 'Ordner A ' });
    expect(merged(same, 'b', 'a').items['a']?.answer).toBe('Ordner A');
  });
  test('no act loses another question', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ask', 'file', 'again', 'merge', 'remove'), fc.nat(9), fc.nat(9)), {
          maxLength: 40,
        }),
        (acts) => {
          let value: Questions = tool.empty;
          const alive = new Set<string>();
          for (const [act, a, b] of acts) {
            const [one, other] = [`q${a}`, `q${b}`];
            if (act === 'ask') {
              value = ask(value, one, `Frage ${a}`);
              alive.add(one);
            } else if (act === 'file') value = withChange(value, one, { answeredOn: '2026-12-02' });
            else if (act === 'again') value = askedAgain(value, one);
            else if (act === 'merge') {
              value = merged(value, one, other);
              if (one !== other && alive.has(one) && alive.has(other)) alive.delete(one);
            } else {
              value = withoutQuestion(value, one);
              alive.delete(one);
            }
            const shown = [...openIn(value), ...handbookOf(value, 'de').flatMap(({ entries }) => entries)];
            expect(shown.map(({ id }) => id).sort()).toEqual([...alive].sort());
            expect(tool.decode(value)).toEqual(value);
          }
        },
      ),
    ));
});

describe('the handbook', () => {
  const filed = ['Rechnungen', 'rechnungen ', '', 'Ablage'].reduce(
    (value, topic, index) =>
      withChange(ask(value, `q${index}`, `Frage ${index}`), `q${index}`, {
        topic,
        answer: index === 3 ? 'Bücherregal, Größe A4' : 'Ja',
        answeredOn: '2026-12-02',
      }),
    tool.empty,
  );
  test('groups by topic however it was typed, those without one last', () =>
    expect(handbookOf(filed, 'de').map(({ topic, entries }) => [topic, entries.length])).toEqual([
      ['Ablage', 1],
      ['Rechnungen', 2],
      ['', 1],
    ]));
  test('is searched in question, answer and topic, umlauts either way', () => {
    const find = (query: string): readonly string[] =>
      handbookOf(filed, 'de', query).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(find('buecher groesse')).toEqual(['q3']);
    expect(find('RECHNUNG')).toEqual(['q0', 'q1']);
    expect(find('gibt es nicht')).toEqual([]);
  });
  test('a topic is proposed once', () =>
    expect(topicsIn(filed, ['Rechnungen', 'Termine'])).toEqual(['Rechnungen', 'Ablage', 'Termine']));
});

describe('others', () => {
  const words = inLocale(json, 'de');
  const value = examples.oneOfEach;
  test('are told open questions and terms, not answers', () =>
    expect(tool.tells?.(value)).toEqual([
      { id: 'open1', kind: 'question', text: 'Darf ich Rechnungen selbst freigeben?', isBlocking: true },
      { id: 'term1', kind: 'term', text: 'n. F.', meaning: 'nach Freigabe' },
    ]));
  test('see whose answer is due when', () => {
    expect(datedIn(tool, value, words)).toMatchObject([
      { id: 'open1', on: '2026-12-02', side: 'client', isDone: false },
    ]);
    expect(Object.values(value.items).filter(isAnswered)).toHaveLength(1);
  });
  test('explain words in their briefs, and those are offered once, unless the glossary has them', () => {
    const term = (text: string, meaning: string, sheet = 'a'): Told => {
      const documentId = `abcdefgh12.brief.${sheet}`;
      return { id: `term-${text}`, kind: 'term', text, meaning, toolId: 'brief', documentId };
    };
    const told = [
      term('KVP', 'Verbesserung'),
      term('N. F.', 'neue Fassung'),
      term('JHV', 'alt'),
      term('jhv', 'neu', 'b'),
    ];
    expect(termsToldTo(value, { told }, 'de').map(({ text, meaning }) => [text, meaning])).toEqual([
      ['jhv', 'neu'],
      ['KVP', 'Verbesserung'],
    ]);
    expect(termsToldTo(tool.empty, { told }, 'de')).toHaveLength(3);
  });
  test('tell how soon they answer, and it stands by the field', () => {
    const told: readonly Told[] = [
      {
        id: 'a',
        kind: 'answerTime',
        side: 'client',
        text: 'Chat',
        within: 'bis 16:00 Uhr',
        toolId: 'agreement',
        documentId: 'x',
      },
      { id: 'b', kind: 'noAnswer', text: 'Annahme notieren, weiterarbeiten.', toolId: 'agreement', documentId: 'x' },
    ];
    const { client, assistant, both } = inLocale(ui.site, 'de');
    const html = renderToString(
      <face.View
        value={tool.empty}
        words={words}
        frame={inLocale(ui.frame, 'de')}
        sides={{ client, assistant, both }}
        locale="de"
        today="2026-12-01"
        around={{ ...NOTHING_AROUND, told }}
        level={2}
        {...NO_ACTS}
        view=""
      />,
    );
    expect(html).toContain('Chat: bis 16:00 Uhr');
    expect(html).toContain('Annahme notieren, weiterarbeiten.');
    expect(html).not.toContain(words.labels.noTimes);
  });
});
