import type { Me } from '#lib/session/me.ts';
import { isDue } from '#lib/words/standing-order.ts';
import { className } from '../../../../functions/domain/access.ts';
import type { Holder } from '../../../../functions/domain/whose-duty.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { isNear, isOverdue, type Duty } from './duties.ts';

/** What somebody does in place of a colleague who is away. */
export interface StandIn {
  readonly instead: string;
  readonly name: string;
  readonly until: string;
  readonly duties: readonly Duty[];
}
/** The day of one person: each duty stands once, worst first. */
export interface MyDay {
  readonly overdue: readonly Duty[];
  readonly nearly: readonly Duty[];
  readonly soon: readonly Duty[];
  /** Taken over with something overdue. */
  readonly taken: readonly Duty[];
  readonly standIns: readonly StandIn[];
  /** Of one’s own class, what somebody else looks after. */
  readonly others: readonly Duty[];
  /** Duties met, that step back. */
  readonly done: readonly Duty[];
}

/** Sorts duties into the day of the one who is signed in. */
export function myDay(me: Me, duties: readonly Duty[]): MyDay {
  const mine = duties.filter(({ row, holder }) => isMine(me, row, holder));
  const due = mine.filter(({ standing }) => isDue(standing));
  const own = due.filter(({ holder }) => holder.as !== 'deputy');
  const late = own.filter(({ standing }) => standing.state === 'overdue');
  const soon = own.filter(({ standing }) => standing.state === 'dueSoon');
  return {
    overdue: late.filter(isOverdue),
    taken: late.filter((duty) => !isOverdue(duty)),
    nearly: soon.filter(isNear),
    soon: soon.filter((duty) => !isNear(duty)),
    standIns: standInsOf(due),
    others: duties.filter(
      (duty) =>
        isDue(duty.standing) && isOfClass(me, duty.row) && !isMine(me, duty.row, duty.holder),
    ),
    done: mine.filter(({ standing }) => standing.state === 'met'),
  };
}

/** True if the duties toward a child are the asker’s today. */
export function isMine(me: Me, row: ChildRow, holder: Holder): boolean {
  if (holder.as === 'class') return isOfClass(me, row);
  return holder.as !== 'uncovered' && holder.person === me.person;
}

function isOfClass({ memberships }: Me, row: ChildRow): boolean {
  return memberships.some(
    ({ org, classes }) => org === row.school && classes.includes(className(row)),
  );
}

function standInsOf(duties: readonly Duty[]): StandIn[] {
  const byPerson = new Map<string, StandIn>();
  for (const duty of duties) {
    const { holder, row } = duty;
    if (holder.as !== 'deputy') continue;
    const { instead, until } = holder;
    const before = byPerson.get(instead)?.duties ?? [];
    const name = row.carePersonName ?? '';
    byPerson.set(instead, { instead, name, until, duties: [...before, duty] });
  }
  return [...byPerson.values()];
}
