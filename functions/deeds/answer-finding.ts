import type { Instant } from '../domain/calendar.ts';
import { moved } from '../domain/case.ts';
import { finding } from '../domain/cases/finding.ts';
import { isConflict, Problem } from '../domain/problem.ts';
import type { Data, FormRecord } from '../domain/record.ts';
import type { Store } from '../store/store.ts';

type In = Pick<Store, 'openFinding' | 'moveFinding'>;

/**
 * Refuses an answer where nothing was ever found. What is closed by now may be answered all the same: the words were
 * written in good faith, and stay with the child.
 * @throws Problem fields-wrong
 */
export async function mayAnswer(
  school: string,
  child: string,
  { duty }: Data,
  { openFinding }: In,
): Promise<void> {
  if (!(await openFinding(school, { rule: String(duty), child })))
    throw new Problem('fields-wrong', { fields: [{ field: 'duty', code: 'nothing-found' }] });
}

/**
 * Marks a child's finding answered by a record that is kept. The record stands in the move, so that one that is sent
 * again, however late, answers nothing twice; where a county or an audit moved at the same time, it is tried after them.
 * @param now when it is marked: a record that was cut short may have come in long before
 */
export async function answerFinding(
  school: string,
  child: string,
  record: FormRecord,
  now: Instant,
  store: In,
): Promise<void> {
  const of = { rule: String(record.data['duty']), child };
  const found = await store.openFinding(school, of);
  const isDone = found?.moves.some(({ data }) => data['answer'] === record.id) === true;
  if (!found || isDone || moved(finding, found.card.state, 'answer') === undefined) return;
  const { by, byName, device, at, id } = record;
  const move = { number: found.card.moves + 1, data: { move: 'answer', answer: id } };
  try {
    await store.moveFinding(school, of, move, at, { by, byName, device, enteredAt: now });
  } catch (thrown) {
    if (!isConflict(thrown)) throw thrown;
    await answerFinding(school, child, record, now, store);
  }
}
