import { cities, countyUnits, province } from '../codes/divisions.ts';
import { orgSheet } from './fields.ts';
import type { OrgEntry, OrgKind, OrgRow, RegisterProblem } from './row.ts';

/** What stands above a province in the register. */
export const ABOVE_ALL = 'everything';
/** The kind of organisation that must stand above each. */
const kindAbove: Readonly<Record<OrgKind, OrgKind | undefined>> = {
  province: undefined,
  city: 'province',
  county: 'city',
  school: 'county',
};
/** As ids stand in keys and addresses. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** 学校标识码 (DOMAIN §3.3): kind, province 37, six digits; a teaching point without one counts on from its central school. */
const SCHOOL_CODE = /^(11|21|31|34|36|37|51)37\d{6}(-TP\d{2})?$/;
/** A telephone that anybody can dial: mobile, landline, or a short number such as 12345. */
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|1\d{2,5}|400-?\d{3}-?\d{4})$/;

type Field = keyof typeof orgSheet.fields;

/** The organisation directly above one that is on file. */
export function parentOf({ county, city, province }: OrgEntry): string {
  return county ?? city ?? province ?? ABOVE_ALL;
}

/**
 * What keeps organisations from being entered.
 * @param known everything on file, by id
 * @param faulty ids of rows that are wrong in themselves
 */
export function orgProblems(
  rows: readonly OrgRow[],
  known: ReadonlyMap<string, OrgEntry>,
  faulty: ReadonlySet<string> = new Set(),
): RegisterProblem[] {
  const first = new Map<string, OrgRow>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  const kindOf = (id: string) => first.get(id)?.kind ?? known.get(id)?.kind;
  const codes = codesUsed(rows, known);
  return rows.flatMap((row) => {
    const { id, kind, parent } = row;
    const found: RegisterProblem[] = [];
    const wrong = (field: Field, code: RegisterProblem['code'], facts?: { row: number }) =>
      found.push({
        sheet: orgSheet.name,
        row: row.row,
        column: orgSheet.fields[field].label.zh,
        code,
        ...(facts && { facts }),
      });
    const twin = first.get(id);
    if (!ID.test(id)) wrong('id', 'id-format');
    if (id === ABOVE_ALL) wrong('id', 'id-reserved');
    if (twin && twin !== row) wrong('id', 'id-twice', { row: twin.row });
    if (!isDivision(row)) wrong('id', 'unknown-division');
    const was = known.get(id);
    if (was && was.kind !== kind) wrong('kind', 'kind-fixed');
    else if (was && parentOf(was) !== (parent || ABOVE_ALL)) wrong('parent', 'parent-fixed');
    const above = kindOf(parent);
    if (kindAbove[kind] !== undefined && !faulty.has(parent)) {
      if (above === undefined) wrong('parent', 'unknown-parent');
      else if (above !== kindAbove[kind]) wrong('parent', 'parent-kind');
    }
    if (row.code !== undefined) {
      const user = codes.get(row.code);
      if (!SCHOOL_CODE.test(row.code)) wrong('code', 'code-format');
      else if (user && user.id !== id) wrong('code', 'code-twice', { row: user.row });
    }
    if (kind === 'county' && row.sort !== undefined && row.sort !== 'functionalZone')
      wrong('sort', 'not-for-this');
    if (kind === 'school' && row.sort === 'functionalZone') wrong('sort', 'not-for-this');
    for (const field of ['educationPhone', 'civilAffairsPhone'] as const)
      if (row[field] !== undefined && !PHONE.test(row[field])) wrong(field, 'phone-format');
    return found;
  });
}

/** Who is the first to have each school code once the rows are entered; row 0 is the register itself. */
function codesUsed(rows: readonly OrgRow[], known: ReadonlyMap<string, OrgEntry>) {
  const inRows = new Set(rows.map(({ id }) => id));
  const used = new Map<string, { readonly id: string; readonly row: number }>();
  for (const { id, code } of known.values())
    if (code !== undefined && !inRows.has(id)) used.set(code, { id, row: 0 });
  for (const { id, code, row } of rows)
    if (code !== undefined && !used.has(code)) used.set(code, { id, row });
  return used;
}

/** False for an id that looks like a division of Shandong and is none, or not one of that city. */
function isDivision({ id, kind, parent }: OrgRow): boolean {
  if (kind === 'city' && parent === province.id && /^sd-\d+$/.test(id))
    return cities.some((city) => city.id === id);
  if (kind !== 'county' || !/^sd-\d+$/.test(id)) return true;
  return countyUnits.some((unit) => unit.id === id && unit.city === parent);
}
