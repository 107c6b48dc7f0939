import type { Actor, Role } from '../domain/access.ts';
import { civilDate } from '../domain/calendar.ts';
import { isOpen, reachedBy, reaches, type Seat } from '../domain/posts.ts';
import { parentOf } from '../domain/register/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked } from '../asked.ts';
import type { Org } from '../store/store.ts';

type At = Pick<Asked, 'actor' | 'now' | 'today' | 'store'>;

/** An organisation whose posts are kept. @throws Problem not-found */
export async function seatOf(id: string, { store }: Pick<At, 'store'>): Promise<Org & Seat> {
  const org = await store.org(id);
  if (!org) throw new Problem('not-found');
  return { ...org, parent: parentOf(org) };
}

/**
 * The page of an organisation’s posts: at one’s own all of them, below it those that are one’s to keep; what has ended is
 * left out, an invitation until it is used, withdrawn or over.
 */
export async function postList(id: string, { actor, now, today, store }: At) {
  const seat = await seatOf(id, { store });
  const [staff, invited, below] = await Promise.all([
    store.staffOf(id),
    store.invitations(id),
    seat.kind === 'school' ? [] : store.orgsBelow(id),
  ]);
  const isOwn = actor.memberships.some((mine) => mine.org === id);
  const ends = (role: Role) => reachedBy(actor, seat, role, 'end') !== undefined;
  const isAdmin = actor.memberships.some((mine) => mine.org === id && mine.role === 'schoolAdmin');
  return {
    org: id,
    orgName: seat.name,
    posts: staff
      .flatMap(({ person, name, memberships }) =>
        memberships.map((membership) => ({ person, name, membership })),
      )
      .filter(
        ({ membership: { role, until } }) => (isOwn || ends(role)) && (until ?? today) >= today,
      )
      .map(({ person, name, membership: { role, classes = [], from, until } }) => ({
        person,
        name,
        role,
        classes: [...classes],
        from,
        ...(until && { until }),
        mayEnd: ends(role),
        mayChange: role === 'classTeacher' && isAdmin,
      })),
    invitations: invited
      .filter(({ invitation }) => ends(invitation.role) && isOpen(invitation, now))
      .map(({ invitation: { id: of, role, classes = [], expiresAt }, name }) => ({
        id: of,
        name,
        role,
        classes: [...classes],
        expiresOn: civilDate(expiresAt - 1),
      })),
    gives: givenAt(actor, seat),
    below: isOwnAndReachesBelow(actor, id)
      ? below.map((org) => ({ id: org.id, name: org.name }))
      : [],
  };
}

function givenAt(actor: Actor, seat: Seat): Role[] {
  const all = Object.values(reaches).flatMap((each) => each.map(({ role }) => role));
  return [...new Set(all)].filter((role) => reachedBy(actor, seat, role, 'give'));
}

function isOwnAndReachesBelow({ memberships }: Actor, org: string): boolean {
  return memberships.some(
    (mine) => mine.org === org && (reaches[mine.role] ?? []).some(({ at }) => at === 'below'),
  );
}
