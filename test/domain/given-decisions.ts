import { sectionId, type Data, type FormRecord } from '../../functions/domain/record.ts';
import { aRecord } from './given.ts';

/** A section of an organisation's settings. */
export function aDecision(form: string, number: number, at: string, data: Data): FormRecord {
  return aRecord({ id: sectionId(form, number), form, number, at, data });
}

export const AUTUMN = {
  kind: 'autumn',
  startOn: '2026-09-01',
  lastSchoolDay: '2027-01-22',
} as const;
export const SPRING = {
  kind: 'spring',
  startOn: '2027-02-22',
  lastSchoolDay: '2027-07-09',
} as const;
