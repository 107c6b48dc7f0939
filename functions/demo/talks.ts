import { ulid } from 'ulid';
import { addDays, startOfDay, type CivilDate } from '../domain/calendar.ts';
import { talk } from '../domain/forms/index.ts';
import type { Draft } from '../domain/record.ts';
import { chargeOn, type Charge } from './care-plan.ts';
import type { Chance } from './chance.ts';
import { entered } from './entered.ts';
import { fortnightsBefore, type Fortnight } from './fortnights.ts';
import type { FileData } from './pupils.ts';
import type { Diligence } from './schools.ts';
import type { StaffMember } from './staff.ts';
import { momentOf, talkData } from './talk-data.ts';
import { whyCorrected } from './talk-words.ts';
import { schoolDay } from './verified-days.ts';

/** So many days back talks are told. */
const BACK = 56;
/** Of a hundred fortnights, how many have their talk. */
const kept: Readonly<Record<Diligence, number>> = { careful: 0.975, ordinary: 0.9, careless: 0.6 };
/** So many talks are held by the class teacher although somebody else cares for the child. */
const BY_CLASS_TEACHER = 0.06;

export interface Talking {
  readonly file: FileData;
  readonly begun: CivilDate;
  readonly charges: readonly Charge[];
  readonly teacher: StaffMember;
  readonly diligence: Diligence;
  readonly today: CivilDate;
  /** Fortnights, counted from the last, in which no talk was held whatever else is likely. */
  readonly without?: readonly number[];
  /** The first talk was entered under the wrong day and corrected. */
  readonly isCorrected?: boolean;
}

/** The talks of the last two months with one child, oldest first: one in most fortnights of the term. */
export function talksWith(talking: Talking, chance: Chance): Draft[] {
  const { begun, diligence, today, without = [], isCorrected } = talking;
  const fortnights = fortnightsBefore(today, BACK);
  const days = fortnights.flatMap((fortnight, n) => {
    const day = dayIn(fortnight, chance);
    const isHeld = chance.holds(kept[diligence]) && !without.includes(fortnights.length - n);
    return isHeld && day > begun && day < today ? [day] : [];
  });
  const talks = days.map((day) => talkOn(day, talking, chance));
  const [first, ...rest] = talks;
  return isCorrected && first ? [first, correctionOf(first, today, chance), ...rest] : talks;
}

/** One of the ten weekdays. */
function dayIn({ from }: Fortnight, chance: Chance): CivilDate {
  const weekday = chance.between(0, 9);
  return schoolDay(addDays(from, weekday < 5 ? weekday : weekday + 2));
}

function talkOn(at: CivilDate, talking: Talking, chance: Chance): Draft {
  const { charges, teacher, today, file } = talking;
  const carer = chargeOn(charges, at)?.primary ?? teacher;
  const by = chance.holds(BY_CLASS_TEACHER) ? teacher : carer;
  const { moment, minute } = momentOf(chance);
  const entry = entered(by, at, today, chance, minute);
  const data = talkData(file, moment, chance);
  return { ...entry, ...eventOf(entry.enteredAt, chance), at, data };
}

function eventOf(enteredAt: number, chance: Chance) {
  const id = ulid(enteredAt, () => chance.next());
  return { id, form: talk.id, formVersion: talk.version };
}

/** The same talk put on the school day before, by the same person, on the next day. */
function correctionOf(wrong: Draft, today: CivilDate, chance: Chance): Draft {
  const at = schoolDay(addDays(wrong.at, -1));
  const enteredAt = Math.min(wrong.enteredAt + 86_400_000, startOfDay(today) - 1);
  const { by, byName, device, data, id } = wrong;
  const entry = { by, byName, device, enteredAt };
  return {
    ...entry,
    ...eventOf(enteredAt, chance),
    at,
    data,
    supersedes: id,
    reason: whyCorrected,
  };
}
