/** Finds phrases in words by a tree: the time depends on the length of the text, never on the number of phrases. */
import { fold } from './fold.ts';
import type { Word } from './reading.ts';

interface Node<Mark> {
  readonly words: Map<string, Node<Mark>>;
  readonly stems: Map<string, Node<Mark>>;
  readonly tails: Map<string, Node<Mark>>;
  any?: Node<Mark>;
  mark?: Mark;
}
export interface PhraseTree<Mark> {
  readonly root: Node<Mark>;
  readonly endings: ReadonlySet<string>;
  readonly longestEnding: number;
}
export interface PhraseMatch<Mark> {
  readonly mark: Mark;
  /** Indexes of the first and behind the last word. */
  readonly from: number;
  readonly to: number;
}

const newNode = <Mark>(): Node<Mark> => ({ words: new Map(), stems: new Map(), tails: new Map() });

export function phraseTree<Mark>(
  phrases: Iterable<readonly [phrase: string, mark: Mark]>,
  endings: readonly string[],
): PhraseTree<Mark> {
  const root = newNode<Mark>();
  for (const [phrase, mark] of phrases)
    for (const steps of variants(phrase.split(' '))) {
      let node = root;
      for (const step of steps) node = child(node, step);
      node.mark ??= mark;
    }
  const folded = endings.map(fold);
  return { root, endings: new Set(folded), longestEnding: Math.max(0, ...folded.map(({ length }) => length)) };
}

/** `das|die neue? Liste` → each way to say it. */
function variants(steps: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [[]];
  const isOptional = first.endsWith('?');
  const ways = (isOptional ? first.slice(0, -1) : first).split('|');
  const tails = variants(rest);
  return [...ways.flatMap((way) => tails.map((tail) => [way, ...tail])), ...(isOptional ? tails : [])];
}

function child<Mark>(node: Node<Mark>, step: string): Node<Mark> {
  if (step === '_') {
    node.any ??= newNode();
    return node.any;
  }
  const [map, key] = step.endsWith('~')
    ? [node.stems, fold(step.slice(0, -1))]
    : step.startsWith('*')
      ? [node.tails, fold(step.slice(1))]
      : [node.words, fold(step)];
  const known = map.get(key);
  if (known) return known;
  const made = newNode<Mark>();
  map.set(key, made);
  return made;
}

/** The longest phrase that begins at a word. */
export function longestAt<Mark>(
  tree: PhraseTree<Mark>,
  words: readonly Word[],
  from: number,
): PhraseMatch<Mark> | undefined {
  let best: PhraseMatch<Mark> | undefined;
  const walk = (node: Node<Mark>, at: number): void => {
    if (node.mark !== undefined && at > from && (!best || at > best.to)) best = { mark: node.mark, from, to: at };
    const word = words[at];
    if (!word || word.isShielded || (at > from && !word.runsOn)) return;
    for (const next of steps(tree, node, word.folded)) walk(next, at + 1);
  };
  walk(tree.root, from);
  return best;
}

function* steps<Mark>(tree: PhraseTree<Mark>, node: Node<Mark>, word: string): Iterable<Node<Mark>> {
  const exact = node.words.get(word);
  if (exact) yield exact;
  if (node.stems.size > 0)
    for (let cut = 0; cut <= tree.longestEnding && cut < word.length; cut += 1) {
      const stem = node.stems.get(word.slice(0, word.length - cut));
      if (stem && (cut === 0 || tree.endings.has(word.slice(word.length - cut)))) yield stem;
    }
  if (node.tails.size > 0)
    for (let length = Math.min(word.length, 16); length > 2; length -= 1) {
      const tail = node.tails.get(word.slice(-length));
      if (tail) yield tail;
    }
  if (node.any) yield node.any;
}
