import { ulid } from 'ulid';
import { addDays, type CivilDate } from '../domain/calendar.ts';
import { notice } from '../domain/forms/index.ts';
import { noticeFrom, noticeVersion } from '../domain/privacy-notice.ts';
import type { Draft } from '../domain/record.ts';
import type { Chance } from './chance.ts';
import { entered } from './entered.ts';
import type { FileData } from './pupils.ts';
import type { StaffMember } from './staff.ts';
import { schoolDay } from './verified-days.ts';

/** Guardians of so many children have been told. */
const TOLD = 0.86;
/** What was handed out before the present version. */
const EARLIER = '2024-1';

/** How the guardian was told what the file is for, in the weeks after it began. */
export function noticeOf(
  { guardianName, guardianRelation }: FileData,
  begun: CivilDate,
  { teacher, today }: { readonly teacher: StaffMember; readonly today: CivilDate },
  chance: Chance,
): Draft[] {
  const at = schoolDay(addDays(begun, chance.between(0, 20)));
  const isTold = chance.holds(TOLD) && begun <= at && at < today;
  if (!isTold || guardianName === undefined || guardianRelation === undefined) return [];
  const entry = entered(teacher, at, today, chance);
  const id = ulid(entry.enteredAt, () => chance.next());
  const channel = chance.weighted({ paper: 52, faceToFace: 30, phone: 14, message: 4 });
  const version = at < noticeFrom ? EARLIER : noticeVersion;
  const data = { noticeVersion: version, guardianName, guardianRelation, channel };
  return [{ ...entry, id, form: notice.id, formVersion: notice.version, at, data }];
}
