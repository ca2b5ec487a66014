/** What a style sheet says of its own values, so that the style page and the test of contrasts write none of them twice. */

export interface Colour {
  /** Without the two hyphens. */
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** @param css a style sheet as written @returns its colours `--name: light-dark(#…, #…)`, in order */
export function coloursOf(css: string): readonly Colour[] {
  return [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{3,6}),\s*(#[0-9a-f]{3,6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
  );
}

/** Relative luminance, WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rgb` or `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @returns what a style sheet declares for exactly this selector outside of @-rules, or for a list it stands in; rules begin at the start of a line */
export function declarationsOf(css: string, selector: string): string {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/^([^\s@{}][^{}]*)\{([^{}]*)\}/gm);
  return [...rules]
    .filter(([, selectors = '']) => selectors.split(',').some((one) => one.trim() === selector))
    .map(([, , declarations = '']) => declarations.trim().replace(/\s+/g, ' '))
    .join(' ');
}

/** @param value a length in rem, px or vw, or the clamp() of three @param width of the window in CSS pixels @returns CSS pixels */
export function lengthAt(value: string, width: number): number {
  const inPixels = { rem: 16, px: 1, vw: width / 100 };
  const [least = 0, wanted = least, most = wanted] = value
    .replace(/^clamp\(|\)$/g, '')
    .split(',')
    .map((part) =>
      [...part.matchAll(/([\d.]+)(rem|px|vw)/g)].reduce(
        (sum, [, number, unit]) => sum + Number(number) * inPixels[unit as keyof typeof inPixels],
        0,
      ),
    );
  return Math.min(Math.max(least, wanted), most);
}
