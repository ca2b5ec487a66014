/** The two who work together, and what they share. */
export type Party = 'client' | 'assistant';
export const PARTIES = ['client', 'assistant'] as const satisfies readonly Party[];
export const otherOf = (party: Party): Party => (party === 'client' ? 'assistant' : 'client');

export type Side = Party | 'both';
export const SIDES = [...PARTIES, 'both'] as const satisfies readonly Side[];
