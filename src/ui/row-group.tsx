/** The fields of a row, heard under its name: in a list, fields of equal names would not be told apart. It takes no room of its own. */
export function RowGroup({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  // Not a fieldset: not every browser can draw one without a box.
  return (
    <div className="row-group" role="group" aria-label={name}>
      {children}
    </div>
  );
}
