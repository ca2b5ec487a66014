/** A whole text in the first line of a brief, spread over its fields: sentence by sentence, as they are, and none is lost. Pure. */
import type { Knowledge } from './check/knowledge.ts';
import { hasVerb, LONGEST_TITLE } from './check/missing.ts';
import { type Reading, readingOf } from './check/reading.ts';
import { saysDone, saysWhereToAsk } from './check/said-elsewhere.ts';
import type { Brief, TextField } from './tool.ts';

/** How a sentence begins that says what the task is for. */
const FOR =
  /^(?:damit|weil|denn|hintergrund|grund|ziel|zweck|so that|because|background|reason|purpose|goal|this is for)(?!\p{L})/iu;

/** “Hallo Jana, kannst du …”: no part of the task. */
const GREETING =
  /^(?:hallo|hi|hey|hoi|moin|servus|grüezi|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|dear|hello|good morning)(?!\p{L})[^,!.?]{0,40}[,!]\s+(?=\S)/iu;

/** One sentence stays the task: the first with a verb that is short enough, else the first. What a field held before stands above what it gets. */
export function spread(brief: Brief, knowledge: Knowledge): Brief {
  const [greeting = ''] = brief.title.match(GREETING) ?? [];
  const body = readingOf(brief.title.slice(greeting.length), knowledge);
  const all = sentencesOf(body).map((text) => readingOf(text, knowledge));
  const task = all.find((one) => one.text.length <= LONGEST_TITLE && hasVerb(one, knowledge)) ?? all[0];
  if (!task) return brief;
  const next: Record<string, string> = {
    title: begun(task).replace(/\.$/, ''),
    included: [brief.included.trimEnd(), greeting.trim()].filter(Boolean).join('\n'),
  };
  for (const one of all.filter((other) => other !== task)) {
    const field = fieldFor(one, knowledge);
    next[field] = [next[field] ?? brief[field].trimEnd(), one.text].filter(Boolean).join('\n');
  }
  return { ...brief, ...next };
}

/** With a capital, as a title has it; an address keeps its letters. */
const begun = ({ text, words }: Reading): string =>
  words[0]?.isShielded ? text : text.charAt(0).toUpperCase() + text.slice(1);

function fieldFor(reading: Reading, knowledge: Knowledge): TextField {
  const { text, words, shields } = reading;
  if (saysWhereToAsk(reading, knowledge)) return 'questions';
  if (saysDone(reading, knowledge)) return 'acceptance';
  if (words.some(({ folded }) => knowledge.is.roles.has(folded))) return 'access';
  if (shields.some(({ isSource }) => isSource)) return 'inputs';
  return FOR.test(text) ? 'purpose' : 'included';
}

/** A sign that opens the next sentence, as a dash or a quote, belongs to it. */
function sentencesOf({ text, words }: Reading): readonly string[] {
  const cuts = words.flatMap(({ sentence, start }, at) => {
    const before = words[at - 1];
    if (!before || before.sentence === sentence) return [];
    const space = text.slice(before.end, start).search(/\s/);
    return [space < 0 ? start : before.end + space];
  });
  return [0, ...cuts].map((cut, at) => text.slice(cut, cuts[at]).trim()).filter(Boolean);
}
