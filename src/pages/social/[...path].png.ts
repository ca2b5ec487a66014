/** The social picture of each page, drawn at build time. */
import { allPages, isDraft, type Page, socialPath } from '#site/pages.ts';
import { socialPicture } from '#site/social-picture.ts';

export async function getStaticPaths() {
  const pages = (await allPages()).filter((page) => !isDraft(page));
  return pages.map((page) => ({ params: { path: socialPath(page) }, props: { page } }));
}

export const GET = async ({ props }: { props: { page: Page } }): Promise<Response> =>
  new Response(await socialPicture(props.page), { headers: { 'content-type': 'image/png' } });
