import type { Reply } from '#lib/api/call.ts';
import { byUrgency } from '#lib/words/standing-order.ts';
import type { Standing } from '#lib/words/standing-words.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import {
  handoverOf,
  whoseDuty,
  type Handover,
  type Holder,
} from '../../../../functions/domain/whose-duty.ts';

/** One duty toward one child, with whose it is today. */
export interface Duty {
  readonly row: ChildRow;
  readonly standing: Standing;
  readonly holder: Holder;
  /** The child changed hands with this overdue: since when, and how long that is not the new person’s delay. */
  readonly handover?: Handover | undefined;
}

/** All duties at some schools, worst first. */
export function dutiesOf(lists: readonly Reply<'listChildren'>[], today: string): Duty[] {
  return lists
    .flatMap(({ children, away, thresholds }) =>
      children.flatMap((row) => {
        const holder = whoseDuty(row, away);
        return row.standings.map((standing): Duty => {
          const handover =
            standing.state === 'overdue'
              ? handoverOf(row, standing.dueOn, today, thresholds.handoverGrace)
              : undefined;
          return { row, standing, holder, handover };
        });
      }),
    )
    .sort((a, b) => byUrgency(a.standing, b.standing));
}

/** True for what counts as overdue: not what a new person took over like that. */
export function isOverdue({ standing, handover }: Duty): boolean {
  return standing.state === 'overdue' && !handover;
}

const NEARLY = 3;

/** True for what falls due within three days. */
export function isNear({ standing: { state, daysLeft = Infinity } }: Duty): boolean {
  return state === 'dueSoon' && daysLeft <= NEARLY;
}
