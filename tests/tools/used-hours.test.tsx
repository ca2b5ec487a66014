/** What is used of the agreed hours: told by the briefs that are done, said by the week. */
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import weekJson from '#content/tools/week.json';
import ui from '#content/ui.json';
import { daysAfter } from '#lib/days.ts';
import { mondayOf } from '#lib/weeks.ts';
import { inLocale } from '#locales';
import type { Agreement } from '#tools/agreement/document.ts';
import { tool as agreementTool, hoursOf } from '#tools/agreement/tool.ts';
import { NOTHING_AROUND, type Told } from '#tools/around.ts';
import { type Brief, tool as brief } from '#tools/brief/tool.ts';
import type { AnyTool } from '#tools/tool.ts';
import { usedHours } from '#tools/used-hours.ts';
import { face as week } from '#tools/week/view.tsx';
import { NO_ACTS } from '../support/no-acts.ts';

const told = (tool: AnyTool, value: unknown, id: string): readonly Told[] =>
  (tool.tells?.(value) ?? []).map((one) => ({ ...one, toolId: tool.id, documentId: `abcdefgh12.${tool.id}.${id}` }));
const agreed = (part: Partial<Agreement> = {}): Agreement => ({
  ...agreementTool.empty,
  hoursMax: '20',
  hoursPer: 'month',
  ...part,
});
type Run = readonly [usedHours: string, stageOn: string, part?: Partial<Brief>];
const runs = (...all: readonly Run[]): readonly Told[] =>
  all.flatMap(([used, stageOn, part], index) =>
    told(
      brief,
      { ...brief.empty, title: `Aufgabe ${index}`, stage: 'done', stageOn, usedHours: used, ...part },
      `b${index}`,
    ),
  );
const of = (agreement: Agreement, all: readonly Told[], today = '2026-12-10') =>
  usedHours(hoursOf(agreement)[0], { told: all }, today);

describe('used hours', () => {
  test('add up in the month of today, and in the week where it is agreed by the week', () => {
    const all = runs(
      ['3', '2026-11-30'],
      ['1:30', '2026-12-01'],
      ['0,25', '2026-12-07'],
      ['2 h', '2026-12-13'],
      ['9', '2027-01-01'],
    );
    expect(of(agreed(), all)).toMatchObject({ hours: 3.75, of: 20, per: 'month', level: 'below' });
    expect(of(agreed({ hoursPer: 'week' }), all)).toMatchObject({ hours: 2.25, per: 'week' });
    expect(of(agreed({ hoursPer: 'week' }), all, '2026-12-01')).toMatchObject({ hours: 4.5 });
  });
  test('are near from 80 per cent on, and over only past all of them', () => {
    const level = (hours: string, hoursMax = '20') => of(agreed({ hoursMax }), runs([hours, '2026-12-02']))?.level;
    expect(['15,99', '16', '20', '20,01'].map((hours) => level(hours))).toEqual(['below', 'near', 'near', 'over']);
    // 1.15 * 100 is 114.99999999999999.
    expect(level('1,15', '1,15')).toBe('near');
    // And three times 0.1 is 0.30000000000000004.
    expect(of(agreed({ hoursMax: '0,3' }), runs(...Array<Run>(3).fill(['0,1', '2026-12-02'])))?.level).toBe('near');
  });
  test('come from what is done alone, and name what has no number', () => {
    const used = of(
      agreed(),
      runs(
        ['4', '2026-12-09'],
        ['', '2026-12-03'],
        ['lange', '2026-12-04'],
        ['7', '2026-12-05', { stage: 'given' }],
        ['5', ''],
      ),
    );
    expect(used?.hours).toBe(4);
    expect(used?.tasks.map(({ on, hours }) => [on, hours])).toEqual([
      ['2026-12-03', undefined],
      ['2026-12-04', undefined],
      ['2026-12-09', 4],
    ]);
  });
  test('are not spoken of without a cap, without hours, and while nobody knows the day', () => {
    const all = runs(['4', '2026-12-09']);
    expect(of(agreed({ hoursMax: '', hoursMin: '10' }), all)).toBeUndefined();
    expect(of(agreed({ hoursPer: '' }), all)).toBeUndefined();
    expect(of(agreementTool.empty, all)).toBeUndefined();
    expect(of(agreed(), all, '')).toBeUndefined();
    expect(of(agreed(), all, '2027-01-10')).toBeUndefined();
    expect(of(agreed(), runs(['', '2026-12-09'], ['0', '2026-12-09']))).toBeUndefined();
  });
  test('of all months together are all hours, each counted once', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter('2026-01-01', days));
    const run = fc.tuple(fc.integer({ min: 1, max: 4000 }), day);
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), fc.constantFrom('week', 'month'), (all, hoursPer) => {
        const spoken = runs(...all.map(([hundredths, on]): Run => [(hundredths / 100).toFixed(2), on]));
        const days = new Map(all.map(([, on]) => [hoursPer === 'week' ? mondayOf(on) : on.slice(0, 7), on]));
        const sums = [...days.values()].map((on) => of(agreed({ hoursPer }), spoken, on)?.hours ?? 0);
        const whole = all.reduce((sum, [hundredths]) => sum + hundredths, 0);
        expect(Math.round(sums.reduce((sum, hours) => sum + hours, 0) * 100)).toBe(whole);
      }),
    );
  });
});

describe('is said', () => {
  const { client, assistant, both } = inLocale(ui.site, 'de');
  const shown = {
    ...NO_ACTS,
    sides: { client, assistant, both },
    frame: inLocale(ui.frame, 'de'),
    locale: 'de',
    level: 2,
    today: '2026-12-10',
    view: '',
  } as const;
  const plain = (html: string): string =>
    html
      .replaceAll('<!-- -->', '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  const inWeek = (all: readonly Told[], monday = '2026-12-07'): string =>
    plain(
      renderToString(
        <week.View
          {...shown}
          value={{ ...week.tool.empty, monday }}
          words={inLocale(weekJson, 'de')}
          around={{ ...NOTHING_AROUND, told: [...told(agreementTool, agreed(), ''), ...all] }}
        />,
      ),
    );

  test.each([
    ['3', 'Gebraucht im Dezember: 3 von 20 Stunden.', 'Aus einer erledigten Aufgabe', '80 Prozent'],
    [
      '16,5',
      '16,5 von 20 Stunden. 80 Prozent sind erreicht (Richtwert).',
      'Jetzt meldet sich die Assistenz',
      'Halten Sie an',
    ],
    ['21', '21 von 20 Stunden. Das ist 1 Stunde mehr als vereinbart.', 'Halten Sie an', '80 Prozent'],
  ])('of %s hours', (hours, line, then, not) => {
    const said = inWeek(runs([hours, '2026-12-02']));
    expect(said).toContain(line);
    expect(said).toContain(then);
    expect(said).not.toContain(not);
  });
  test('with the tasks it comes from, and how many say nothing', () => {
    const said = inWeek(runs(['', '2026-12-04'], ['2:30', '2026-12-02', { title: '' }]));
    expect(said).toContain('Aus 2 erledigten Aufgaben, bei einer fehlen die Stunden');
    expect(said).toContain('02.12. Ohne Titel: 2,5 Stunden');
    expect(said).toContain('04.12. Aufgabe 0: ohne Stunden');
  });
  test('from 80 per cent on in the check-in too, where it is decided', () => {
    expect(inWeek(runs(['15', '2026-12-02']))).not.toContain('Wie geht es weiter?');
    expect(inWeek(runs(['16', '2026-12-02'])).match(/16 von 20 Stunden\. Wie geht es weiter\?/g)).toHaveLength(2);
  });
  test('not at all where nothing is used, nor on the sheet of a week that is over', () => {
    expect(inWeek([])).not.toContain('Gebraucht');
    expect(inWeek(runs(['3', '2026-12-02']), '2026-11-30')).not.toContain('Gebraucht im');
    expect(inWeek(runs(['3', '2026-12-02']), '2026-12-14')).toContain('Gebraucht im');
  });
  test('and so is a fourth task that is handed over', () => {
    const given = { stage: 'given' } as const;
    const three = Array<Run>(3).fill(['', '2026-12-08', given]);
    expect(inWeek(runs(...three))).not.toContain('zugleich übergeben');
    expect(inWeek(runs(...three, ['', '2026-12-09', given]))).toContain(
      '4 Aufgaben sind zugleich übergeben (Richtwert: höchstens drei).',
    );
    expect(inWeek(runs(...three, ['', '2026-12-09', given]), '2026-12-14')).not.toContain('zugleich übergeben');
  });
});
