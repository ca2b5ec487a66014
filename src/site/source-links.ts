/** Where a page can be edited, and where a mistake in it can be reported. */

/**
 * @param repository address of the project on a host that knows GitHub's paths, or a [placeholder]
 * @param file path inside the project: `content/de/rules/fit.mdx`
 * @returns null while the repository is not known
 */
export function sourceLinks(
  repository: string,
  file: string,
  title: string,
): { readonly edit: string; readonly report: string } | null {
  if (!/^https:\/\/[^\s[\]]+$/.test(repository)) return null;
  const base = repository.replace(/\/$/, '');
  return {
    edit: `${base}/edit/main/${file}`,
    report: `${base}/issues/new?${new URLSearchParams({ title: `${title} (${file})` })}`,
  };
}
