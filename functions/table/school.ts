import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** Who works at a school, who of them is away, and who cares for which child. */
export const ofSchool = {
  listStaff: {
    ...asks,
    path: '/api/schools/{school}/staff',
    verb: 'staff.list',
    personal: false,
    params: wire.schoolPath,
    reply: wire.staffList,
    does: 'Who works at a school, to be chosen as care person or visitor',
  },
  listLeaves: {
    ...asks,
    path: '/api/schools/{school}/leaves',
    verb: 'staff.leave',
    personal: false,
    params: wire.schoolPath,
    reply: wire.leaveList,
    does: 'Who of a school’s staff is away, now or later',
  },
  recordLeave: {
    ...tells,
    path: '/api/schools/{school}/leaves',
    verb: 'staff.leave',
    personal: false,
    params: wire.schoolPath,
    body: wire.leaveSent,
    reply: wire.leaveList,
    does: 'Enters days on which somebody is away, or other days in their place; sending it twice has one effect',
  },
  listCare: {
    ...asks,
    path: '/api/schools/{school}/care',
    verb: 'care.assign',
    personal: true,
    params: wire.schoolPath,
    reply: wire.careList,
    does: 'Post and phone of each care person of a school, as the newest assignment has them',
  },
  assignCare: {
    ...tells,
    path: '/api/schools/{school}/care',
    verb: 'care.assign',
    personal: true,
    params: wire.schoolPath,
    body: wire.assignment,
    reply: wire.assigned,
    does: 'Makes somebody the care person of one child or of several; sending it twice has one effect',
  },
} as const satisfies Record<string, Route>;
