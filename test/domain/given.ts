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
  const id = sectionId('file', number);
  return aRecord({ id, form: 'file', formVersion: 2, number, at, data });
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

/** A talk; `lateBy` days pass before it is entered. */
export function aTalk(
  id: string,
  at: CivilDate,
  { lateBy = 0, ...rest }: Partial<FormRecord> & { readonly lateBy?: number } = {},
): FormRecord {
  const enteredAt = startOfDay(addDays(at, lateBy)) + 16 * HOUR;
  return aRecord({ id, form: 'talk', at, enteredAt, data: TALK, ...rest });
}

/** What a teacher saw of a bullied child, and whom she told; nobody named here exists. */
export const RESTRICTED: Data = {
  matter: ['bullying'],
  seen: '孩子说下课时有两个大孩子拿走他的饭卡，说完一直低头。',
  told: [{ whom: 'father', on: '2026-11-23', said: '周末回来' }],
  readers: ['P-teacher', 'P-mentor'],
};

/** A talk that says all it must. */
export const TALK: Data = {
  moment: '12:40',
  mode: 'inPerson',
  place: 'careRoom',
  topics: ['study', 'family'],
  mood: 'stable',
  issues: ['none'],
  content: '孩子说最近数学能跟上了，周末和妈妈视频了一次。说好每天先写作业再看电视。',
};

/** A home visit that says all it must, and found no hazard. */
export const VISIT: Data = {
  moment: 'afternoon',
  visitors: ['person-1', 'person-2'],
  mode: 'onSite',
  purpose: ['routine', 'safetyCheck'],
  met: [{ relation: '62', name: '李秀英', phone: '13800000009' }],
  livesWith: ['grandparents'],
  environment: '三间平房，院里干净，电线整齐。',
  findings: '作业在饭桌上写，字比上学期工整。三餐按时，衣服干净。爱说话，说想妈妈。',
};

/** The assignment of a care person: section `number`. */
export function aCare(number: number, at: CivilDate, data: Data = CARE): FormRecord {
  return aRecord({ id: sectionId('care', number), form: 'care', number, at, data });
}

export const CARE: Data = {
  primary: 'person-1',
  primaryName: '赵敏',
  primaryRole: 'classTeacher',
  primaryWoman: true,
  phone: '13800000003',
  toldParentOn: '2026-09-01',
  toldGuardianOn: '2026-09-01',
};

/** A card as far as a rule looks at it. */
export function aCard(parts: Partial<ChildCard> = {}): ChildCard {
  return { child: CHILD, root: '', records: 1, ...parts };
}

/** Any day of a few years that hold a leap day. */
export function aDay(from: CivilDate = '2023-01-01', days = 1200): fc.Arbitrary<CivilDate> {
  return fc.nat(days).map((offset) => addDays(from, offset));
}
