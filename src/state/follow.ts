/** What else changes in a collaboration when copies change some of its documents, by a rule of their tool (`follows`). Touches nothing. */
import type { AnyTool } from '#tools/tool.ts';
import { applyChange, type Cells, changeBetween, isDeleted } from './cells.ts';
import { collaborationOf } from './envelope.ts';
import { idsIn, toolOf } from './shelf.ts';
import { cellsAt, valueIn } from './stored.ts';

/** A document in two states; `before` is null where there was none. */
export interface Changed {
  readonly id: string;
  readonly tool: AnyTool;
  readonly before: Cells | null;
  readonly after: Cells;
}

/**
 * A document that follows can itself be followed: a row that was carried from one week to the next, and on to the one after.
 * @param now milliseconds @param by writer id
 * @returns the documents that follow; `before` of one that is also in `changed` is the state it would have without following
 */
export function followersOf(changed: readonly Changed[], now: number, by: string): readonly Changed[] {
  const states = new Map(changed.map(({ id, after }) => [id, after]));
  const following = new Map<string, Changed>();
  const waiting = changed.filter(({ tool, after }) => tool.follows && !isDeleted(after));
  for (let cause = waiting.shift(); cause; cause = waiting.shift()) {
    const { tool, id } = cause;
    const [before, after] = [cause.before ?? {}, cause.after].map((cells) => valueIn(cells, tool));
    for (const other of othersOf(id, [...states.keys()])) {
      const own = states.get(other) ?? cellsAt(other, tool);
      if (!own || isDeleted(own)) continue;
      const value = valueIn(own, tool);
      const next = tool.follows?.(value, before, after) ?? value;
      if (next === value) continue;
      const cells = applyChange(own, changeBetween(value, next), now, by);
      states.set(other, cells);
      following.set(other, { id: other, tool, before: following.get(other)?.before ?? own, after: cells });
      waiting.push({ id: other, tool, before: own, after: cells });
    }
  }
  return [...following.values()];
}

/** The other documents of the same tool and collaboration, here or about to be. */
function othersOf(id: string, coming: readonly string[]): readonly string[] {
  const place = collaborationOf(id);
  const all = new Set([...idsIn(place), ...coming.filter((one) => collaborationOf(one) === place)]);
  return [...all].filter((other) => other !== id && toolOf(other) === toolOf(id));
}
