import { ulid } from 'ulid';
import { addDays, daysBetween, type CivilDate } from '../domain/calendar.ts';
import { visit } from '../domain/forms/index.ts';
import type { Draft } from '../domain/record.ts';
import { chargeOn, type Charge } from './care-plan.ts';
import type { Chance } from './chance.ts';
import { entered } from './entered.ts';
import { termStart } from './fortnights.ts';
import type { FileData } from './pupils.ts';
import type { Diligence } from './schools.ts';
import type { SchoolStaff, StaffMember } from './staff.ts';
import { filling } from './talk-text.ts';
import { schoolDay } from './verified-days.ts';
import * as words from './visit-words.ts';

/** How many homes were visited this term, once the term is well under way. */
const shares: Readonly<Record<Diligence, number>> = {
  careful: 0.78,
  ordinary: 0.64,
  careless: 0.36,
};
/** Days from the start of a term in which its visits are made. */
const TERM = 84;
/** So many homes have something to mend; so many visits are made by phone. */
const HAZARDOUS = 0.14;
const AFAR = 0.07;
/** Teachers set out after school: over by then, in minutes of the day. */
const BACK_HOME = 17 * 60 + 20;

/** A child of a home, as a visit finds it. */
interface Visited {
  readonly file: FileData;
  readonly begun: CivilDate;
  readonly charges: readonly Charge[];
}

/**
 * The visit of this term to a home, if there was one: the same for all children of the home, under one id, with findings
 * for each (DOMAIN E18). Nothing for a child whose file began later.
 */
export function visitTo(
  home: readonly Visited[],
  { staff, diligence, today }: { staff: SchoolStaff; diligence: Diligence; today: CivilDate },
  chance: Chance,
): readonly (Draft | undefined)[] {
  const at = schoolDay(addDays(termStart(today), chance.between(9, TERM)));
  const isMade = chance.holds(shares[diligence]) && at < today && daysBetween(at, today) < TERM * 2;
  const first = home.find(({ begun }) => begun < at);
  if (!isMade || !first) return [];
  const visitors = whoGoes(first, at, staff, chance);
  const entry = entered(visitors[0], at, today, chance, BACK_HOME);
  const id = ulid(entry.enteredAt, () => chance.next());
  const shared = sharedBy(first.file, visitors, chance);
  return home.map(({ file, begun }) => {
    const data = { ...shared, ...findingsOf(file, chance) };
    if (begun >= at) return undefined;
    return { ...entry, id, form: visit.id, formVersion: visit.version, at, data };
  });
}

/** The care person with a colleague. */
function whoGoes(
  { charges }: Visited,
  at: CivilDate,
  { all, admin }: SchoolStaff,
  chance: Chance,
): readonly [StaffMember, StaffMember] {
  const carer = chargeOn(charges, at)?.primary ?? admin;
  return [carer, chance.pick(all.filter((each) => each !== carer))];
}

function sharedBy(
  file: FileData,
  [carer, colleague]: readonly [StaffMember, StaffMember],
  chance: Chance,
): Omit<words.VisitData, 'findings'> {
  const fill = filling(file, chance);
  const isAfar = chance.holds(AFAR);
  const visitors = isAfar ? [carer] : [carer, colleague];
  const found = !isAfar && chance.holds(HAZARDOUS) ? [chance.pick(words.hazards)] : [];
  const purpose = chance.weighted({ safetyCheck: 5, study: 3, psychology: 1, none: 4 });
  return {
    moment: chance.pick(['17:10', '16:50', 'afternoon', 'afternoon']),
    visitors: visitors.map(({ person }) => person),
    visitorsName: visitors.map(({ name }) => name).join('、'),
    mode: isAfar ? chance.pick(['phone', 'video'] as const) : 'onSite',
    purpose: purpose === 'none' ? ['routine'] : ['routine', purpose],
    met: whoWasMet(file),
    livesWith: livesWith(file),
    environment: fill(chance.pick(words.buildings) + chance.pick(words.rooms)),
    ...(found.length > 0 && { hazards: found.map((hazard) => ({ ...hazard })) }),
    ...(chance.holds(0.5) && { familyOpinion: fill(chance.pick(words.opinions)) }),
    ...(chance.holds(0.6) && { suggestions: fill(chance.pick(words.suggestions)) }),
  };
}

function findingsOf(file: FileData, chance: Chance): Pick<words.VisitData, 'findings'> {
  const said = [words.study, words.life, words.mind].map((lines) => chance.pick(lines));
  return { findings: filling(file, chance)(said.join('')) };
}

function whoWasMet(file: FileData): words.VisitData['met'] {
  const { guardianRelation: relation, guardianName: name, guardianPhone: phone } = file;
  if (relation === undefined || name === undefined) return [{ relation: '97', name: '家中老人' }];
  return [{ relation, name, ...(phone !== undefined && { phone }) }];
}

function livesWith({ guardianRelation, boardingMode }: FileData): words.VisitData['livesWith'] {
  const withWhom = livingWith[guardianRelation ?? ''] ?? 'relatives';
  return boardingMode === '2' ? [withWhom, 'boarding'] : [withWhom];
}
const livingWith: Readonly<Record<string, words.VisitData['livesWith'][number]>> = {
  61: 'grandparents',
  62: 'grandparents',
  63: 'maternalGrandparents',
  64: 'maternalGrandparents',
};
