/**
 * The types by which a county's schools are drawn, from the remotest on (SAMPLING §2.5): A 教学点、村小, B 中心小学及完小,
 * C 初中及九年一贯. Which kind of school belongs to which is settled before a frame is frozen, so it is a parameter.
 */
export const schoolTypes = ['A', 'B', 'C'] as const;
export type SchoolType = (typeof schoolTypes)[number];

/** The type of each kind of school, by the kinds that organisations are kept under. */
export type TypeOfKind = Readonly<Record<string, SchoolType>>;

export const usualTypes: TypeOfKind = {
  teachingPoint: 'A',
  villagePrimary: 'A',
  primary: 'B',
  attachedPrimaryClass: 'B',
  juniorSecondary: 'C',
  attachedJuniorClass: 'C',
  vocationalJunior: 'C',
  nineYear: 'C',
  twelveYear: 'C',
  completeSecondary: 'C',
  specialEducation: 'C',
  specialisedSchool: 'C',
};
