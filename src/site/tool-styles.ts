/** Style sheets of the tools on a page: what all share, what tools with many sheets share, and each one's own, found in its folder. */
import { tools } from '#tools/registry.ts';
import sheets from './styles/sheets.css?inline';
import shared from './styles/tool.css?inline';

const own = import.meta.glob<string>('../tools/*/style.css', { query: '?inline', import: 'default', eager: true });

/** @returns style sheets as text; nothing for a page without a tool */
export function toolStyles(...ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const hasMany = ids.some((id) => tools[id]?.one === false);
  return [shared, ...(hasMany ? [sheets] : []), ...ids.map((id) => own[`../tools/${id}/style.css`] ?? '')];
}

/** Of all tools, for pages that show whatever is stored or sent. */
export const allToolStyles = (): readonly string[] => [shared, sheets, ...Object.values(own)];
