/** Files a person hands in. */

/** Text of a file, or null when it is larger than `mostBytes`: a backup is never that large. */
export async function readFile(file: File, mostBytes: number): Promise<string | null> {
  return file.size > mostBytes ? null : file.text();
}
