/** `npm run check-speed`: how long the check of briefs takes. Exits 1 when 10,000 characters take more than 8 ms (median) or a text stops it. */
import { check } from '#tools/brief/check/check.ts';
import { tool } from '#tools/brief/tool.ts';
import { corpusOf, wordingOf } from '../wording/measure.ts';
import { HOSTILE } from './hostile.ts';

const BUDGET_MS = 8;
/** A megabyte may take long, but not grow faster than its length: at most this many times what a tenth of it takes. */
const LINEAR = 25;

/** Milliseconds of processor time. */
const timeOf = (text: string, locale: string): number => {
  const how = { wording: wordings[locale]!, today: '2026-11-25', explained: [], deadline: 'bis Freitag' };
  // Time of the processor: the clock would count what else the machine does.
  const { user, system } = process.cpuUsage();
  check({ ...tool.empty, steps: text }, how);
  const after = process.cpuUsage({ user, system });
  return (after.user + after.system) / 1000;
};
const wordings: Record<string, ReturnType<typeof wordingOf>> = { de: wordingOf('de'), en: wordingOf('en') };
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

let isFine = true;
const say = (ok: boolean, text: string): void => {
  isFine &&= ok;
  console.log(`${ok ? 'ok  ' : 'OVER'} ${text}`);
};

for (const locale of ['de', 'en']) {
  const sentences = corpusOf(locale).sentences.map(({ text }) => text);
  const text = Array.from({ length: 20 }, () => sentences.join(' '))
    .join('\n')
    .slice(0, 10_000);
  const times = Array.from({ length: 120 }, () => timeOf(text, locale));
  const [cold = 0, ...warm] = times;
  say(
    median(warm) <= BUDGET_MS,
    `${locale}: 10,000 characters in ${median(warm).toFixed(2)} ms (median of ${warm.length}), first time ${cold.toFixed(1)} ms, of ${BUDGET_MS} ms`,
  );
  const [short, long] = [1, 10].map((times) =>
    median(Array.from({ length: 9 }, () => timeOf(text.repeat(times), locale))),
  );
  say(
    (long ?? 0) <= (short ?? 0) * LINEAR,
    `${locale}: ten times the text takes ${((long ?? 0) / (short ?? 1)).toFixed(1)} times as long`,
  );
}

for (const [name, piece] of Object.entries(HOSTILE))
  for (const locale of ['de', 'en']) {
    const of = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const tenth = Math.max(2, Math.min(...[0, 1, 2].map(() => timeOf(of(100_000), locale))));
    const whole = timeOf(of(1_000_000), locale);
    say(
      whole <= tenth * LINEAR,
      `${locale}, ${name}: 1 MB in ${whole.toFixed(0)} ms, a tenth of it in ${tenth.toFixed(0)} ms`,
    );
  }
process.exit(isFine ? 0 : 1);
