import { addMonths, type CivilDate } from '../domain/calendar.ts';
import { cities, countyUnits } from '../domain/codes/divisions.ts';
import type { Chance } from './chance.ts';
import { workplaces } from './place-parts.ts';
import type { FileData, Pupil } from './pupils.ts';
import type { DemoSchool } from './schools.ts';

const notes = [
  '老人听力不好，电话要多打几次',
  '家在村东头，离学校三里地',
  '周末由姑姑接送',
  '父母春节回来住半个月',
  '奶奶不识字，通知要当面说',
];
/** What a school most often does not know yet. */
const unknown: readonly (keyof FileData)[] = [
  'motherPhone',
  'guardianPhone',
  'fatherWorkplace',
  'motherAwaySince',
  'hardship',
  'boardingMode',
];
/** One file in eight has gaps. */
const GAPS = 0.12;

/** What the file of a child says, begun on a day by a school that knows most of it. */
export function childFile(
  pupil: Pupil,
  school: DemoSchool,
  { idNo, begun }: { readonly idNo: string; readonly begun: CivilDate },
  chance: Chance,
): FileData {
  const { home } = pupil;
  const whole: FileData = {
    name: pupil.name,
    gender: pupil.gender,
    birthDate: pupil.birthDate,
    idType: chance.holds(0.12) ? 'B' : '1',
    idNo,
    grade: String(pupil.grade) as FileData['grade'],
    classNo: pupil.classNo,
    boardingMode:
      pupil.grade >= 5 && school.org.sort !== 'teachingPoint' && chance.holds(0.5) ? '2' : '1',
    fatherName: home.father,
    motherName: home.mother,
    ...parents(pupil, begun, chance),
    guardianName: home.guardian.name,
    guardianRelation: home.guardian.relation,
    guardianPhone: home.guardian.phone,
    residenceAddress: addressOf(school, home.village),
    hardship: home.hardship,
    ...(chance.holds(0.06) && { note: chance.pick(notes) }),
  };
  return chance.holds(GAPS) ? withGaps(whole, chance) : whole;
}

type Parents = Pick<FileData, 'leftBehindType'> & Partial<FileData>;

function parents(pupil: Pupil, begun: CivilDate, chance: Chance): Parents {
  const type = chance.weighted({ bothAway: 84, oneAwayOtherIncapable: 9, soleParentAway: 7 });
  const { fatherPhone, motherPhone } = pupil.home;
  const father: Partial<FileData> = {
    fatherWhereabouts: 'away',
    fatherPhone,
    ...fatherAway(begun, chance),
  };
  const mother: Partial<FileData> = {
    motherWhereabouts: 'away',
    motherPhone,
    ...motherAway(begun, chance),
  };
  if (type === 'bothAway') return { leftBehindType: type, ...father, ...mother };
  if (type === 'oneAwayOtherIncapable') {
    const why = chance.pick(['seriousIllness', 'severeDisability'] as const);
    return chance.holds(0.7)
      ? {
          leftBehindType: type,
          ...father,
          motherWhereabouts: 'home',
          motherIncapacity: why,
          motherPhone,
        }
      : {
          leftBehindType: type,
          ...mother,
          fatherWhereabouts: 'home',
          fatherIncapacity: why,
          fatherPhone,
        };
  }
  const gone = chance.pick(['deceased', 'separated', 'separated', 'missing'] as const);
  return chance.holds(0.6)
    ? { leftBehindType: type, ...father, motherWhereabouts: gone }
    : { leftBehindType: type, ...mother, fatherWhereabouts: gone };
}

function fatherAway(begun: CivilDate, chance: Chance): Partial<FileData> {
  return { fatherWorkplace: chance.pick(workplaces), fatherAwaySince: awaySince(begun, chance) };
}

function motherAway(begun: CivilDate, chance: Chance): Partial<FileData> {
  return { motherWorkplace: chance.pick(workplaces), motherAwaySince: awaySince(begun, chance) };
}

/** A month at least three months before the file: shorter absence makes no left-behind child, Guideline (三). */
function awaySince(begun: CivilDate, chance: Chance): string {
  return addMonths(begun, -chance.between(4, 40)).slice(0, 7);
}

function withGaps(whole: FileData, chance: Chance): FileData {
  const left = new Set([chance.pick(unknown), chance.pick(unknown)]);
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => !left.has(name as keyof FileData)),
  ) as FileData;
}

function addressOf({ org }: DemoSchool, village: string): string {
  const city = cities.find(({ id }) => id === org.city)?.name ?? '';
  const county = countyUnits.find(({ id }) => id === org.county)?.name ?? '';
  return city + county + village;
}
