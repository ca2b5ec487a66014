/** What becomes of a page when somebody needs it otherwise: narrow, with large text, with wide spacing. Each answers with what is wrong. */
import type { Page } from 'playwright-core';

/** Style sheets a person may bring along. */
const BROUGHT = {
  none: '',
  /** WCAG 2.2, 1.4.12. */
  spacing:
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  /** WCAG 2.2, 1.4.4: text alone at twice its size. */
  large: 'html { font-size: 200% !important }',
} as const;

/** Puts a style sheet over the page, in place of the one before. A constructed one: the policy of the pages refuses style elements. */
export async function bring(page: Page, what: keyof typeof BROUGHT): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css === '' ? [] : [sheet];
  }, BROUGHT[what]);
}

/** Whether the page scrolls sideways, and what sticks out; text that a box with fixed edges cuts off. */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
    const without = '.sheet, .visually-hidden, svg, .marked-behind, .skip';
    /** What is seen, and sizes before styles: asking for them is what takes time on long pages. */
    const within = (parent: Element): readonly HTMLElement[] =>
      [...parent.children].flatMap((child) =>
        child.matches(without) || !(child instanceof HTMLElement)
          ? []
          : [...(child.checkVisibility() ? [child] : []), ...within(child)],
      );
    const elements = within(document.body);
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const out =
      wide > 0
        ? elements.filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1).slice(-1)
        : [];
    const wider = elements.filter((element) => element.scrollWidth > element.clientWidth + 1);
    const taller = elements.filter((element) => element.scrollHeight > element.clientHeight + 1);
    const mayCut = (element: Element): boolean =>
      style(element).textOverflow === 'ellipsis' || element.matches('input, textarea, select, fieldset');
    const cut = [
      ...wider.filter((element) => /hidden|clip/.test(style(element).overflowX) && !mayCut(element)),
      ...taller.filter((element) => /hidden|clip/.test(style(element).overflowY) && !mayCut(element)),
    ];
    // A word that is wider than its button or field label runs into its neighbour.
    const over = wider.filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 2 &&
        element.matches('button, .button, label, summary, th, td, legend, h1, h2, h3, h4') &&
        style(element).overflowX === 'visible' &&
        style(element).display !== 'inline',
    );
    return [
      ...(wide > 0 ? [`${wide} px too wide: ${out.map(name).join()}`] : []),
      ...cut.map((element) => `cut off: ${name(element)}`),
      ...over.map((element) => `runs over: ${name(element)}`),
    ];
  });
}

/** The sizes and style sheets of the checks, one after the other, on the page as it stands. */
export async function misfitsInAllShapes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, what] of [
    [320, 'none'],
    [320, 'spacing'],
    [640, 'large'],
    [1280, 'large'],
    [1280, 'spacing'],
  ] as const)
    found.push(...(await misfitsAt(page, width, what)));
  await bring(page, 'none');
  return found;
}

export async function misfitsAt(page: Page, width: number, what: keyof typeof BROUGHT): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await bring(page, what);
  return (await misfits(page)).map((misfit) => `${width} px, ${what}: ${misfit}`);
}
