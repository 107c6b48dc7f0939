import { keys, partitions, prefixes } from './keys.ts';
import type { Row, Rows } from './rows.ts';
import type { Org, Store } from './store.ts';

/** How long a function trusts what it read of an organisation; names and places change a few times a year. */
const TRUSTED = 10 * 60_000;

/** The register of organisations: province, cities, counties, schools. */
export function orgs(rows: Rows, now: () => number): Pick<Store, 'org' | 'orgsBelow' | 'addOrg'> {
  const cache = new Map<string, { readonly until: number; readonly org: Org }>();
  return {
    async org(id) {
      const known = cache.get(id);
      if (known && known.until > now()) return known.org;
      const row = await rows.get(keys.org(id));
      if (!row) return undefined;
      cache.set(id, { until: now() + TRUSTED, org: orgOf(row) });
      return orgOf(row);
    },
    async orgsBelow(id) {
      return (await rows.query(partitions.org(id), prefixes.below)).map(orgOf);
    },
    async addOrg(org, parent) {
      await rows.putAll([
        { ...keys.org(org.id), org },
        { ...keys.orgBelow(parent, org.id), org },
      ]);
    },
  };
}

function orgOf(row: Row): Org {
  return row['org'] as Org;
}
