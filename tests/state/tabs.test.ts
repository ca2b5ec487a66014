/** Promise: two tabs never eat each other's work. Simulated tabs with late, dropped and crossing news, clocks that disagree, and crashes. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dataOf } from '#state/cells.ts';
import { readEnvelope } from '#state/envelope.ts';
import { defineTool } from '#tools/tool.ts';
import { count, figure } from '../support/figures.ts';
import { copiesOfModules, TabWorld } from '../support/tab-world.ts';

type Ticks = { readonly done: Readonly<Record<string, string>> };
const tool = defineTool<Ticks>({
  id: 'test',
  one: true,
  empty: { done: {} },
  decode: (data) => ({ done: {}, ...(data as object) }) as Ticks,
});
const ID = 'abcdefgh12.test';
const TABS = 4;

/** tab: who · what: edit a new field, let one write arrive, hear one piece of news, handle its event, and what else there is */
const scheduleOf = (...others: string[]) => {
  const what = fc.constantFrom('edit', 'edit', 'edit', 'arrive', 'hear', 'hear', 'handle', 'handle', ...others);
  return fc.record({
    steps: fc.array(fc.record({ tab: fc.nat(TABS - 1), what }), { minLength: 4, maxLength: 40 }),
    skews: fc.tuple(...Array.from({ length: TABS }, () => fc.integer({ min: -3_600_000, max: 3_600_000 }))),
  });
};
const edit = (tab: TabWorld<Ticks>['tabs'][number], name: string): void =>
  tab.change((value) => ({ done: { ...value.done, [name]: 'yes' } }));
/** Every living tab and the storage hold exactly these. */
const holdAll = (world: TabWorld<Ticks>, expected: ReadonlySet<string>): void => {
  const stored = readEnvelope(world.disk.get(`eingespielt:${ID}`) ?? null, tool);
  const done = stored.kind === 'document' ? Object.keys((dataOf(stored.cells) as Ticks).done) : [];
  expect(new Set(done)).toEqual(expected);
  for (const tab of world.tabs) if (tab.isAlive) expect(new Set(Object.keys(tab.state().value.done))).toEqual(expected);
};

let copies: Awaited<ReturnType<typeof copiesOfModules>>;
beforeAll(async () => {
  copies = await copiesOfModules(TABS);
});

test('all schedules converge and lose nothing', { timeout: 600_000 }, () => {
  let [edits, crashes] = [0, 0];
  const numRuns = count(1500, 20_000);
  fc.assert(
    fc.property(scheduleOf('dropStorage', 'return', 'crash'), ({ steps, skews }) => {
      const world = new TabWorld<Ticks>(copies, skews);
      for (const tab of world.tabs) tab.start(tool, ID);
      const expected = new Set<string>();
      for (const [index, { tab: which, what }] of steps.entries()) {
        const tab = world.tabs[which]!;
        world.now += 7;
        if (what === 'edit') {
          expected.add(`e${index}`);
          edits += 1;
          edit(tab, `e${index}`);
        } else if (what === 'arrive') world.arrive(tab);
        else if (what === 'hear') tab.hear(false);
        else if (what === 'handle') tab.handle();
        // One path may drop news; the other then brings it. Only what comes by `storage` is dropped here.
        else if (what === 'dropStorage') tab.hear(tab.platform.news[0]?.by === 'storage');
        else if (what === 'return') tab.returns();
        else {
          crashes += 1;
          tab.crash();
          tab.start(tool, ID);
        }
      }
      world.settle();
      holdAll(world, expected);
    }),
    { numRuns },
  );
  figure('tabs-schedules', { schedules: numRuns, edits, crashes, lost: 0 });
});

test('what a dying tab has written reaches those that live by storage events alone, between their own writes', () => {
  fc.assert(
    fc.property(scheduleOf('die'), ({ steps, skews }) => {
      const world = new TabWorld<Ticks>(copies, skews, false);
      for (const tab of world.tabs) tab.start(tool, ID);
      const expected = new Set<string>();
      for (const [index, { tab: which, what }] of steps.entries()) {
        const tab = world.tabs[which]!;
        world.now += 7;
        if (what === 'arrive') world.arrive(tab);
        else if (!tab.isAlive) continue;
        else if (what === 'edit') {
          expected.add(`e${index}`);
          edit(tab, `e${index}`);
        } else if (what === 'hear') tab.hear(false);
        else if (what === 'handle') tab.handle();
        else if (world.tabs.filter(({ isAlive }) => isAlive).length > 1) tab.dies();
      }
      world.settle(false);
      holdAll(world, expected);
    }),
    { numRuns: count(1000, 20_000) },
  );
});
