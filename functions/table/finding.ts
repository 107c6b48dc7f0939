import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** What the audit has found, and what a county does about it. */
export const ofFinding = {
  listFindings: {
    ...asks,
    path: '/api/counties/{county}/findings',
    verb: 'findings.list',
    personal: true,
    params: wire.countyPath,
    query: wire.findingsQuery,
    reply: wire.findingList,
    does: 'Open findings of a county or of one of its schools, longest overdue first',
  },
  schoolFindings: {
    ...asks,
    path: '/api/schools/{school}/findings',
    verb: 'school.findings',
    personal: 'whenAny',
    params: wire.schoolPath,
    query: wire.findingsQuery,
    reply: wire.findingList,
    does: 'Open findings of a school about the children that the asker sees, those ordered first',
  },
  openFinding: {
    ...asks,
    path: '/api/schools/{school}/children/{child}/findings/{rule}',
    verb: 'finding.open',
    personal: true,
    params: wire.findingPath,
    reply: wire.openedFinding,
    does: 'One finding with what was done about it, and the school’s answers for those who may read them',
  },
  actOnFindings: {
    ...tells,
    path: '/api/counties/{county}/findings/acts',
    verb: 'findings.act',
    personal: false,
    params: wire.countyPath,
    body: wire.findingsAct,
    reply: wire.findingsActed,
    does: 'Reminds a county’s schools of chosen findings, orders them put right, sends answers back, or looks again',
  },
} as const satisfies Record<string, Route>;
