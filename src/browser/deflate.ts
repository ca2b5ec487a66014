/** Compresses text and unpacks it, by the platform's own means (deflate without a header). */

export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

type Inflated =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'damaged' | 'unable' };

/**
 * Reads piece by piece and stops as soon as it becomes too much: a few received kilobytes can unpack to gigabytes. An old browser is
 * unable: it has no such compression.
 * @param most bytes of the unpacked text
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Inflated> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, reason: 'unable' };
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text: text + decoder.decode() };
      size += value.length;
      if (size > most) {
        void reader.cancel().catch(() => undefined);
        return { ok: false, reason: 'tooLarge' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}
