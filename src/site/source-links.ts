/** Where a page can be edited, where a mistake in it can be reported, where a file of the project can be read. */

const baseOf = (repository: string): string | null =>
  /^https:\/\/[^\s[\]]+$/.test(repository) ? repository.replace(/\/$/, '') : null;

/** Where a file of the project can be read: `tests/state/tabs.test.ts`. @returns null while the repository is not known */
export function fileLink(repository: string, file: string): string | null {
  const base = baseOf(repository);
  return base && `${base}/blob/main/${file}`;
}

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
  const base = baseOf(repository);
  if (base === null) return null;
  return {
    edit: `${base}/edit/main/${file}`,
    // The form in .github/ISSUE_TEMPLATE/page.yml, with its field for the page filled in.
    report: `${base}/issues/new?${new URLSearchParams({ template: 'page.yml', title, page: file })}`,
  };
}
