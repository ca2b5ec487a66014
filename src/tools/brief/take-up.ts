/** Taking a suggested text into a field without losing what is typed there. */

/** Whether a field already holds a suggestion. */
export function isTakenUp(current: string, suggestion: string): boolean {
  return current.includes(suggestion);
}

/**
 * The field with the suggestion, at the end of what was typed; taken up already, the field without it.
 * @param others suggestions that cannot stand beside it: choosing one puts it in their place
 */
export function takeUp(current: string, suggestion: string, others: readonly string[] = []): string {
  const isIn = isTakenUp(current, suggestion);
  const kept = [...others, suggestion].reduce((rest, other) => without(rest, other), current).trim();
  if (isIn) return kept;
  return kept === '' ? suggestion : `${kept}\n${suggestion}`;
}

function without(text: string, part: string): string {
  if (part === '' || !text.includes(part)) return text;
  return text
    .split(part)
    .map((rest) => rest.trim())
    .filter((rest) => rest !== '')
    .join('\n');
}
