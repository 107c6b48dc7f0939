import { describe, expect, it } from 'vitest';
import type { Deed, NightDeeds, RequestDeeds } from './deeds.ts';
import { costOf } from './prices.ts';
import { usedInAYear } from './used-in-a-year.ts';
import { volume } from './volumes.ts';

const free: Deed = { reads: 0, writes: 0, roundTrips: 0, bytesOut: 0, bytesKept: 0 };
const requests: RequestDeeds = {
  bytesOfChild: 0,
  me: free,
  list: free,
  findings: free,
  staff: free,
  digest: free,
  open: free,
  talk: free,
  figures: free,
  countyDigest: free,
  countyFindings: free,
  unitsOfImportedRow: 0,
};
const nights: NightDeeds = {
  unitsOfMove: 0,
  audit: free,
  mondays: free,
  digest: free,
  morning: free,
  readings: free,
  reconcile: free,
};
const standing = { alarms: 25, metrics: 17, keys: 1, files: 221, bytes: 337_000 };

describe('What a province uses in a year', () => {
  it('has the units of a talk for every record, and those of a night for every county and night', () => {
    const talk = { ...free, writes: 5, reads: 4 };
    const audit = { ...free, reads: 270 };
    const used = usedInAYear({ ...requests, talk }, { ...nights, audit }, standing);
    expect(used['units of requests']).toEqual({
      'write units': 5 * volume('records'),
      'read units': 4 * volume('records'),
    });
    expect(used['units of nights']?.['read units']).toBe(270 * 365 * volume('counties'));
  });

  it('stores half of what the year adds, and keeps it twice, for recovery', () => {
    const talk = { ...free, bytesKept: 1000 };
    const used = usedInAYear({ ...requests, talk }, nights, standing);
    const months = (volume('records') * 1000 * 12) / 2 / 1e9;
    expect(used['storage of the table']).toEqual({
      'GB months of table': months,
      'GB months of recovery': months,
    });
  });

  it('has alarms and keys even where nothing is done', () => {
    const { alarms = {}, keys = {} } = usedInAYear(requests, nights, standing);
    expect(alarms['alarm months']).toBe(25 * 12);
    expect(costOf(keys)).toBeGreaterThanOrEqual(12);
  });
});
