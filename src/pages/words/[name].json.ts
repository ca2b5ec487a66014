/** /words/onboarding.de.json, /words/templates.en.json and their like. */
import { allWords } from '#site/tool-words.ts';

export async function getStaticPaths() {
  return (await allWords()).map(({ name, words }) => ({ params: { name }, props: { words } }));
}

export const GET = ({ props }: { props: { words: unknown } }): Response => new Response(JSON.stringify(props.words));
