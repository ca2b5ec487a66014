/** Subtitles of the films: /film/two-voices.de.vtt */
import { allSubtitles } from '#site/films.ts';

export const getStaticPaths = () => allSubtitles().map(({ name, text }) => ({ params: { name }, props: { text } }));

export const GET = ({ props }: { props: { text: string } }): Response =>
  new Response(props.text, { headers: { 'content-type': 'text/vtt' } });
