import type { CivilDate } from '../domain/calendar.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Row, Rows } from './rows.ts';

/** An organisation and all above it. Ids are ours and permanent; codes and names may change. */
export interface Org {
  readonly id: string;
  readonly kind: 'province' | 'city' | 'county' | 'school';
  readonly name: string;
  /** For a school: its kind (DOMAIN §3.3), for a county unit without a code: functionalZone. */
  readonly sort?: string;
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
  /** For a county: the phones on which the bureau and civil affairs take a report of harm, beside the police's 110. */
  readonly harmPhones?: HarmPhones;
  /** For a school: its code in the real world, by which inspection rounds know it (学校标识码). */
  readonly code?: string;
  /** For a school that the guideline does not bind: one of a subdistrict (五, 参照), a kindergarten (五, 鼓励). */
  readonly applicability?: 'byReference' | 'encouraged';
  /** For a school: since when it is closed; it is out of scope then, and its file of years stays. */
  readonly closedOn?: CivilDate;
}

export interface HarmPhones {
  readonly education: string;
  readonly civilAffairs: string;
}

export interface Orgs {
  org(id: string): Promise<Org | undefined>;
  orgsBelow(id: string): Promise<Org[]>;
  /**
   * Enters an organisation below another, a province below `everything`, or what has changed of it: both copies, its own
   * and the one with those below its parent. Other processes trust what they have read for up to ten minutes.
   */
  addOrg(org: Org, parent: string): Promise<void>;
}

/** How long a function trusts what it read of an organisation; names and places change a few times a year. */
const TRUSTED = 10 * 60_000;

/** The register of organisations: province, cities, counties, schools. */
export function orgs(rows: Rows, now: () => number): Orgs {
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
      cache.delete(org.id);
    },
  };
}

function orgOf(row: Row): Org {
  return row['org'] as Org;
}
