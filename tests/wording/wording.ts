/** `npm run wording`: precision and recall of the check of briefs, per kind, for each part of the corpus. `--mistakes=tuned` lists what went wrong. */
import { type Measured, measure, PARTS, precisionOf, recallOf, sumOf, type Tally } from './measure.ts';

const line = (name: string, tally: Tally): string =>
  `  ${name.padEnd(12)} ${precisionOf(tally).toFixed(3)}  ${recallOf(tally).toFixed(3)}   ${tally.right} right, ${tally.tooMany} too many, ${tally.missed} missed`;

function show(title: string, { kinds, all, texts }: Measured): void {
  console.log(`\n${title}: ${texts} texts\n  ${'kind'.padEnd(12)} prec.  recall`);
  for (const [kind, tally] of Object.entries(kinds)) console.log(line(kind, tally));
  console.log(line('overall', all));
}

const all: Tally[] = [];
for (const locale of ['de', 'en'])
  for (const part of PARTS) {
    const measured = measure(locale, part);
    show(`${locale}, ${part}`, measured);
    all.push(measured.all);
    if (process.argv.includes(`--mistakes=${part}`))
      for (const mistake of measured.mistakes) console.log(`    ${mistake}`);
  }
const overall = sumOf(all);
console.log(
  `\nBoth languages, all texts: precision ${precisionOf(overall).toFixed(3)}, recall ${recallOf(overall).toFixed(3)}`,
);
process.exit(precisionOf(overall) >= 0.9 && recallOf(overall) >= 0.85 ? 0 : 1);
