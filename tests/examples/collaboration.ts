/** Filled-in documents of the tool, as tests need them. */
import { type Collaboration, collaboration } from '#tools/collaboration.ts';

export const examples = {
  jana: { ...collaboration.empty, client: 'Praxis Berg', assistant: 'Jana Lang', role: 'client' },
} satisfies Readonly<Record<string, Collaboration>>;
