/**
 * `npm run bench:growth -- 24,240,2400`: builds copies of the project with that many more pages of about 880 words (half German, half
 * English) and prints wall and processor seconds, peak memory of all processes, and how fast each grows. Exits 1 when a budget is passed.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#locales';
import { copyOfProject } from '../support/copy.ts';
import budgets from './growth-budgets.json' with { type: 'json' };
import { measureFolder } from './measure.ts';

interface Run {
  readonly ok: boolean;
  readonly wall: number;
  readonly cpu: number;
  readonly peakTreeMB: number;
  readonly text: string;
}
const { run } = (await import(`${measureFolder()}/lib/run.mjs`)) as {
  run(command: string, options: { cwd: string; env: Record<string, string> }): Promise<Run>;
};
const WORDS = 880;
const sizes = (process.argv[2] ?? '24,240,2400').split(',').map(Number);

/** Plain sentences of our own pages, to make others of. */
function sentencesOf(locale: string): readonly string[] {
  const folder = `content/${locale}/knowledge`;
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('---')[2]?.split('\n') ?? [])
    .filter((line) => /^\p{Lu}[^<>{}[\]*|]+\.$/u.test(line))
    .flatMap((line) => line.split(/(?<=\.) (?=\p{Lu})/u));
}

function pageOf(locale: string, number: number, sentences: readonly string[]): string {
  const lines: string[] = [];
  for (let words = 0, at = number * 7; words < WORDS; at += 5) {
    const sentence = sentences[at % sentences.length] ?? '';
    words += sentence.split(' ').length;
    lines.push(lines.length % 12 === 11 ? `\n\n## Abschnitt ${lines.length}\n\n${sentence}` : sentence);
  }
  const address = locale === 'de' ? `/wissen/seite-${number}/` : `/en/knowledge/page-${number}/`;
  return `---\ntitle: Seite ${number}\nname: Seite ${number}\naddress: ${address}\nsummary: ${sentences[number % sentences.length]?.replaceAll(':', ',').slice(0, 150)}\n---\n\n${lines.join(' ')}\n`;
}

function copyWith(pages: number): string {
  const root = copyOfProject('growth');
  for (const locale of locales) {
    const sentences = sentencesOf(locale);
    for (let number = 1; number <= pages / locales.length; number += 1)
      writeFileSync(join(root, `content/${locale}/knowledge/page-${number}.mdx`), pageOf(locale, number, sentences));
  }
  return root;
}

const env = { PATH: `${process.cwd()}/node_modules/.bin:${process.env['PATH']}`, ASTRO_TELEMETRY_DISABLED: '1' };
const results: (Run & { pages: number })[] = [];
/** Removed at the end only: for minutes after thousands of files were deleted, ext4 takes twice as long to make others. */
const copies: string[] = [];
process.on('exit', () => copies.map((copy) => rmSync(copy, { recursive: true, force: true })));
for (const pages of sizes) {
  const cwd = copyWith(pages);
  copies.push(cwd);
  const result = await run('npm run --silent build', { cwd, env });
  if (!result.ok) throw new Error(result.text.slice(-3000));
  console.log(
    `${pages} more pages: ${result.wall.toFixed(1)} s, ${result.cpu.toFixed(1)} s of processor, ${result.peakTreeMB.toFixed(0)} MB at most`,
  );
  if (process.env['STEPS'])
    console.log(
      result.text
        .split('\n')
        .filter((line) => !/[├└]─/.test(line))
        .join('\n'),
    );
  results.push({ ...result, pages });
}
const [first, last] = [results.at(0), results.at(-1)];
if (first && last && last !== first)
  console.log(
    `${(((last.cpu - first.cpu) * 1000) / (last.pages - first.pages)).toFixed(1)} ms of processor a page more`,
  );
const isOver = results.some(
  ({ pages, wall, peakTreeMB }) =>
    pages >= 2400 && (wall > budgets.buildOfThousands.budget || peakTreeMB > budgets.buildMemory.budget),
);
process.exit(isOver ? 1 : 0);
