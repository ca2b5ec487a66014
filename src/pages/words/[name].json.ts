/** /words/onboarding.de.json and its like. */
import { allToolWords } from '#site/tool-words.ts';

export async function getStaticPaths() {
  return (await allToolWords()).map(({ name, words }) => ({ params: { name }, props: { words } }));
}

export const GET = ({ props }: { props: { words: unknown } }): Response => new Response(JSON.stringify(props.words));
