/** The shape of every file in content/. A file that does not fit stops the build with its name, the field and the reason. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import phases from '#content/phases.json';
import ui from '#content/ui.json';
import { type Locale, locales } from './locales.ts';

const text = z.string().min(1);
/** The same in every language. */
const inEvery = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject(Object.fromEntries(locales.map((locale) => [locale, shape])) as Record<Locale, Shape>);
const bilingual = inEvery(text);
/** One of a kind, and `{n}` of them (`counted` in src/lib/fill.ts). */
const countedText = z.strictObject({ one: bilingual, other: bilingual });
const bilingualList = inEvery(z.array(text));
const day = z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.iso.date()]);
const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, { error: 'an address looks like /regeln/passung/ (lower case, a slash at both ends)' });
const bilingualAddress = inEvery(address);

const pages = defineCollection({
  // The file name is the id; Astro would cut “index” off.
  loader: glob({
    base: './content',
    pattern: locales.map((locale) => `${locale}/**/*.mdx`),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: text.describe('The h1. On a rule page the rule as a sentence.'),
    name: text.describe('Short name in menus and lists.'),
    address: address.describe('Where the page lives, without the base path.'),
    summary: text
      .max(160)
      .describe('One sentence a reader could act on: lead under the title, description for search engines.'),
    audience: z.enum(['both', 'client', 'assistant']).default('both').describe('For whom the page is.'),
    checkedOn: day.optional().describe('The day somebody last checked every statement, YYYY-MM-DD.'),
    lawAsOf: day
      .optional()
      .describe('The day the law was last checked, YYYY-MM-DD. Shows the note that it is general information.'),
    search: z.array(text).default([]).describe('Words people type that the page does not contain as whole words.'),
    phase: z
      .enum(phases.map(({ id }) => id))
      .optional()
      .describe('Rule pages: the phase, one of content/phases.json.'),
    order: z.number().optional().describe('Rule pages: position among all rules; 6.5 stands between 6 and 7.'),
    menu: z.number().int().optional().describe('Position in the main menu; absent: not in the menu.'),
    footer: z.number().int().optional().describe('Position in the footer; absent: not in the footer.'),
    internal: z
      .boolean()
      .default(false)
      .describe('For those who work on the site: kept out of its search, of search engines and of the sitemap.'),
    draft: z.boolean().default(false).describe('Named in lists but not built and not linked.'),
  }),
});

/** What all tools share; each tool adds its own words, typed by a type-only import of its JSON. */
const tools = defineCollection({
  loader: glob({ base: './content/tools', pattern: '*.json' }),
  schema: z.looseObject({
    address: bilingualAddress.describe('Where the tool lives.'),
    name: bilingual.describe('Short name in menus.'),
    title: bilingual.describe('The h1 of its page and the heading of its frame: the name, so that it is found again.'),
    is: bilingual.describe(
      'What it is, for tabs, messages and pictures of shared links, where the name alone says too little.',
    ),
    summary: bilingual.describe('One sentence: what it does for both.'),
    rule: text.describe('Id of the rule it belongs to.'),
    order: z.number().describe('Position in the list of tools; 6.5 stands between 6 and 7.'),
    search: bilingualList.describe('Words people type.'),
    things: z
      .record(text, countedText)
      .optional()
      .describe(
        'What a person sees in a sheet as one thing, by its path (`items.*`): how one is counted, and {n} of them.',
      ),
    labels: z.record(text, z.unknown()).describe('Words of the tool itself.'),
    example: z
      .strictObject({ value: z.record(text, z.unknown()) })
      .optional()
      .describe(
        'A document that teaches, shown on request: only what is filled in, its texts in every language, its days as `@today+5`.',
      ),
    keys: z
      .array(z.strictObject({ keys: bilingual, does: bilingual }))
      .optional()
      .describe('Keys only this tool knows, for the list behind ?; keys pressed together are parted by a blank.'),
  }),
});

const line = bilingual;
const templates = defineCollection({
  loader: glob({ base: './content/templates', pattern: '*.json' }),
  schema: z.strictObject({
    address: bilingualAddress.describe('Where the template lives.'),
    kind: z.enum(Object.keys(ui.site.kinds)).describe('Shelf in the gallery, one of `kinds` in content/ui.json.'),
    name: bilingual.describe('Verb and object, short.'),
    summary: bilingual.describe('What comes back from this task.'),
    when: bilingual.describe('When this template fits, and when another fits better.'),
    forgotten: bilingualList.describe('What clients usually forget.'),
    related: z.array(text).min(1).describe('Rules and pages of knowledge that lead on, by id: `knowledge/invoices`.'),
    search: bilingualList.describe('Words people type.'),
    minutes: z
      .strictObject({ setup: z.tuple([z.number(), z.number()]), run: z.tuple([z.number(), z.number()]) })
      .describe('Planning ranges in minutes: the first time including instruction, and each run. Rules of thumb.'),
    runUnit: bilingual.describe('What one run is: per day, per invoice …'),
    fields: z
      .strictObject({
        title: line,
        purpose: line,
        result: line,
        included: line,
        excluded: line,
        inputs: line,
        access: line,
        steps: line,
        examples: line,
        acceptance: line,
        interim: line,
        capHours: z
          .union([text, line])
          .describe('A number; of an ongoing task words with the period: “5 hours a week”.'),
        atCap: line,
        questions: line,
      })
      .describe('The brief as a good client would fill it; [placeholders] are for the person to fill.'),
  }),
});

export const collections = { pages, tools, templates };
