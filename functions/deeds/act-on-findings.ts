import { moved } from '../domain/case.ts';
import { finding } from '../domain/cases/finding.ts';
import { placeOf } from '../domain/place.ts';
import { isConflict } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import { auditMoves } from '../domain/reports/audit-moves.ts';
import { inParallel } from '../in-parallel.ts';
import type { Asked } from '../asked.ts';
import type { Entry, Org } from '../store/store.ts';
import type { FindingChosen, FindingOutcome } from '../wire.ts';
import { rulesAt } from './rules-at.ts';

type At = Pick<Asked, 'store' | 'today'>;
export type PeoplesMove = 'remind' | 'order' | 'sendBack';

/**
 * Makes one move of each chosen finding of a school, under the number after the last move that was seen: what has
 * changed meanwhile is left as it is and said so, and what is sent again has one effect.
 */
export function moveChosen(
  school: Org,
  chosen: readonly FindingChosen[],
  data: Data & { readonly move: PeoplesMove },
  entry: Entry,
  { store, today }: At,
): Promise<FindingOutcome[]> {
  return inParallel(chosen, async ({ rule, child, moves }): Promise<FindingOutcome> => {
    const of = { rule, child };
    const told = (outcome: FindingOutcome['outcome']) => ({ school: school.id, ...of, outcome });
    const found = await store.openFinding(school.id, of);
    if (!found) return told('changed');
    // What has been moved since is put all the same: if the next move is this very one, it was sent again.
    const isNext = found.card.moves === moves;
    if (isNext && moved(finding, found.card.state, data.move) === undefined) return told('changed');
    return told(
      await tried(store.moveFinding(school.id, of, { number: moves + 1, data }, today, entry)),
    );
  });
}

/**
 * Looks again at chosen findings of a school, as the nightly audit would: those whose duty is met are closed, the others
 * stay. Nobody's word closes one.
 */
export async function recheckChosen(
  school: Org,
  chosen: readonly FindingChosen[],
  entry: Entry,
  { store, today }: At,
): Promise<FindingOutcome[]> {
  const [{ rules }, cards, known] = await Promise.all([
    rulesAt(placeOf(school), { store, today }),
    store.childCards(school.id),
    store.findings(school.id),
  ]);
  const closing = rules
    .flatMap((rule) => auditMoves(rule, cards, known, today))
    .filter(({ move }) => move === 'close');
  return inParallel(chosen, async ({ rule, child }): Promise<FindingOutcome> => {
    const of = { rule, child };
    const same = (each: typeof of) => each.rule === rule && each.child === child;
    const told = (outcome: FindingOutcome['outcome']) => ({ school: school.id, ...of, outcome });
    const close = closing.find(same);
    if (!close) return told(known.find(same)?.state === 'closed' ? 'done' : 'notMet');
    const move = { number: close.number, data: { move: close.move } };
    return told(await tried(store.moveFinding(school.id, of, move, today, entry)));
  });
}

/** Somebody who was faster has made another move. */
async function tried(move: Promise<unknown>): Promise<'done' | 'changed'> {
  try {
    await move;
    return 'done';
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown;
    return 'changed';
  }
}
