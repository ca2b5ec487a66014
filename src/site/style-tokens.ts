/** The colours of a style sheet as the style page shows them: each with what it is seen with, and the contrast of the two. */
import style from '#content/style.json';
import { type Colour, coloursOf, contrast, declarationsOf } from '#lib/tokens.ts';
import tokens from './styles/tokens.css?raw';
import typeStyle from './styles/type.css?raw';

/** What content/style.json says of a colour. */
interface Use {
  /** The ink written on it; without it, it is an ink itself and stands on paper and on sheets. */
  readonly under?: string;
  /** The contrast it must have. */
  readonly least: number;
}
type Theme = 'light' | 'dark';
interface Pair {
  readonly theme: Theme;
  readonly own: string;
  readonly ink: string;
  readonly ground: string;
  readonly ratio: number;
}
interface Swatch<Own extends Use> extends Pick<Colour, 'name'> {
  readonly use: Own;
  readonly pairs: readonly Pair[];
}

/** @returns a colour of tokens.css @throws when it has none of that name */
export function colourOf(name: string, theme: Theme): string {
  const found = coloursOf(tokens).find((colour) => colour.name === name);
  if (!found) throw new Error(`tokens.css has no --${name}.`);
  return found[theme];
}

/** Where inks stand. */
const GROUNDS = ['paper', 'sheet'] as const;

/** @throws when style sheet and list do not name the same colours */
export function swatchesOf<Own extends Use>(css: string, uses: Readonly<Record<string, Own>>): readonly Swatch<Own>[] {
  const colours = coloursOf(css);
  const find = (name: string): Colour => {
    const found = colours.find((colour) => colour.name === name);
    if (!found) throw new Error(`content/style.json names the colour “${name}”; tokens.css has no --${name}.`);
    return found;
  };
  for (const name of Object.keys(uses)) find(name);
  return colours.map((colour) => {
    const use = uses[colour.name];
    if (!use) throw new Error(`tokens.css has --${colour.name}; say in content/style.json, colours, what it is for.`);
    const pair = (theme: Theme): Pair => {
      const own = colour[theme];
      if (use.under) {
        const ink = find(use.under)[theme];
        return { theme, own, ink, ground: own, ratio: contrast(ink, own) };
      }
      const [worst] = GROUNDS.map((name) => {
        const ground = find(name)[theme];
        return { theme, own, ink: own, ground, ratio: contrast(own, ground) };
      }).sort((a, b) => a.ratio - b.ratio);
      return worst as Pair;
    };
    return { name: colour.name, use, pairs: [pair('light'), pair('dark')] };
  });
}

/** What of a rule makes a text look as it does. */
const OF_TYPE = /^(font|line-height|letter-spacing|color)\b/;

/** Classes that look like what type.css says of headings and texts: `.type-h1` as `h1`. */
export const typeSamples = (): string =>
  Object.keys(style.type)
    .map((selector) => {
      const declarations = declarationsOf(typeStyle, selector).split(/;\s*/);
      return `.type-${selector.replace('.', '')}{${declarations.filter((one) => OF_TYPE.test(one)).join(';')}}`;
    })
    .join('');
