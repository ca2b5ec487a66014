/** The check while one types: it is fetched with the first words, with its phrases, and reads when the typing has been shown. */
import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { fetchWords } from '#browser/words.ts';
import { recordOf } from '#lib/fields.ts';
import { fill } from '#lib/fill.ts';
import type { Stretch } from '#ui/marked.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import type { Memory } from './check/check.ts';
import type { Finding } from './check/finding.ts';
import { hintsOf } from './check/grouped.ts';
import { type Verdict, verdictOf } from './check/verdict.ts';
import type { Wording } from './check/wording.ts';
import { sayDeadline } from './deadline.ts';
import { isDismissed, termsOf } from './put-aside.ts';
import { answeredOf, type Brief, placeholdersIn, TEXT_FIELDS, type TextField } from './tool.ts';
import type { Words } from './view.tsx';

/** What the check needs to read a brief: phrases and rules. */
export const fetchCheck = () => Promise.all([fetchWords<Wording>('wording'), import('./check/check.ts')]);
/** And what shows what it finds. */
async function fetchHints() {
  const [[wording, { check }], face] = await Promise.all([fetchCheck(), import('./findings.tsx')]);
  return { wording, check, face };
}
type Fetched = Awaited<ReturnType<typeof fetchHints>>;

export interface Hints {
  /** Both absent until they are there. */
  readonly wording: Wording | undefined;
  readonly face: Fetched['face'] | undefined;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
  /** Those not put aside, in the order of the form. */
  readonly open: readonly Finding[];
  readonly aside: readonly Finding[];
  readonly verdict: Verdict;
  /** The brief they belong to; a moment behind what is being typed. */
  readonly of: Brief;
  /** What is marked in which field, in the text of `of`. */
  readonly marked: Readonly<Record<TextField, Marks>>;
  /** Changes the brief as it is by now, not as it was when the hint was drawn. */
  readonly onEdit: (change: (brief: Brief) => Brief) => void;
}
interface Marks {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** Characters in all fields from which a brief is read only when the typing rests, and for how long it rests then, in milliseconds. */
const LONG = 4000;
const REST = 300;

/** The brief as it is read: a moment behind the typing, and with long ones not before a pause. */
function useReadable(value: Brief): Brief {
  const deferred = useDeferredValue(value);
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), REST);
    return () => clearTimeout(timer);
  }, [value]);
  const length = TEXT_FIELDS.reduce((sum, field) => sum + value[field].length, 0);
  return length > LONG ? rested : deferred;
}

/** The same object until there is something new to say, so that a keystroke does not draw all hints again. */
export function useHints(props: Edited<Brief, Words>): Hints {
  const { value, words, today, around } = props;
  const [fetched, setFetched] = useState<Fetched>();
  const [hasFailed, setHasFailed] = useState(false);
  const load = (): void => {
    setHasFailed(false);
    fetchHints().then(setFetched, () => setHasFailed(true));
  };
  const isWritten = TEXT_FIELDS.some((field) => value[field].trim() !== '');
  useEffect(() => {
    if (isWritten && !fetched) load();
  }, [isWritten]);

  const memory = useRef<Memory>(new Map());
  const of = useReadable(value);
  const { card } = around;
  const all = useMemo(() => {
    if (!fetched) return [];
    const { check, wording } = fetched;
    const said = sayDeadline({ ...props, value: { ...of, repeat: '' } });
    const deadline = said === '' ? '' : fill(words.labels.hints.until, { deadline: said });
    const told = toldOf(around, 'term').map(({ text }) => text);
    const explained = [...told, ...termsOf(of).map(({ text }) => text), card.client, card.assistant];
    return check(of, { wording, today, explained, deadline }, memory.current);
  }, [of, fetched, today, around]);

  const latest = useRef(props);
  latest.current = props;
  return useMemo(() => {
    const [open, aside] = [all.filter(({ id }) => !isDismissed(of, id)), all.filter(({ id }) => isDismissed(of, id))];
    return {
      wording: fetched?.wording,
      face: fetched?.face,
      hasFailed,
      onRetry: load,
      open,
      aside,
      verdict: verdictOf(hintsOf(open), placeholdersIn(of), answeredOf(of).answered),
      of,
      marked: fetched ? fetched.face.marksOf(open, of) : unmarked(of),
      onEdit: (change) => latest.current.onChange(change(latest.current.value)),
    };
  }, [all, of, fetched, hasFailed]);
}

const unmarked = (of: Brief): Hints['marked'] => recordOf(TEXT_FIELDS, (field) => ({ text: of[field], marks: [] }));
