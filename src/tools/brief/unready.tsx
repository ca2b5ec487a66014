/** What the writer of a brief should know before it leaves: a secret in it, a place in [brackets] left open. Each with the way to its line. */
import { counted, fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import type { Remark } from '../passing/pass-on-button.tsx';
import type { Finding } from './check/finding.ts';
import { goTo } from './go-to.ts';
import { isDismissed } from './put-aside.ts';
import { type Brief, PLACEHOLDER, placeholdersIn, TEXT_FIELDS, type TextField } from './tool.ts';
import { fetchCheck } from './use-hints.tsx';
import type { Words } from './view.tsx';

/** Nothing for the other side, who only reads the brief: the lines are not theirs to change. @param screen where the brief is shown; null: not here */
export async function remarksOn(shown: Shown<Brief, Words>, screen: HTMLElement | null): Promise<readonly Remark[]> {
  const { value, words, around } = shown;
  const { labels } = words;
  const form = screen?.querySelector('.brief:has([data-cell="title"])') ?? null;
  if (screen ? !form : around.card.role === 'assistant') return [];
  const lead = (text: string, { field, start, end }: Stretch): Remark => ({
    text,
    act: labels.hints.jump,
    go: () => goTo(form, field, start, end),
  });
  const secrets = await secretsIn(value).catch(() => []);
  const open = firstOpen(value);
  // One sentence per thing and field, so that whoever removes the first knows of the second.
  const said = new Map<string, Secret>();
  for (const secret of secrets) {
    const { label: what = secret.phrase, field } = secret;
    const text = fill(labels.hints.secretLeaves, { what, field: labels.fields[field].label });
    if (!said.has(text)) said.set(text, secret);
  }
  return [
    ...[...said].map(([text, secret]) => ({ ...lead(text, secret), isSecret: true })),
    ...(open ? [lead(`${counted(labels.placeholder, placeholdersIn(value))}.`, open)] : []),
  ];
}

interface Stretch {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}
type Secret = Finding & Stretch;

/** Those the writer has not put aside. */
async function secretsIn(brief: Brief): Promise<readonly Secret[]> {
  const [wording, { check }] = await fetchCheck();
  return check(brief, { wording, today: '', explained: [], deadline: '' }).filter(
    (one): one is Secret => one.kind === 'secret' && !isDismissed(brief, one.id),
  );
}

function firstOpen(brief: Brief): Stretch | undefined {
  for (const field of TEXT_FIELDS) {
    const start = brief[field].search(PLACEHOLDER);
    if (start >= 0) return { field, start, end: brief[field].indexOf(']', start) + 1 };
  }
  return undefined;
}
