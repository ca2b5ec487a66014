/** The fields of a row, heard under its name: in a list, fields of equal names would not be told apart. It takes no room of its own. */
export function RowGroup({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  // Not a fieldset, which cannot be without a box in every browser.
  return (
    <div className="row-group" role="group" aria-label={name}>
      {children}
    </div>
  );
}
