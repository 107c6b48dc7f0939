import { createHash, randomBytes } from 'node:crypto';
import { startOfDay, type CivilDate } from '../domain/calendar.ts';
import { parameters } from '../domain/parameters.ts';
import type { Invitation } from '../domain/posts.ts';
import { accountId } from './accounts.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { forgottenAfter, type Row, type Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** An invitation with the name of whom it is for, as it was read. */
export interface SeenInvitation {
  readonly invitation: Invitation;
  readonly name: string;
  readonly version: number;
  /** The account that has taken it, by its id in keys. */
  readonly takenBy?: string;
}
interface AccountName {
  readonly issuer: string;
  readonly subject: string;
}

export interface Invitations {
  /** Keeps an invitation and answers its code, which is kept nowhere: only its hash is. */
  invite(invitation: Invitation, name: string): Promise<string>;
  /** All invitations of an organisation that the table has not forgotten, the oldest first. */
  invitations(org: string): Promise<SeenInvitation[]>;
  /** Takes an open one back; one that is not open stays as it is. False where there is none. */
  withdrawInvitation(org: string, id: string): Promise<boolean>;
  /** Counts a try of an account. False where the day’s are used up: then no code may be looked at. */
  countTry(account: AccountName, day: CivilDate): Promise<boolean>;
  /** The invitation of a code, however it was typed, and whether this account has taken it. */
  invitationOf(
    code: string,
    account: AccountName,
  ): Promise<(SeenInvitation & { readonly isMine: boolean }) | undefined>;
  /** Makes it this account’s, once; false where somebody else was first. */
  takeInvitation(seen: SeenInvitation, account: AccountName): Promise<boolean>;
}

/** Letters and digits that are not taken for one another (Crockford’s base 32): sixteen of them are 80 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const MOST_RACES = 5;
/** After its end an unused invitation is still listed for so many days. */
const LISTED = 30;

/** Codes with which a colleague binds an account to a post, once (DECISIONS 0030). */
export function invitations(rows: Rows, vault: Vault, { org }: Pick<Orgs, 'org'>): Invitations {
  const keyOf = async (id: string) => vault.areaKey((await org(id))?.county ?? id);
  const bound = (id: string) => `invitation|${id}`;
  async function seen(row: Row): Promise<SeenInvitation> {
    const invitation = row['invitation'] as Invitation;
    const key = await keyOf(invitation.org);
    const name = unsealJson(key, row['name'] as Uint8Array, bound(invitation.id)) as string;
    const takenBy = row['takenBy'] as string | undefined;
    return { invitation, name, version: Number(row['version']), ...(takenBy && { takenBy }) };
  }
  async function turn(row: Row, state: Invitation['state'], rest: object = {}): Promise<boolean> {
    const { forgetAt: _, ...kept } = row;
    const version = Number(row['version']);
    const invitation = { ...(row['invitation'] as Invitation), state };
    return rows.put({ ...kept, ...rest, invitation, version: version + 1 }, { version });
  }

  return {
    async invite(invitation, name) {
      const { id, org: of, expiresAt } = invitation;
      const code = newCode();
      const forgetAt = forgottenAfter(expiresAt, LISTED);
      const sealed = sealJson(await keyOf(of), name, bound(id));
      await rows.putAll([
        { ...keys.invitation(of, id), version: 1, invitation, name: sealed, forgetAt },
        { ...keys.inviteCode(hashOf(code)), org: of, id, forgetAt },
      ]);
      return inGroups(code);
    },
    async invitations(of) {
      const found = await rows.query(partitions.org(of), prefixes.invitations);
      return Promise.all(found.map(seen));
    },
    async withdrawInvitation(of, id) {
      const row = await rows.get(keys.invitation(of, id));
      if (!row) return false;
      if ((row['invitation'] as Invitation).state === 'open') await turn(row, 'withdrawn');
      return true;
    },
    async countTry({ issuer, subject }, day) {
      const key = keys.codesTried(accountId(issuer, subject), day);
      for (let race = 0; race < MOST_RACES; race++) {
        const version = Number((await rows.get(key))?.['version'] ?? 0);
        if (version >= parameters.codesTried.value) return false;
        const forgetAt = forgottenAfter(startOfDay(day), 2);
        if (await rows.put({ ...key, version: version + 1, forgetAt }, { version })) return true;
      }
      return false; // so many at once are not typed by anybody
    },
    async invitationOf(code, { issuer, subject }) {
      const typed = asTyped(code);
      if (typed.length !== LENGTH) return undefined;
      const pointer = await rows.get(keys.inviteCode(hashOf(typed)));
      const row =
        pointer && (await rows.get(keys.invitation(String(pointer['org']), String(pointer['id']))));
      if (!row) return undefined;
      const found = await seen(row);
      return { ...found, isMine: found.takenBy === accountId(issuer, subject) };
    },
    async takeInvitation({ invitation, version }, { issuer, subject }) {
      const row = await rows.get(keys.invitation(invitation.org, invitation.id));
      if (!row || Number(row['version']) !== version) return false;
      return turn(row, 'taken', { takenBy: accountId(issuer, subject) });
    },
  };
}

function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

function inGroups(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** The letters of a code whatever stands between them, in either case; O is read as 0, I and L as 1. */
function asTyped(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return plain.replaceAll('O', '0').replace(/[IL]/g, '1');
}

function hashOf(code: string): string {
  return createHash('sha256').update(`invitation|${code}`).digest('hex');
}
