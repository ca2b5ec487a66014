/** The package brings no types; this is the part of its README that is used here. */
declare module 'subset-font' {
  /** @returns the font with these letters only */
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: 'sfnt' | 'woff2'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Uint8Array>;
}
