/** Reading a time of day as people type it, in both languages. */

type TimeReading = { ok: true; time: string } | { ok: false };

/** `14:30`, `14.30`, `1430`, `14 Uhr`, `14 Uhr 30`, `9h30`, `9`, `2:30 pm`, `at 3 pm`, `noon`, `mittags` → `HH:MM`, 24 hours. */
export function readTime(typed: string): TimeReading {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(at|by|um|bis) /, '');
  if (/^((12 )?noon|midday|mittags?)$/.test(text)) return { ok: true, time: '12:00' };
  const [, hours = 24, minutes = '00', half] =
    text.match(/^(\d{1,2})\s*(?:[:.]|uhr|h)?\s*(\d{2})?\s*(?:uhr|h)?\s*([ap])?\.?m?\.?$/) ?? [];
  let hour = Number(hours);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return { ok: false };
  return { ok: true, time: `${hour}:${minutes}`.padStart(5, '0') };
}
