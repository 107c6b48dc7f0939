import { isCivilDate, type CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';

/** 未满16周岁, Guideline (三). The only place where this 16 stands. */
const SIXTEEN = 16;

/** The day on which a child is sixteen; born on 29 February, in a common year 1 March (DOMAIN E3). */
export function sixteenthBirthday({
  birthDate,
}: Pick<ChildCard, 'birthDate'>): CivilDate | undefined {
  if (!birthDate) return undefined;
  const birthday = `${Number(birthDate.slice(0, 4)) + SIXTEEN}${birthDate.slice(4)}`;
  return isCivilDate(birthday) ? birthday : `${birthday.slice(0, 4)}-03-01`;
}

/**
 * True until 00:00 on the sixteenth birthday, when a file leaves the duties (DOMAIN E1). A child whose birth date is
 * not known is not taken for sixteen.
 */
export function isUnderSixteen(card: ChildCard, today: CivilDate): boolean {
  const birthday = sixteenthBirthday(card);
  return birthday === undefined || today < birthday;
}
