import type { Term } from '../domain/school-calendar.ts';

/**
 * Terms of compulsory schools as the demo province keeps them: autumn from 1 September into January, spring from the
 * Monday after the Lantern Festival into July (DOMAIN §4.1). Bureaus set their own; these are plausible, not published.
 */
export const terms: readonly Term[] = [
  { kind: 'autumn', startOn: '2024-09-01', lastSchoolDay: '2025-01-17' },
  { kind: 'spring', startOn: '2025-02-17', lastSchoolDay: '2025-07-04' },
  { kind: 'autumn', startOn: '2025-09-01', lastSchoolDay: '2026-01-30' },
  { kind: 'spring', startOn: '2026-03-09', lastSchoolDay: '2026-07-10' },
  { kind: 'autumn', startOn: '2026-09-01', lastSchoolDay: '2027-01-22' },
  { kind: 'spring', startOn: '2027-02-22', lastSchoolDay: '2027-07-09' },
];
