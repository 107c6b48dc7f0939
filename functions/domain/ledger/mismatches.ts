import { birthDateOf, genderOf } from '../codes/id-no.ts';
import type { Data } from '../record.ts';
import { headingOf } from './missing.ts';
import type { Column, RowTrouble } from './row.ts';

/**
 * Where gender or birth date differ from what the identity number carries. Warnings only: registers hold such
 * errors, families give birthdays by the lunar calendar, and the number is valid in itself (DOMAIN §3.1). What was
 * sent is kept; which of the two is right is for a person to find out.
 */
export function mismatches(data: Data, columns: readonly Column[]): RowTrouble[] {
  const { idNo, gender, birthDate } = data;
  if (typeof idNo !== 'string') return [];
  const differs = (field: string, code: 'gender-differs' | 'birth-date-differs'): RowTrouble => ({
    field,
    code,
    ...headingOf(columns, field),
  });
  return [
    ...(gender !== undefined && gender !== genderOf(idNo)
      ? [differs('gender', 'gender-differs')]
      : []),
    ...(birthDate !== undefined && birthDate !== birthDateOf(idNo)
      ? [differs('birthDate', 'birth-date-differs')]
      : []),
  ];
}
