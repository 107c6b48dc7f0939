import { ageOn, type CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';

/** 未满16周岁, Guideline (三). */
const SIXTEEN = 16;

/**
 * True until 00:00 on the sixteenth birthday, when a file leaves the duties (DECISIONS 6). A child whose birth date is
 * not known is not taken for sixteen.
 */
export function isUnderSixteen({ birthDate }: ChildCard, today: CivilDate): boolean {
  return !birthDate || ageOn(birthDate, today) < SIXTEEN;
}
