import type { JobHandler } from '../asked.ts';
import { auditCounts } from '../deeds/audit-counts.ts';
import { auditSchool, type SchoolAudit } from '../deeds/audit-school.ts';
import { LeftOut } from '../deeds/left-out.ts';
import { writeFigures } from '../deeds/write-figures.ts';

/**
 * Audits a county school by school and writes its figures of the day, whole. However often it is delivered, it has
 * one effect: moves are numbered, figures are rewritten until the day is over. A school that cannot be read delays the
 * figures, and no other school's findings; a card that cannot be judged delays nothing but itself.
 *
 * @throws LeftOut when everything is done but for some cards
 */
export const audit: JobHandler = async (due) => {
  const { county = '', store } = due;
  const audits: SchoolAudit[] = [];
  const faults: unknown[] = [];
  for (const school of await store.orgsBelow(county)) {
    const audited = await auditSchool(school, due).catch(
      (fault: unknown) => void faults.push(fault),
    );
    if (audited) audits.push(audited);
  }
  if (faults.length > 0) throw faults[0];
  await writeFigures(county, audits, due);
  const unread = audits.flatMap((each) => each.unread);
  const counts = {
    counties: 1,
    schools: audits.length,
    children: audits.reduce((total, { children }) => total + children, 0),
    unread: unread.length,
    ...auditCounts(audits),
  };
  if (unread.length > 0) throw new LeftOut(counts, unread);
  return counts;
};
