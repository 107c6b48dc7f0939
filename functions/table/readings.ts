import * as wire from '../wire.ts';
import { asks, type Route } from './route.ts';

/** Who has read what. */
export const ofReadings = {
  childReadings: {
    ...asks,
    path: '/api/schools/{school}/children/{child}/readings',
    verb: 'child.readings',
    personal: true,
    params: wire.childPath,
    query: wire.readingsQuery,
    reply: wire.childReadings,
    does: 'Who opened a child’s file, when and why, newest first; asking is noted too',
  },
  countyReadings: {
    ...asks,
    path: '/api/counties/{county}/readings',
    verb: 'readings.list',
    personal: true,
    params: wire.countyPath,
    query: wire.countyReadingsQuery,
    reply: wire.countyReadings,
    does: 'Readings of personal data of a county in a month, with counts per reader; no file is shown',
  },
} as const satisfies Record<string, Route>;
