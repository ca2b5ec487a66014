/** The words: pairs, typography, house words. Each message says what to change. Rules and reasons are in CONTRIBUTING.md. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import brief from '#content/tools/brief.json';
import ui from '#content/ui.json';
import { type Locale, locales } from '#locales';
import { STEPS } from './support/plan.ts';
import { everything, files, pages, proseOf } from './support/texts.ts';

interface Rule {
  readonly finds: RegExp;
  readonly advice: string;
  /** Files that must name the word, for example to keep it apart. */
  readonly except?: RegExp;
}

const german: readonly Rule[] = [
  { finds: /"[^"]*"|\s"|"\s/, advice: 'Write „…“ instead of straight quotes.' },
  { finds: /”/, advice: 'The German closing quote is “ (U+201C), not ”.' },
  {
    finds: /\b(z\. B\.|d\. h\.|u\. a\.|i\. d\. R\.)|\bz\.B\.|\bd\.h\./,
    advice: 'Use a non-breaking space (U+00A0): z. B., d. h.',
  },
  { finds: /§ \d|Art\. \d|Abs\. \d|Nr\. \d/, advice: 'Use a non-breaking space (U+00A0) after §, Art., Abs., Nr.' },
  { finds: /—/, advice: 'The German dash is – with spaces.' },
  { finds: /\w - \w/, advice: 'Use a dash – between words, not a hyphen.' },
  { finds: /\.\.\./, advice: 'Write the ellipsis as one sign: …' },
  {
    finds: /\p{L}[*:_](in|innen|r|e)\b|\p{Ll}Innen\b|\p{L}\/-?in(nen)?\b/u,
    advice: 'No gender signs: use a neutral word or both forms.',
  },
  { finds: /!(?!\w)/, advice: 'No exclamation marks.' },
  {
    finds: /\b[Ee]infach(e|er|es|en)?\b(?! (gehalten|ausgedrückt|Sprache))|\bnur schnell\b|\bmal eben\b/,
    advice: 'No “einfach”, “nur schnell”, “mal eben”: they belittle.',
    except: /assume-nothing|templates|wording|stuck|precise-tasks|foundations|fit|rights-of-use|glossary/,
  },
  {
    finds: /\b(selbstverständlich|natürlich)\b/,
    advice: 'No “natürlich”, “selbstverständlich”: they presume.',
    except: /assume-nothing|wording/,
  },
  {
    finds: /\b([Dd]u|[Dd]ein(e[mnrs]?)?|[Dd]ir|[Dd]ich|[Ee]uch|[Ee]uer)\b/,
    advice: 'Sie-form, also in buttons.',
    except:
      /appreciation|fit|foundations|first-talk|glossary|templates\/(inbox|support|social|phone|newsletter)|wording|assume-nothing/,
  },
  {
    finds:
      /\b(Arbeitgeber|Arbeitnehmer|Mitarbeiter|Vorstellungsgespräch|Kündigung|kündig|Arbeitsverhältnis|Urlaubsantrag|Chef)\w*/,
    advice:
      'Client and assistant are two businesses: Auftraggeberseite, Assistenz, Erstgespräch, Zusammenarbeit beenden.',
    except:
      /knowledge\/(false-self-employment|contract-types|ending|glossary|data-processing|invoices)|templates\/(applicants|newsletter)|parting|wording/,
  },
];

const english: readonly Rule[] = [
  { finds: /"[^"]*"|\s"|"\s/, advice: 'Write ‘…’ instead of straight quotes.' },
  { finds: /\w'\w/, advice: 'Write the apostrophe as ’.' },
  { finds: /—/, advice: 'Use a spaced en dash – or a comma, no em dash.' },
  { finds: /\.\.\./, advice: 'Write the ellipsis as one sign: …' },
  { finds: /!(?!\w)/, advice: 'No exclamation marks.' },
  {
    finds: /\b(simply|obviously|of course)\b/i,
    advice: 'No “simply”, “obviously”, “of course”.',
    except: /assume-nothing|wording|precise-tasks/,
  },
  {
    finds: /\b(organiz|recogniz|summariz|prioritiz|color\b|behavior|favorite|catalog\b)\w*/i,
    advice: 'British spelling.',
  },
  {
    finds: /\b(employer|job interview)\b/i,
    advice: 'Client, first talk: nobody is employed here.',
    except: /knowledge\/(false-self-employment|contract-types|ending|glossary|data-processing|invoices)|applicants/,
  },
];

describe.each([
  ['de', german],
  ['en', english],
] as const)('%s', (locale, rules) => {
  const texts = everything(locale);
  test('there is something to read', () => expect(texts.length).toBeGreaterThan(300));
  test.each(rules.map((rule) => [rule.advice, rule] as const))('%s', (_, { finds, except }) => {
    const found = texts
      .filter(({ where, text }) => finds.test(text) && !except?.test(where))
      .map(
        ({ where, text }) => `${where}: …${text.slice(Math.max(0, text.search(finds) - 40), text.search(finds) + 40)}…`,
      );
    expect(found).toEqual([]);
  });

  test('no sentence is longer than 32 words', () => {
    const sentences = pages(locale)
      .filter((file) => !file.includes('/imprint'))
      .flatMap(proseOf)
      .filter(({ text }) => !text.startsWith('|'))
      .flatMap(({ where, text }) =>
        text.split(/(?<=[.?:;…])["“’)]?\s+(?=[\p{Lu}„‘[*])/u).map((sentence) => ({ where, sentence })),
      );
    const long = sentences
      .filter(({ sentence }) => sentence.split(/\s+/).length > 32)
      .map(({ where, sentence }) => `${where}: ${sentence}`);
    expect(long).toEqual([]);
  });
});

describe('both languages', () => {
  const outline = (file: string): readonly string[] => {
    const body = readFileSync(file, 'utf8');
    return [...body.matchAll(/^(#{2,4}) |^<(Voices|Steps|Example|Mistakes|Mistake|Tool|Law|Starts|Start)\b/gm)].map(
      ([, hashes, element]) => hashes ?? element ?? '',
    );
  };
  test.each(pages('de'))('%s has a twin with the same structure', (file) => {
    expect(outline(file.replace('content/de/', 'content/en/'))).toEqual(outline(file));
  });

  test.each(pages('de').filter((file) => file.includes('/rules/')))(
    '%s follows the recipe: two voices, steps, an example, mistakes, 700 to 1,250 words',
    (file) => {
      for (const path of [file, file.replace('content/de/', 'content/en/')]) {
        const elements = outline(path);
        for (const element of ['Voices', 'Steps', 'Example', 'Mistakes']) expect(elements, path).toContain(element);
        const words = proseOf(path)
          .map(({ text }) => text)
          .join(' ')
          .split(/\s+/).length;
        expect(words, path).toBeGreaterThanOrEqual(700);
        expect(words, path).toBeLessThanOrEqual(1250);
      }
    },
  );
});

describe('what a text tells people to press, choose or look under has that name', () => {
  /** Words before and after a quoted name that make it a button, a field, a part or a page; in rules people quote each other after the same words. */
  const named: Readonly<Record<Locale, RegExp>> = {
    de: /(?<!Browsers )(?:[Ww]ählen Sie|[Dd]rücken Sie auf|[Ss]etzen Sie auf|[Mm]it|[Uu]nter|[Aa]uf der Seite)(?: dann| oben)? „(\p{Lu}[^“…{]*)“|„(\p{Lu}[^“…{]*)“ (?:leert|bringt|macht|bleibt|übernimmt|im Papierkorb|packt)/gu,
    en: /(?:[Cc]hoose|[Pp]ress|[Ww]ith|[Uu]nder|[Oo]n the page|\bto) ‘(\p{Lu}[^’…{]*)’|‘(\p{Lu}[^’…{]*)’(?:,? in the bin| empties| brings| reverses| keeps| copies| turns| packs)/gu,
  };
  test.each(locales)('%s', (locale) => {
    const texts = everything(locale).filter(({ where }) => !/\/(rules|templates|example)\//.test(where));
    const names = new Set(texts.map(({ text }) => text));
    const told = texts.flatMap(({ where, text }) =>
      [...text.matchAll(named[locale])].map(([, before, after]) => ({ where, name: before ?? after ?? '' })),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter(({ name }) => !names.has(name))).toEqual([]);
  });
});

describe('templates', () => {
  const templates = files('content/templates', '.json').map((file) => {
    const { related, fields } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly related: readonly string[];
      readonly fields: { readonly access: Record<Locale, string> };
    };
    return [file, { related, access: fields.access }] as const;
  });

  test.each(templates)('%s leads on to rules and pages of knowledge, each once', (_, { related }) => {
    expect(related.filter((id, at) => related.indexOf(id) !== at)).toEqual([]);
    for (const locale of locales)
      for (const id of related) {
        expect(id).toMatch(/^(rules|knowledge)\//);
        expect(pages(locale)).toContain(`content/${locale}/${id}.mdx`);
      }
  });

  test.each(templates)(
    '%s says why there is an agreement on data, and the other way round',
    (_, { related, access }) => {
      const isAgreed = related.includes('knowledge/data-processing');
      expect([/Auftragsverarbeitung/.test(access.de), /data processing agreement/i.test(access.en)]).toEqual([
        isAgreed,
        isAgreed,
      ]);
    },
  );
});

/** A template whose shelf the picker does not know would be missing there without a word. */
test('shelves of templates are called the same on their page and where one is chosen', () => {
  expect(brief.labels.kinds).toMatchObject(ui.site.kinds);
});

describe('search', () => {
  /** Parts that people search for on their own and that hide at the end of a compound, where Pagefind does not look. */
  const TAILS = [
    'gespräch',
    'vertrag',
    'plan',
    'zeit',
    'brief',
    'liste',
    'recht',
    'schutz',
    'rechnung',
    'zugang',
    'passwort',
    'vereinbarung',
    'verarbeitung',
    'vorlage',
  ];
  test.each(pages('de').filter((file) => /\/(rules|knowledge)\//.test(file)))(
    '%s names the tails of its long compounds as search words',
    (file) => {
      // What the page is about: front matter and headings. A compound it only mentions belongs to the page it links to.
      const all = readFileSync(file, 'utf8');
      const text = [all.split('\n---\n')[0], ...(all.match(/^#+ .*$/gm) ?? [])].join('\n').toLowerCase();
      const words = new Set(text.match(/\p{L}+/gu));
      const missing = TAILS.filter((tail) => {
        const compounds = [...words].filter(
          (word) => word.length >= 14 && new RegExp(`.{4,}${tail}(e|en|es|s|er|ern)?$`).test(word),
        );
        return compounds.length > 0 && ![...words].some((word) => word.startsWith(tail));
      });
      expect(missing.map((tail) => `add “${tail}” to search:`)).toEqual([]);
    },
  );
});

test('a tool has one name: in the binder, in menus, on its page and in the names of its files', () => {
  for (const file of files('content/tools', '.json')) {
    const { name, title } = JSON.parse(readFileSync(file, 'utf8')) as Record<'name' | 'title', unknown>;
    expect(title, file).toEqual(name);
  }
});

describe('what people enter hangs on ids in content/tools', () => {
  /** As they stand in tests/permanent-ids.txt: the tool, the list, the id. */
  const idsIn = (tool: string, value: unknown, list = ''): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => idsIn(tool, item, list));
    if (typeof value !== 'object' || value === null) return [];
    const { id, example: _, ...rest } = value as Record<string, unknown>;
    const inside = Object.entries(rest).flatMap(([key, inner]) => idsIn(tool, inner, list ? `${list}/${key}` : key));
    return typeof id === 'string' ? [`${tool} ${list} ${id}`, ...inside] : inside;
  };
  const now = files('content/tools', '.json').flatMap((file) =>
    idsIn(basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8'))),
  );
  const kept = readFileSync('tests/permanent-ids.txt', 'utf8').trim().split('\n').slice(1); // without its heading
  const gone = kept.filter((line) => line.startsWith('gone ')).map((line) => line.slice('gone '.length));

  test('none is renamed, removed in passing or used again', () => {
    const [was, is] = [new Set(kept), new Set(now)];
    expect([
      ...[...is]
        .filter((id) => !was.has(id) && !gone.includes(id))
        .map((id) => `new: add the line “${id}” to tests/permanent-ids.txt`),
      ...gone.filter((id) => is.has(id)).map((id) => `“${id}” was something else once: choose another id`),
      ...kept
        .filter((id) => !id.startsWith('gone ') && !is.has(id))
        .map(
          (id) => `“${id}” is missing: renamed, it would lose ticks and notes; removed for good, write “gone ${id}”`,
        ),
    ]).toEqual([]);
  });

  test('each fits into a path', () => {
    for (const line of now) expect(line.split(' ')[2], line).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/i);
  });

  test('no two steps of a plan, and no two questions of a talk, share one', () => {
    for (const list of [
      'onboarding phases/items ',
      'farewell steps ',
      'first-talk themes/questions ',
      'feedback questions ',
    ]) {
      const ids = now.filter((line) => line.startsWith(list));
      expect(ids.length, list).toBeGreaterThan(0);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});

/** Words of the site that count what can grow. */
describe('counts in the words', () => {
  const NUMBERS = {
    de: 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(' '),
    en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
  };
  const counted = {
    rules: { de: /(\p{L}+) Regeln/giu, en: /(\p{L}+) rules\b/giu },
    tools: { de: /(\p{L}+) Werkzeuge/giu, en: /(\p{L}+) tools\b/giu },
  };
  const there = {
    rules: pages('de').filter((file) => file.includes('/rules/')).length,
    tools: files('content/tools', '.json').length,
  };

  test.each(
    (['rules', 'tools'] as const).flatMap((things) =>
      (['de', 'en'] as const).map((locale) => [things, locale] as const),
    ),
  )('of the %s: each says in %s how many there are', (things, locale) => {
    const right = NUMBERS[locale][there[things] - 10];
    const wrong = everything(locale).flatMap(({ where, text }) =>
      [...text.matchAll(counted[things][locale])]
        .filter(([, word = '']) => NUMBERS[locale].includes(word.toLowerCase()) && word.toLowerCase() !== right)
        .map(([words]) => `${where}: “${words}”; there are ${there[things]}: write “${right}”`),
    );
    expect(wrong).toEqual([]);
  });

  test('the summary of the plan says how many steps it has', () => {
    const { summary } = JSON.parse(readFileSync('content/tools/onboarding.json', 'utf8')) as {
      summary: { de: string; en: string };
    };
    const wrong = [summary.de, summary.en].filter((text) =>
      [...text.matchAll(/\b(\d+) (?:Schritte|steps)\b/g)].some(([, count]) => Number(count) !== STEPS),
    );
    expect(wrong.map((text) => `content/tools/onboarding.json, summary: “${text}”; there are ${STEPS}`)).toEqual([]);
  });
});

/** A name that stands nowhere in the code that gets the words is read by nobody. Names of data (`Europe/Berlin`, `d3`) and example words are none. */
test('no label is left that nobody reads', () => {
  const code = ['.ts', '.tsx', '.astro'].flatMap((ending) => files('src', ending));
  const namesOf = new Map(
    code.map((file) => [file, new Set(readFileSync(file, 'utf8').match(/[A-Za-z]\w*/g) ?? [])] as const),
  );
  /** Words of a tool get its own folder, what all tools share, and what stands on pages about it. */
  const getsWords = (file: string, id: string): boolean =>
    file.startsWith(`src/tools/${id}/`) || /^src\/tools\/[^/]+$|^src\/site\/(ask\/|tool-words)/.test(file);
  const namesIn = (value: unknown): readonly string[] =>
    typeof value !== 'object' || value === null || 'de' in value
      ? []
      : Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
  const labels = [...files('content/tools', '.json'), 'content/ui.json', 'content/binder.json', 'content/passing.json'];
  const unread = labels.flatMap((file) => {
    const words = JSON.parse(readFileSync(file, 'utf8')) as { readonly labels?: unknown };
    const [, id] = file.match(/^content\/tools\/(.+)\.json$/) ?? [];
    const readers = code.filter((path) => !id || getsWords(path, id));
    const isRead = (name: string): boolean => readers.some((path) => namesOf.get(path)?.has(name));
    return namesIn(words.labels ?? words)
      .filter((name) => /^[a-z][A-Za-z]*$/.test(name) && !isRead(name))
      .map((name) => `${file}: take out “${name}”, or use it`);
  });
  expect(unread).toEqual([]);
});

/** A term that is explained and used nowhere sends people to look for it. SOP is there for those who say it; we say guide. */
test.each(locales)('%s: every term of the glossary is a word of the site, in whatever form', (locale) => {
  const glossary = `content/${locale}/knowledge/glossary.mdx`;
  const site = everything(locale)
    .filter(({ where }) => where !== glossary)
    .map(({ text }) => text)
    .join('\n');
  const terms = [...readFileSync(glossary, 'utf8').matchAll(/^\*\*(.+?)\.\*\*/gm)].map(([, term = '']) => term);
  const isUsed = (name: string): boolean =>
    new RegExp(name.replace(/(?<=\p{L}{4})\p{L}{1,2}(?= |$)/gu, '\\p{L}*'), 'iu').test(site);
  expect(terms.length).toBeGreaterThan(30);
  expect(terms.filter((term) => term !== 'SOP' && !term.split(', ').some(isUsed))).toEqual([]);
});
