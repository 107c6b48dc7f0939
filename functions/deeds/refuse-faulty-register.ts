import { Problem } from '../domain/problem.ts';
import { canBeFramed, isUnit } from '../domain/sampling/index.ts';
import type { Due } from '../asked.ts';
import type { RoundId } from '../store/keys.ts';
import type { Org } from '../store/store.ts';
import { whyOut } from './frame-part.ts';
import { schoolsOfProvince } from './schools-under.ts';

/** So many schools are named: enough to begin with. */
const NAMED = 10;

/**
 * Looks through a province’s register before its freezing is asked for or confirmed, so that nobody confirms what must
 * fail.
 * @param number of the move that asks for it
 * @throws Problem register-faulty, with the schools that no frame can hold: without a code, with one that another has
 *   too, or of a kind that belongs to no type; marks-lost, with marked codes that no school in scope has any more
 */
export async function refuseFaultyRegister(
  { province, round }: RoundId,
  number: number,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<void> {
  const opened = await store.openRound({ province, round });
  if (opened?.card.state !== 'draft' || number <= opened.card.moves) return; // sent again, or not open
  const schools = await schoolsOfProvince(province, store);
  const times = new Map<string, number>();
  for (const { code = '' } of schools) times.set(code, (times.get(code) ?? 0) + 1);
  const isFaulty = (school: Org) => {
    const { code = '', sort = '' } = school;
    const isOut = whyOut(school, today) !== undefined;
    return times.get(code) !== 1 || !(isOut ? isUnit(code) : canBeFramed(code, sort));
  };
  const faulty = schools.filter(isFaulty).map(({ name }) => name);
  if (faulty.length > 0)
    throw new Problem('register-faulty', { schools: faulty.slice(0, NAMED), n: faulty.length });
  const inScope = new Set(
    schools.filter((school) => whyOut(school, today) === undefined).map(({ code }) => code),
  );
  const lost = Object.keys(opened.card.marks ?? {}).filter((unit) => !inScope.has(unit));
  if (lost.length > 0)
    throw new Problem('marks-lost', { schools: lost.slice(0, NAMED), n: lost.length });
}
