import type { Reply } from '#lib/api/call.ts';
import { figuresOf, type Figures } from '#lib/today/county-totals.ts';

export const sorts = ['overdue', 'rate', 'name'] as const;

/** A school as a line of the county’s table, with its figures under one duty. */
export interface SchoolRow {
  readonly school: string;
  readonly name: string;
  /** Nothing where the audit has not seen the school yet: that is not zero. */
  readonly figures: Figures | undefined;
}
interface Narrowing {
  readonly search: string;
  readonly only: string;
  readonly sort: string;
}

/** The schools of a county, worst first unless asked otherwise. */
export function schoolRows(
  county: Reply<'readFigures'>,
  rule: string,
  { search, only, sort }: Narrowing,
): SchoolRow[] {
  return county.schools
    .map((school) => ({
      school: school.school,
      name: school.name,
      figures: school.children === undefined ? undefined : figuresOf(school, rule),
    }))
    .filter(({ name }) => name.includes(search))
    .filter(({ figures }) => only !== 'overdue' || (figures?.overdue ?? 0) > 0)
    .sort(order[sort] ?? worst);
}

const inChinese = new Intl.Collator('zh-CN');
const byName = (a: SchoolRow, b: SchoolRow) => inChinese.compare(a.name, b.name);
const overdue = ({ figures }: SchoolRow) => figures?.overdue ?? -1;
const done = ({ figures }: SchoolRow) =>
  figures && figures.due > 0 ? 1 - figures.overdue / figures.due : 2;
const worst = (a: SchoolRow, b: SchoolRow) =>
  overdue(b) - overdue(a) || done(a) - done(b) || byName(a, b);

const order: Readonly<Record<string, (a: SchoolRow, b: SchoolRow) => number>> = {
  overdue: worst,
  rate: (a, b) => done(a) - done(b) || worst(a, b),
  name: byName,
};
