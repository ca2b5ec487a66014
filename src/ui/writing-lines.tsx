/** Lines to write on by pen, where nothing was entered: 7 mm each, or as high as the sheet's `--write`. */
export function WritingLines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, index) => <span key={index} className="write" />);
}
