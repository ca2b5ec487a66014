/** The social picture, drawn at build time. */
import { socialPicture } from '#site/social-picture.ts';

export const GET = async (): Promise<Response> =>
  new Response(await socialPicture(), { headers: { 'content-type': 'image/png' } });
