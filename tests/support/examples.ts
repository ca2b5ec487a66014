/** Filled-in documents by tool, for tests that walk all tools. */
type Examples = Readonly<Record<string, object>>;

const files = import.meta.glob<Examples>('../examples/*.ts', { eager: true, import: 'examples' });

/** Throws for a tool that has none: every tool brings one. */
export function examplesOf(id: string): Examples {
  const examples = files[`../examples/${id}.ts`];
  if (!examples) throw new Error(`tests/examples/${id}.ts is missing`);
  return examples;
}
