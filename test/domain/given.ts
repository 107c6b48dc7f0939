/** What the tests of the domain begin from. All people are synthetic: their numbers begin with 379999, which is no place. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { addDays, startOfDay, type CivilDate } from '../../functions/domain/calendar.ts';
import type { ChildCard } from '../../functions/domain/card.ts';
import { sectionId, type Data, type FormRecord } from '../../functions/domain/record.ts';

export const CHILD = 'child-1';
export const SCHOOL = 'sd-370302-014';
export const OTHER_SCHOOL = 'sd-370302-015';
const HOUR = 3_600_000;

/** A file that may be saved and that is complete. */
export const COMPLETE_FILE: Data = {
  name: '王小禾',
  gender: '1',
  birthDate: '2014-03-15',
  idType: '1',
  idNo: '379999201403150016',
  grade: '6',
  classNo: 2,
  boardingMode: '1',
  leftBehindType: 'bothAway',
  fatherName: '王大山',
  fatherWhereabouts: 'away',
  fatherWorkplace: '江苏省苏州市',
  fatherAwaySince: '2025-02',
  fatherPhone: '13800000001',
  motherName: '李秀兰',
  motherWhereabouts: 'away',
  motherWorkplace: '江苏省苏州市',
  motherAwaySince: '2025-02',
  motherPhone: '13800000002',
  guardianName: '王老根',
  guardianRelation: '61',
  guardianPhone: '0533-1234567',
  residenceAddress: '淄川区岳庄村',
  hardship: false,
  carePersonName: '赵敏',
};

/** A record as the store gives it back: entered on the morning of the day it tells of, unless said otherwise. */
export function aRecord(
  parts: Pick<FormRecord, 'id' | 'form' | 'at' | 'data'> & Partial<FormRecord>,
): FormRecord {
  const record = {
    formVersion: 1,
    enteredAt: startOfDay(parts.at) + 10 * HOUR,
    by: 'person-1',
    byName: '赵敏',
    device: 'phone-1',
    ...parts,
  };
  return { ...record, hash: createHash('sha256').update(JSON.stringify(record)).digest('hex') };
}

export function aFile(number: number, at: CivilDate, data: Data = COMPLETE_FILE): FormRecord {
  return aRecord({ id: sectionId('file', number), form: 'file', number, at, data });
}

export function aHome(number: number, at: CivilDate, school = SCHOOL): FormRecord {
  return aRecord({ id: sectionId('home', number), form: 'home', number, at, data: { school } });
}

/** A verification; `lateBy` days pass before it is entered. */
export function aVerification(
  id: string,
  at: CivilDate,
  { lateBy = 0, ...rest }: Partial<FormRecord> & { readonly lateBy?: number } = {},
): FormRecord {
  return aRecord({
    id,
    form: 'verification',
    at,
    enteredAt: startOfDay(addDays(at, lateBy)) + 10 * HOUR,
    data: { fileNumber: 1, result: 'unchanged', means: 'phone' },
    ...rest,
  });
}

/** A card as far as a rule looks at it. */
export function aCard(parts: Partial<ChildCard> = {}): ChildCard {
  return { child: CHILD, root: '', records: 1, ...parts };
}

/** Any day of a few years that hold a leap day. */
export function aDay(from: CivilDate = '2023-01-01', days = 1200): fc.Arbitrary<CivilDate> {
  return fc.nat(days).map((offset) => addDays(from, offset));
}
