import type { Role } from '../access.ts';
import type { CivilDate } from '../calendar.ts';
import { classesIn } from '../class-names.ts';
import { headingText, type Sheet } from '../ledger/index.ts';
import { orgSheet, personSheet, type RegisterSheet } from './fields.ts';
import { givenIn, rowProblems, type Given } from './given-row.ts';
import type { OrgKind, OrgRow, PersonRow, RegisterProblem } from './row.ts';

/** A workbook of the register as far as each row can be judged by itself. */
export interface ReadRegister {
  readonly orgs: readonly OrgRow[];
  readonly people: readonly PersonRow[];
  /** Ids of organisations whose rows are faulty: what refers to them is not blamed for it. */
  readonly faulty: ReadonlySet<string>;
  readonly problems: readonly RegisterProblem[];
}

interface GivenRow {
  readonly row: number;
  readonly given: Given;
  readonly isFaulty: boolean;
}

/**
 * Reads both sheets. Every row is looked at, whatever is wrong with others.
 * @param issuer of whom a blank cell speaks; empty where there is none
 */
export function readRegister(
  sheets: readonly Sheet[],
  issuer: string,
  today: CivilDate,
): ReadRegister {
  const problems: RegisterProblem[] = [];
  const orgs = readSheet(sheets, orgSheet, {}, today, problems);
  const people = readSheet(sheets, personSheet, { issuer }, today, problems);
  if (problems.length === 0 && orgs.length + people.length === 0)
    problems.push({ sheet: orgSheet.name, row: 0, code: 'no-rows' });
  return {
    orgs: orgs.filter(({ isFaulty }) => !isFaulty).map(orgRow),
    people: people.filter(({ isFaulty }) => !isFaulty).map(personRow),
    faulty: new Set(orgs.filter(({ isFaulty }) => isFaulty).map(({ given }) => given['id'] ?? '')),
    problems,
  };
}

function readSheet(
  sheets: readonly Sheet[],
  { name, fields }: RegisterSheet,
  usual: Given,
  today: CivilDate,
  problems: RegisterProblem[],
): GivenRow[] {
  const sheet = sheets.find((each) => !each.hidden && each.name.trim() === name);
  const [head, ...rows] = sheet?.rows ?? [];
  if (!head) {
    problems.push({ sheet: name, row: 0, code: 'sheet-missing' });
    return [];
  }
  const headings = head.cells.map((cell) => headingText(cell));
  const columns = Object.entries(fields).map(([field, of]) => ({
    field,
    of,
    at: headings.indexOf(headingText(of.label.zh)),
  }));
  const missing = columns.filter(({ at }) => at < 0);
  for (const { of } of missing)
    problems.push({ sheet: name, row: head.number, column: of.label.zh, code: 'column-missing' });
  if (missing.length > 0) return [];
  return rows.flatMap((row): GivenRow[] => {
    const said = givenIn(row, columns);
    if (Object.keys(said).length === 0) return [];
    const given = { ...usual, ...said };
    const found = rowProblems(name, row, columns, given, today);
    problems.push(...found);
    return [{ row: row.number, given, isFaulty: found.length > 0 }];
  });
}

function orgRow({ row, given }: GivenRow): OrgRow {
  const { id = '', kind = '', name = '', parent = '', applicability, ...rest } = given;
  return {
    ...rest,
    row,
    id,
    kind: kind as OrgKind, // checked against the codes of its column
    name,
    parent,
    ...(applicability && { applicability: applicability as 'byReference' | 'encouraged' }),
  };
}

function personRow({ row, given }: GivenRow): PersonRow {
  const { issuer = '', subject = '', person, name = '', role, org = '', from = '' } = given;
  const { until, classes = '' } = given;
  const listed = classesIn(classes);
  const membership = {
    role: role as Role, // checked likewise
    org,
    from,
    ...(until && { until }),
    ...(listed.length > 0 && { classes: listed }),
  };
  return { row, issuer, subject, ...(person && { person }), name, membership };
}
