import { holding } from '../domain/access.ts';
import { isOpen } from '../domain/posts.ts';
import { Problem } from '../domain/problem.ts';
import type { StrangerHandler } from '../asked.ts';
import { bindAccount } from '../deeds/bind-account.ts';

/**
 * Binds the account that is signed in. A code that is wrong, used, withdrawn, over, or given by somebody who is gone is
 * answered as if there were none; the same account with the same code once more as the first time.
 */
export const takeInvitation: StrangerHandler<'takeInvitation'> = async (asked) => {
  const { account, body, store, now, today } = asked;
  if (!(await store.countTry(account, today))) throw new Problem('too-many');
  const seen = await store.invitationOf(body.code, account);
  if (!seen || !(seen.isMine || isOpen(seen.invitation, now))) throw new Problem('not-found');
  const { giver, org, role } = seen.invitation;
  const givers = await store.staffOf(giver.org);
  const isGiverHere = givers.some(
    ({ person, memberships }) =>
      person === giver.person &&
      holding(memberships, today).some((held) => held.role === giver.role),
  );
  if (!isGiverHere) throw new Problem('not-found');
  await bindAccount(seen, asked);
  return { orgName: (await store.org(org))?.name ?? org, role };
};
