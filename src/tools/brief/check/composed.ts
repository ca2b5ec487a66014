/** Texts are read composed (NFC). Where one is not, places are led back to where they stand in the text as it is. */

/** A letter and what is set on it; Hangul is put together of parts that are letters themselves. */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu;

/** Places in the composed text → places in the text as it is; nothing where the two are the same. */
export function wayBack(text: string): ((at: number) => number) | undefined {
  if (text.normalize('NFC') === text) return undefined;
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const length = cluster.normalize('NFC').length;
    for (let at = 0; at < length; at += 1) places.push(Math.min(index + at, index + cluster.length));
  }
  return (at) => places[at] ?? text.length;
}
