import * as wire from '../wire.ts';
import { asks, type Route } from './route.ts';

/** How a week began. */
export const ofDigest = {
  readDigest: {
    ...asks,
    path: '/api/schools/{school}/digest',
    verb: 'digest.read',
    personal: false,
    params: wire.schoolPath,
    reply: wire.schoolDigest,
    does: 'How a school’s week began: by duty what falls due in it and what is overdue, in counts',
  },
  readCountyDigest: {
    ...asks,
    path: '/api/counties/{county}/digest',
    verb: 'figures.read',
    personal: false,
    params: wire.countyPath,
    reply: wire.countyDigest,
    does: 'How a county’s week began: the same in sums, where most is overdue and where it became less',
  },
} as const satisfies Record<string, Route>;
