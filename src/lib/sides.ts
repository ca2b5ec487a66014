/** The two who work together, and what they share. */
export type Side = 'client' | 'assistant' | 'both';
export const SIDES: readonly Side[] = ['client', 'assistant', 'both'];
