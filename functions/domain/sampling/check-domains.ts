import type { CheckList } from './check.ts';
import { tooSmallForTake } from './composite.ts';
import type { Design } from './design.ts';
import type { Note } from './difference.ts';
import { areaNames } from './estimate/groups.ts';
import { DOMAINS, type SchoolDomain } from './frame-domain.ts';
import type { FrameSchool } from './frame-school.ts';

/**
 * Holds `frame_domains.csv` against design and frame (SAMPLING §2.9): it is the one that the design binds, its domains are
 * those of the design, none bears the name of an area, they make up the schools of the frame, and no school is too small
 * for the take.
 * @param hash of the file, if it is here
 * @param rows by school, if the file is as it must be
 * @param schools of the frame, with these rows
 * @returns true where children can be drawn by it, or where the design has no domains
 */
export function checkDomains(
  { check }: Pick<CheckList, 'check'>,
  design: Design | undefined,
  hash: string | undefined,
  rows: ReadonlyMap<string, readonly SchoolDomain[]> | undefined,
  schools: readonly FrameSchool[] | undefined,
): boolean {
  if (!design?.domains) return true;
  const { sha256, rates } = design.domains;
  const { state } = check('domains', DOMAINS, (note) => {
    if (hash === undefined) return 'notHere';
    if (hash !== sha256) note('hash-differs', { expected: sha256, found: hash });
    if (!rows || !schools) return 'notHere';
    const units = new Set(schools.map(({ unit }) => unit));
    for (const unit of rows.keys()) if (!units.has(unit)) note('unit-unknown', { unit });
    const known = new Set(rates.map(({ id }) => id));
    const areas = areaNames(schools);
    for (const domain of known) if (areas.has(domain)) note('domain-named-as-area', { domain });
    for (const school of schools) compareWithSchool(school, known, note);
    for (const each of tooSmallForTake(schools, design)) note('take-too-large', { ...each });
    return undefined;
  });
  return state === 'passed';
}

/**
 * The domains of a school are known, and add up to what the frame says of it: that is their sum, small counts as told, or
 * they could be worked out from it.
 */
function compareWithSchool(
  { unit, childCount, domains = [] }: FrameSchool,
  known: ReadonlySet<string>,
  note: Note,
): void {
  for (const { domain } of domains)
    if (!known.has(domain)) note('domain-unknown', { unit, domain });
  const found = domains.reduce((sum, each) => sum + each.childCount, 0);
  if (found !== childCount) note('domain-sum-differs', { unit, expected: childCount, found });
}
