/** Who may import whom (README, "The house"). Arrows only go right; a layer rule without a check is a wish. */
import { describe, expect, test } from 'vitest';

const files = import.meta.glob<string>(['../src/**/*.{ts,tsx,astro,mjs}', '!../src/**/*.d.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface Layer {
  readonly name: string;
  readonly holds: RegExp;
  /** What its files may import: our own paths under src/ or content/, and packages. */
  readonly may: RegExp;
}

/** date-fns file by file: with its index Node reads 300 modules, for three seconds in each process. */
const PURE = 'date-fns/|valibot';

/** Of the binder: `what` of it, and what those files may import of it. Its rooms know nothing of each other, but that of the binder shows one's data. */
const inBinder = (what: string, ofBinder: string): Layer => ({
  name: `binder: ${what}`,
  holds: new RegExp(`^src/binder/(${what})`),
  may: new RegExp(
    `^(src/(binder/(${ofBinder})|(tools|state|ui|browser|lib)/)|src/locales\\.ts|content/|react(-dom(/(client|server))?)?$)`,
  ),
});
const SHARED = 'names|words|dressed';
const binder: readonly Layer[] = [
  inBinder(SHARED, SHARED),
  inBinder('changes/', `${SHARED}|changes/`),
  inBinder('received/', `${SHARED}|changes/|received/`),
  inBinder('data/', `${SHARED}|changes/|data/`),
  inBinder('overview/', `${SHARED}|changes/|data/|overview/`),
  inBinder('rooms|render|wake', '.*'),
];

const layers: readonly Layer[] = [
  { name: 'locales', holds: /^src\/locales\.ts$/, may: /^$/ },
  {
    name: 'lib',
    holds: /^src\/lib\//,
    may: new RegExp(`^(src/(lib/|locales\\.ts)|${PURE}|diff$|lean-qr$|ical-generator$)`),
  },
  { name: 'tool rules', holds: /^src\/tools\/.*\.ts$/, may: new RegExp(`^(src/(lib/|locales\\.ts|tools/)|${PURE}$)`) },
  { name: 'browser', holds: /^src\/browser\//, may: new RegExp(`^(src/(browser|lib)/|idb$|${PURE}$)`) },
  {
    name: 'state',
    holds: /^src\/state\//,
    may: /^(src\/(state|lib|browser)\/|src\/locales\.ts|src\/tools\/[^.]*\.ts$|valibot$|nanostores$|react$)/,
  },
  { name: 'ui', holds: /^src\/ui\//, may: /^(src\/(ui|lib)\/|react(-dom)?$)/ },
  {
    name: 'tool faces',
    holds: /^src\/tools\/.*\.tsx$/,
    may: /^(src\/(tools|state|ui|browser|lib)\/|src\/locales\.ts|content\/|react(-dom(\/(client|server))?)?$)/,
  },
  ...binder,
  {
    name: 'site',
    holds: /^src\/site\//,
    may: /^(src\/(site|binder|tools|state|ui|browser|lib)\/|src\/locales\.ts|content\/|src\/build\/(lettering|indexed-png)\.ts$|astro:|astro\/|sharp$|node:fs$|date-holidays$)/,
  },
  { name: 'pages', holds: /^src\/pages\//, may: /^(src\/site\/|astro:)/ },
  {
    name: 'build',
    holds: /^src\/build\//,
    may: /^(src\/(build|lib)\/|node:|subset-font$|rolldown\/utils$|harfbuzzjs$|cborg$|pagefind$|sharp$|astro$)/,
  },
  { name: 'content schema', holds: /^src\/content\.config\.ts$/, may: /^(astro[:/]|content\/|src\/locales\.ts$)/ },
];

const subpaths: readonly (readonly [RegExp, string])[] = [
  [/^#content\//, 'content/'],
  [/^#locales$/, 'src/locales.ts'],
  [/^#(lib|tools|state|browser|ui|binder|site|build)\//, 'src/$1/'],
];

/** `../tool.ts` seen from src/tools/brief/view.tsx → `src/tools/tool.ts` */
function resolve(from: string, specifier: string): string {
  for (const [pattern, target] of subpaths) if (pattern.test(specifier)) return specifier.replace(pattern, target);
  if (!specifier.startsWith('.')) return specifier;
  return new URL(specifier.split('?')[0] ?? '', `file:///${from}`).pathname.slice(1);
}

interface Import {
  readonly target: string;
  readonly isType: boolean;
}
function importsOf(path: string, text: string): readonly Import[] {
  const code = path.endsWith('.astro') ? (text.match(/^---\n([\s\S]*?)\n---/)?.[1] ?? '') : text;
  const statements = code.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, specifier = '']) => ({
      target: resolve(path, specifier),
      isType: type !== undefined,
    })),
    ...[...dynamic].map(([, specifier = '']) => ({ target: resolve(path, specifier), isType: false })),
  ];
}

const sources = Object.entries(files).map(([path, text]) => [path.replace('../', ''), text] as const);

describe('every file', () => {
  test.each(sources.map(([path]) => path))('%s lies in one layer', (path) => {
    expect(layers.filter(({ holds }) => holds.test(path)).map(({ name }) => name)).toHaveLength(1);
  });
});

describe.each(layers)('$name', ({ holds, may }) => {
  const own = sources.filter(([path]) => holds.test(path));
  test('imports only what lies left of it', () => {
    const wrong = own.flatMap(([path, text]) =>
      importsOf(path, text)
        // Types vanish when the page is built; words are typed by their JSON.
        .filter(
          ({ target, isType }) => !may.test(target) && !(isType && /^(content\/|react$|src\/tools\/)/.test(target)),
        )
        .map(({ target }) => `${path} must not import ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('the picture in the README is this table', async () => {
  const { default: readme } = await import('../README.md?raw');
  const [, picture = ''] = readme.match(/^```\n(lib ─► [\s\S]*?)^```/m) ?? [];
  const filesOf = (box: string): readonly string[] => {
    const [folder = '', ending = ''] = box.split('/**/*');
    return sources
      .map(([path]) => path)
      .filter((path) => path.startsWith(`src/${folder}/`) && (ending === '' || path.endsWith(ending)));
  };
  // `a ─► b ─► c`, and the lines below that begin at the first box.
  const chain = (picture.split('\n')[0] ?? '').split(' ─► ');
  const below = [...picture.matchAll(/^ [├└]─+► (\S+)/gm)].map(([, box = '']) => ['lib', box] as const);
  const arrows = [...chain.slice(1).map((box, index) => [chain[index] ?? '', box] as const), ...below];
  expect(arrows.length).toBeGreaterThan(7);
  for (const [from, to] of arrows)
    expect(
      layers.some(
        ({ holds, may }) =>
          filesOf(to).some((path) => holds.test(path)) && filesOf(from).some((path) => may.test(path)),
      ),
      `${from} ─► ${to}`,
    ).toBe(true);
});

/** A folder with a tool.ts; the others hold what tools share. */
const tools = new Set(sources.flatMap(([path]) => path.match(/^src\/tools\/([^/]+)\/tool\.ts$/)?.[1] ?? []));
/** @returns the tool a file belongs to, if any */
const toolOf = (path: string): string | undefined =>
  path
    .match(/^src\/tools\/([^/]+)\//)
    ?.slice(1)
    .find((folder) => tools.has(folder));

test('tools know nothing of each other, and what they share knows none of them', () => {
  const wrong = sources
    .filter(([path]) => path.startsWith('src/tools/'))
    .flatMap(([path, text]) =>
      importsOf(path, text)
        .filter(({ target }) => toolOf(target) !== undefined && toolOf(target) !== toolOf(path))
        .map(({ target }) => `${path} must not import ${target}`),
    );
  expect(tools.size).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
});

test.each([
  [
    'only browser/ and the page scripts touch the platform',
    /\b(localStorage|sessionStorage|indexedDB|navigator\.clipboard)\b/,
    /^src\/(browser|site)\//,
  ],
  ['nobody writes HTML from text', /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/, /^$/],
  [
    'the focus does not wait for the next frame: a key pressed before it would go to the page (ui/focus-after.ts)',
    /requestAnimationFrame/,
    /^src\/(browser|site)\//,
  ],
  ['nobody clears storage that others share', /\.clear\(\)/, /^$/],
  [
    'a live region is there before its words: one that comes with them is not said everywhere. An alert is',
    /(&&|\?) \(\s*<\w+\b[^>]*\brole="status"/,
    /^$/,
  ],
  [
    'what describes something is no status or alert by its role: WebKit leaves those out of a description. It has `aria-live`',
    /<\w+\b[^>]*(\bid=[^>]*\brole="(status|alert)"|\brole="(status|alert)"[^>]*\bid=)/,
    /^$/,
  ],
])('%s', (_, forbidden, allowedIn) => {
  const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
  const wrong = sources
    .filter(([path, text]) => forbidden.test(code(text)) && !allowedIn.test(path))
    .map(([path]) => path);
  expect(wrong).toEqual([]);
});

test('rules of tools ask no clock: today is an argument', () => {
  const wrong = sources
    .filter(([path, text]) => /^src\/(tools\/.*\.ts|lib\/.*)$/.test(path) && /new Date\(\)|Date\.now\(\)/.test(text))
    .map(([path]) => path);
  expect(wrong).toEqual([]);
});
