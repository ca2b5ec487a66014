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
  /** As large as telephones make letters without their accessibility settings. */
  larger: 'html { font-size: 150% !important }',
} as const;

/**
 * Whether the page scrolls sideways at a width, and what sticks out; text that a box with fixed edges cuts off. Under each style sheet in turn, which
 * is a constructed one: the policy of the pages refuses style elements. All in one go, so that no shape is drawn only to be looked at by a program.
 */
export async function misfitsAt(
  page: Page,
  width: number,
  ...brought: readonly (keyof typeof BROUGHT)[]
): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  const found = await page.evaluate(
    (sheets) => {
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
      const misfits = (): readonly string[] => {
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
        // What is chosen, and what a field suggests, is read in full or not at all.
        const MANY = 50; // every time zone there is: nobody can make room for those
        const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        const short = elements
          .filter((element) => element.matches('select, input[placeholder]'))
          .flatMap((element) => {
            const { font, paddingInlineStart, paddingInlineEnd, appearance } = style(element);
            if (appearance === 'base-select') return []; // it wraps
            const isSelect = element instanceof HTMLSelectElement;
            const arrow = isSelect ? 18 : 0;
            const room =
              element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - arrow;
            pen.font = font;
            const options = isSelect ? [...element.options] : [];
            const texts = isSelect
              ? options.filter(({ selected }) => selected || options.length < MANY).map(({ text }) => text)
              : [(element as HTMLInputElement).placeholder];
            return texts.filter((text) => pen.measureText(text).width > room);
          });
        const SENTENCE = 40;
        // Nobody reads a day or a name by pushing it to and fro in its field.
        const unread = wider
          .filter((element) => element.matches('input[type=text]:not([aria-invalid=true])'))
          .map((element) => (element as HTMLInputElement).value)
          .filter(({ length }) => length < SENTENCE);
        // An iPhone enlarges the page when such a field is entered, and leaves it so.
        const small = elements
          .filter((element) => element.matches('input[type=text], textarea:not([readonly]), select'))
          .filter((element) => Number.parseFloat(style(element).fontSize) < 16);
        return [
          ...small.map(
            (element) => `letters below 16 px in ${(element as HTMLInputElement).dataset['cell'] ?? name(element)}`,
          ),
          ...unread.map((text) => `does not fit its field: “${text}”`),
          ...(wide > 0 ? [`${wide} px too wide: ${out.map(name).join()}`] : []),
          ...cut.map((element) => `cut off: ${name(element)}`),
          ...over.map((element) => `runs over: ${name(element)}`),
          ...short.map((text) => `no room for “${text}”`),
        ];
      };
      const all = sheets.map((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        return misfits();
      });
      document.adoptedStyleSheets = [];
      return all;
    },
    brought.map((what) => BROUGHT[what]),
  );
  return found.flatMap((misfits, index) => misfits.map((misfit) => `${width} px, ${brought[index]}: ${misfit}`));
}
