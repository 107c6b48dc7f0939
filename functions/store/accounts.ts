import { createHash, randomInt } from 'node:crypto';
import type { Membership, Role } from '../domain/access.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { canonical } from './record-row.ts';
import type { Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** A person with memberships: all of an account of the issuer, or those at one organisation. The name is stored sealed. */
export interface Account {
  readonly person: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

export interface Accounts {
  account(issuer: string, subject: string): Promise<Account | undefined>;
  /**
   * Binds an account to a role at an organisation that is on file, or puts what has changed of it: another last day,
   * other classes, another name. In force from the next request of the account.
   */
  addMembership(
    issuer: string,
    subject: string,
    person: string,
    name: string,
    membership: Membership & { readonly role: Role },
  ): Promise<void>;
  /**
   * Puts a post as `change` would have it, which is told how it stands; in force from the next request. The copy by the
   * account decides what a request may, so it goes first; where the second is missing, the same deed again mends it.
   * @returns whether it was put: not, where somebody else was first; undefined where there is no such post
   */
  changePost(
    org: string,
    person: string,
    role: Role,
    change: (membership: Membership) => Membership,
  ): Promise<boolean | undefined>;
  /** Who has a membership at an organisation, in order of the person's id; whether it holds today is for the reader. */
  staffOf(org: string): Promise<Account[]>;
}

/** Accounts of the issuer and the memberships bound to them, of which several unite. A staff member's name is sealed. */
export function accounts(rows: Rows, vault: Vault, { org }: Pick<Orgs, 'org'>): Accounts {
  const areaOf = async (id: string) => (await org(id))?.county ?? id;
  return {
    async account(issuer, subject) {
      const account = accountId(issuer, subject);
      const found = await rows.query(partitions.account(account));
      const [first] = found;
      if (!first) return undefined;
      const key = await vault.areaKey(String(first['area']));
      const name = unsealJson(key, first['name'] as Uint8Array, account) as string;
      const memberships = found.map((row) => row['membership'] as Membership);
      return { person: String(first['person']), name, memberships };
    },
    async addMembership(issuer, subject, person, name, membership) {
      const account = accountId(issuer, subject);
      const area = await areaOf(membership.org);
      const key = await vault.areaKey(area);
      await rows.putAll([
        {
          ...keys.membership(account, membership.role, membership.org),
          person,
          area,
          name: sealJson(key, name, account),
          membership,
          version: anyVersion(),
        },
        {
          ...keys.staff(membership.org, person, membership.role),
          account,
          person,
          area,
          name: sealJson(key, name, person),
          membership,
        },
      ]);
    },
    async changePost(org, person, role, change) {
      const staff = await rows.get(keys.staff(org, person, role));
      const own = staff && (await rows.get(keys.membership(String(staff['account']), role, org)));
      if (!own) return undefined;
      const membership = change(own['membership'] as Membership);
      const held = { version: Number(own['version']) };
      const isNew = canonical(membership) !== canonical(own['membership']);
      if (isNew && !(await rows.put({ ...own, membership, version: anyVersion() }, held)))
        return false;
      return rows.put({ ...staff, membership });
    },
    async staffOf(org) {
      const found = await rows.query(partitions.org(org), prefixes.staff);
      const staff = new Map<string, Account>();
      for (const row of found) {
        const person = String(row['person']);
        const key = await vault.areaKey(String(row['area']));
        const { memberships = [] } = staff.get(person) ?? {};
        staff.set(person, {
          person,
          name: unsealJson(key, row['name'] as Uint8Array, person) as string,
          memberships: [...memberships, row['membership'] as Membership],
        });
      }
      return [...staff.values()];
    },
  };
}

/** Tells one writing from every other, also from one that knew of no version before it. */
function anyVersion(): number {
  return randomInt(1, 2 ** 47);
}

/** Issuer and subject together name an account; neither stands in a key as it is. */
export function accountId(issuer: string, subject: string): string {
  return createHash('sha256').update(`${issuer}|${subject}`).digest('base64url').slice(0, 32);
}
