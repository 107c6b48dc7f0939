import { holding } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import { personOf } from '../domain/register/index.ts';
import type { AskedByStranger } from '../asked.ts';
import type { SeenInvitation } from '../store/store.ts';

/**
 * Gives an account the post of an invitation from today on. Whoever is known keeps id and name. The invitation is used up
 * first: cut short after that, the same account goes on with the same code, and nobody else does; a post that was ended
 * meanwhile is not begun again by it.
 * @throws Problem post-held, not-found where somebody else was first
 */
export async function bindAccount(
  seen: SeenInvitation & { readonly isMine: boolean },
  { account, store, today }: Pick<AskedByStranger, 'account' | 'store' | 'today'>,
): Promise<void> {
  const { org, role, classes } = seen.invitation;
  const known = await store.account(account.issuer, account.subject);
  const before = (known?.memberships ?? []).filter(
    (held) => held.role === role && held.org === org,
  );
  if (seen.isMine && before.length > 0) return;
  if (holding(before, today).length > 0) throw new Problem('post-held');
  if (!seen.isMine && !(await store.takeInvitation(seen, account))) throw new Problem('not-found');
  await store.addMembership(
    account.issuer,
    account.subject,
    known?.person ?? personOf(account),
    known?.name ?? seen.name,
    { role, org, from: today, ...(classes && { classes }) },
  );
}
