/** What offices do, what is asked for, and what is asked for by those who may not. */
import { addDays, civilDate } from '../../functions/domain/calendar.ts';
import { canary } from '../api/any-body.ts';
import { anAssignment } from '../api/given-submissions.ts';
import { childDeeds } from './child-deeds.ts';
import { about, idOf, kept, secret, type Doing, type Maker } from './doing.ts';
import type { Sent } from './run.ts';
import { COUNTY, HERE, HOMES } from './world.ts';

const today = ({ seen }: Doing) => civilDate(seen.now);
const open = (doing: Doing) => kept(doing, 'open', 'openChild', { params: about(doing) });

export const officeDeeds = {
  transfer: (doing) => {
    const body = { to: doing.luck.pick(HOMES), at: today(doing) };
    return kept(doing, 'transfer', 'transfer', { account: 'officer', params: about(doing), body });
  },
  assign: (doing) => {
    const primary = doing.luck.pick(['P-teacherHere', 'P-mentorHere']);
    const said = { primary, phone: canary.guardianPhone, handover: secret(doing) };
    const body = anAssignment([doing.seen.child], said, { at: today(doing) });
    const params = { school: HERE };
    return kept(doing, 'assign', 'assignCare', { account: 'adminHere', params, body });
  },
  order: (doing) => {
    const { luck, seen } = doing;
    const findings = seen.findings
      .slice(0, 1 + luck.below(2))
      .map(({ school, rule, child, moves }) => ({ school, rule, child, moves }));
    if (findings.length === 0) return undefined;
    const act = luck.pick(['order', 'order', 'remind', 'recheck']);
    const due = act === 'order' ? { orderDueOn: addDays(today(doing), 30) } : {};
    const body = { id: idOf(doing), device: 'office', act, findings, ...due };
    const params = { county: COUNTY };
    return kept(doing, 'order', 'actOnFindings', { account: 'officer', params, body });
  },
  import: (doing) => {
    const of = { account: 'adminHere', params: { school: HERE } };
    const confirm = (id: unknown): Sent =>
      kept(doing, 'confirm import', 'confirmImport', {
        ...of,
        params: { school: HERE, import: String(id) },
      });
    const body = { fileName: `${canary.name}.xlsx`, workbook: 'UEsDBA==' };
    const follows = ({ import: id }: { readonly import?: unknown }) => confirm(id);
    return kept(doing, 'import', 'startImport', { ...of, body, follows });
  },
  open,
  list: (doing) => {
    const route = doing.luck.pick(['listChildren', 'schoolFigures'] as const);
    const params = { school: doing.seen.school };
    return kept(doing, 'list', route, { account: 'officer', params });
  },
  stranger: (doing) => {
    const by = { ...doing, device: { ...doing.device, account: 'stranger' } };
    const asked = doing.luck.chance(0.5) ? open(by) : childDeeds.talk(by);
    return { ...asked, what: 'stranger', mayNot: true };
  },
  nobody: (doing) => ({ ...open(doing), what: 'nobody', account: undefined, mayNot: true }),
  unreasoned: (doing) => ({ ...open(doing), what: 'unreasoned', account: 'officer' }),
} satisfies Record<string, Maker>;
