/** Files a person hands in. */

/** Text of a file; null when it is larger than `mostBytes`: a backup is never that large. '' when it can no longer be read. */
export async function readFile(file: File, mostBytes: number): Promise<string | null> {
  return file.size > mostBytes ? null : file.text().catch(() => '');
}

/** Files dropped anywhere on the page; the browser would open them itself. Returns how to stop listening. */
export function onDrop(listener: (file: File) => void): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    listener(file);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
