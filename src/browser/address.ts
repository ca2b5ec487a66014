/** What a link asks of the page it leads to: `/werkzeuge/aufgabenbrief/?template=inbox`. */

/** The value of a parameter, taken out of the address bar so that a reload does not ask again. */
export function takeParameter(name: string): string | null {
  const url = new URL(location.href);
  const value = url.searchParams.get(name);
  if (value === null) return null;
  url.searchParams.delete(name);
  history.replaceState(null, '', url);
  return value;
}
