import { expect, test } from 'vitest';
import { formatWorkingWeek } from '#lib/weeks.ts';

test('a week across two months or years is said in full, and no line of it can begin with the dash', () => {
  expect(formatWorkingWeek('2026-11-30', 'de')).toBe('30. November\u00a0– 4. Dezember 2026');
  expect(formatWorkingWeek('2026-11-30', 'en')).toBe('30 November\u00a0– 4 December 2026');
  expect(formatWorkingWeek('2026-12-28', 'de')).toBe('28. Dezember 2026\u00a0– 1. Januar 2027');
  expect(formatWorkingWeek('2026-12-07', 'en')).toBe('7\u00a0– 11 December 2026');
});
