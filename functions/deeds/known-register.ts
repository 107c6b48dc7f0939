import { accountOf, type AccountEntry, type OrgEntry } from '../domain/register/index.ts';
import { inParallel } from '../in-parallel.ts';
import type { Store } from '../store/store.ts';

/** What is on file of organisations and accounts, as a workbook is held against it. */
interface KnownRegister {
  readonly orgs: ReadonlyMap<string, OrgEntry>;
  readonly account: (issuer: string, subject: string) => AccountEntry | undefined;
}

/**
 * Reads the whole register from the top, which costs a query for each organisation above the schools, and the accounts
 * that are named.
 * @param ids besides: organisations whose entering may have been cut short, so that none stands above them yet
 */
export async function knownRegister(
  store: Store,
  ids: readonly string[],
  accounts: readonly { readonly issuer: string; readonly subject: string }[],
): Promise<KnownRegister> {
  const orgs = new Map<string, OrgEntry>();
  let level = ['everything'];
  while (level.length > 0) {
    const below = (await inParallel(level, (id) => store.orgsBelow(id))).flat();
    for (const org of below) orgs.set(org.id, org);
    level = below.filter(({ kind }) => kind !== 'school').map(({ id }) => id);
  }
  const own = await inParallel(ids, (id) => store.org(id));
  for (const org of own) if (org) orgs.set(org.id, org);
  const named = new Map(accounts.map((each) => [accountOf(each), each]));
  const found = new Map<string, AccountEntry>();
  await inParallel([...named], async ([key, { issuer, subject }]) => {
    const account = await store.account(issuer, subject);
    if (account) found.set(key, account);
  });
  return { orgs, account: (issuer, subject) => found.get(accountOf({ issuer, subject })) };
}
