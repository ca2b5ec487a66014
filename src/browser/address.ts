/** What a link asks of the page it leads to: `/werkzeuge/aufgabenbrief/?template=inbox`. */

export const readParameter = (name: string): string | null => new URL(location.href).searchParams.get(name);

/** It is done: a reload must not ask again. */
export function dropParameter(name: string): void {
  const url = new URL(location.href);
  url.searchParams.delete(name);
  history.replaceState(null, '', url);
}
