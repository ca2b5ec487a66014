/** Style sheets of the tools on a page: what all share, and each one's own, found in its folder. */
import passOn from './styles/pass-on.css?inline';
import shared from './styles/tool.css?inline';

const own = import.meta.glob<string>('../tools/*/style.css', { query: '?inline', import: 'default', eager: true });

/** @returns style sheets as text; nothing for a page without a tool */
export function toolStyles(...ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [shared, passOn, ...ids.map((id) => own[`../tools/${id}/style.css`] ?? '')];
}

/** Of all tools, for pages that show whatever is stored or sent. */
export const allToolStyles = (): readonly string[] => [shared, passOn, ...Object.values(own)];
