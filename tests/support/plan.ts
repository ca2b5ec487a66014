/** How many steps the onboarding plan has: counted in content/, so that a new step is one edit. */
import onboarding from '#content/tools/onboarding.json';

export const STEPS = onboarding.phases.flatMap(({ items }) => items).length;
