import * as wire from '../wire.ts';
import { apart, asks, tells, type Route } from './route.ts';

/** What is restricted about a child, by a function of its own. */
export const ofRestricted = {
  recordRestricted: {
    ...tells,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted',
    verb: 'child.write',
    personal: true,
    params: wire.childPath,
    body: wire.restrictedSent,
    reply: wire.receipt,
    does: 'Keeps a restricted record about a child, apart from its file; sending it twice has one effect',
  },
  listRestricted: {
    ...asks,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted',
    verb: 'restricted.list',
    personal: 'whenAny',
    params: wire.childPath,
    reply: wire.restrictedList,
    does: 'Restricted records of a child that the asker is named in or has written; for everybody else there are none',
  },
  openRestricted: {
    ...tells,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted/{restricted}',
    verb: 'restricted.open',
    personal: true,
    params: wire.restrictedPath,
    query: wire.restrictedQuery,
    reply: wire.restrictedRecord,
    does: 'One restricted record, for who is named in it and says why; the reading is noted first',
  },
} as const satisfies Record<string, Route>;
