import type { CivilDate } from '../domain/calendar.ts';
import { checkCharacter } from '../domain/codes/id-no.ts';

/** A prefix that is no place: the numbers are valid in form and belong to nobody. */
const PREFIX = '379999';
/** Primes to each other, so that all sequences of a day are used before one returns; 000 is none. */
const SEQUENCES = 499;
const STEP = 163;

export type NextIdentityNumber = (birthDate: CivilDate, gender: '1' | '2') => string;

/**
 * Deals synthetic identity numbers (GB 11643), none twice. Sequences are spread, because people search by the last four
 * digits.
 * @throws Error when 499 children of one gender are born on one day
 */
export function identityNumbers(): NextIdentityNumber {
  const dealt = new Map<string, number>();
  return (birthDate, gender) => {
    const digits = birthDate.replaceAll('-', '');
    const day = digits + gender;
    const count = dealt.get(day) ?? 0;
    if (count >= SEQUENCES) throw new Error('More children on one day than there are numbers');
    dealt.set(day, count + 1);
    const place = (Number(day) * 7 + count * STEP) % SEQUENCES;
    const sequence = gender === '1' ? 2 * place + 1 : 2 * place + 2;
    const number = PREFIX + digits + String(sequence).padStart(3, '0');
    return number + checkCharacter(number);
  };
}
