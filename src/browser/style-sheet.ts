/** Style sheets that a page fetches only when it shows what they are for. */

const asked = new Map<string, Promise<void>>();

/** Settles when it applies; asked for twice, it is fetched once. @throws where it cannot be loaded; the next call tries again */
export function addStyleSheet(href: string): Promise<void> {
  const known = asked.get(href);
  if (known) return known;
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const coming = new Promise<void>((done, fail) => {
    sheet.onload = () => done();
    sheet.onerror = () => {
      sheet.remove();
      asked.delete(href);
      fail(new Error(`The style sheet ${href} cannot be loaded`));
    };
  });
  asked.set(href, coming);
  document.head.append(sheet);
  return coming;
}
