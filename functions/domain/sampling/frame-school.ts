import type { Column } from './csv.ts';
import type { SchoolDomain } from './frame-domain.ts';
import { CODES, COUNT, ID, SHA256, YES_NO } from './patterns.ts';
import type { SchoolType } from './school-types.ts';

/** A school as it stands in the frame (SAMPLING §2.18). */
export interface FrameSchool {
  readonly unit: string;
  readonly county: string;
  readonly schoolType: SchoolType;
  readonly stratum: string;
  /** Children with a file, or the published floor where there are fewer but some (SAMPLING §2.2); with domains their sum. */
  readonly childCount: number;
  readonly riskPermille: number;
  /** To be visited whatever is drawn. */
  readonly must: boolean;
  /** Why risk or must are what they are, in codes. */
  readonly history: string;
  readonly childListSha256: string;
  /** Its children by domain, where the design has domains. They stand in `frame_domains.csv`. */
  readonly domains?: readonly SchoolDomain[];
}

export const frameColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'county', pattern: ID },
  { name: 'school_type', pattern: /^[ABC]$/ },
  { name: 'stratum', pattern: ID },
  { name: 'child_count', pattern: COUNT },
  // From 250, so that no school is ever immune, to 4000, so that weights do not spread without bound (SAMPLING §2.6).
  { name: 'risk_permille', pattern: /^(2[5-9]\d|[3-9]\d\d|[1-3]\d{3}|4000)$/ },
  { name: 'must', pattern: YES_NO },
  { name: 'history', pattern: CODES },
  { name: 'child_list_sha256', pattern: SHA256 },
];

/** The school in the cells of a row. */
export function schoolIn(cells: readonly string[]): FrameSchool {
  const [unit = '', county = '', schoolType = '', stratum = '', ...rest] = cells;
  const [childCount, riskPermille, must, history = '', childListSha256 = ''] = rest;
  return {
    unit,
    county,
    schoolType: schoolType as SchoolType, // its column holds nothing else
    stratum,
    childCount: Number(childCount),
    riskPermille: Number(riskPermille),
    must: must === '1',
    history,
    childListSha256,
  };
}

/** The cells of a school’s row. */
export function cellsOfSchool(school: FrameSchool): (string | number)[] {
  const { unit, county, schoolType, stratum, childCount, riskPermille } = school;
  const must = school.must ? 1 : 0;
  const { history, childListSha256 } = school;
  return [
    unit,
    county,
    schoolType,
    stratum,
    childCount,
    riskPermille,
    must,
    history,
    childListSha256,
  ];
}
