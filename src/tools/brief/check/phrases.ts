/** Finds phrases in words by a tree: the time depends on the length of the text, never on the number of phrases. */
import type { Word } from './reading.ts';
import { spellOut } from './spell-out.ts';

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
interface PhraseMatch<Mark> {
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
  const folded = endings.map(spellOut);
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
    ? [node.stems, spellOut(step.slice(0, -1))]
    : step.startsWith('*')
      ? [node.tails, spellOut(step.slice(1))]
      : [node.words, spellOut(step)];
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
  const search: Search<Mark> = { tree, words, from, best: undefined };
  walk(search, tree.root, from);
  return search.best;
}

interface Search<Mark> {
  readonly tree: PhraseTree<Mark>;
  readonly words: readonly Word[];
  readonly from: number;
  best: PhraseMatch<Mark> | undefined;
}

function walk<Mark>(search: Search<Mark>, node: Node<Mark>, at: number): void {
  const { words, from, best } = search;
  if (node.mark !== undefined && at > from && (!best || at > best.to)) search.best = { mark: node.mark, from, to: at };
  const word = words[at];
  if (!word || word.isShielded || (at > from && !word.runsOn)) return;
  const exact = node.words.get(word.folded);
  if (exact) walk(search, exact, at + 1);
  if (node.stems.size > 0) walkStems(search, node, at, word.folded);
  if (node.tails.size > 0) walkTails(search, node, at, word.folded);
  if (node.any) walk(search, node.any, at + 1);
}

function walkStems<Mark>(search: Search<Mark>, { stems }: Node<Mark>, at: number, word: string): void {
  const { endings, longestEnding } = search.tree;
  for (let cut = 0; cut <= longestEnding && cut < word.length; cut += 1) {
    const stem = stems.get(word.slice(0, word.length - cut));
    if (stem && (cut === 0 || endings.has(word.slice(word.length - cut)))) walk(search, stem, at + 1);
  }
}

function walkTails<Mark>(search: Search<Mark>, { tails }: Node<Mark>, at: number, word: string): void {
  for (let length = Math.min(word.length, 16); length > 2; length -= 1) {
    const tail = tails.get(word.slice(-length));
    if (tail) walk(search, tail, at + 1);
  }
}
