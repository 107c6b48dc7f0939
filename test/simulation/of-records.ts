/** Invariants 1 and 2: of records, and of what was answered about them. */
import { createHash } from 'node:crypto';
import type { FormRecord } from '../../functions/domain/record.ts';
import { canonical } from '../../functions/store/record-row.ts';
import { must, type Found } from './found.ts';
import { keyOf, SKEW, type Reply, type Sent } from './run.ts';
import { INCOMING } from './world.ts';

export const done = (sent: Sent): Reply[] => sent.replies.filter(({ status }) => status === 200);
export const writes = ({ route }: Sent) => route === 'submitRecord' || route === 'transfer';

export function recordOf(found: Found, sent: Sent, id: unknown): FormRecord | undefined {
  const child = found.children.find((each) => each.id === sent.params['child']);
  return child?.records.find((record) => record.id === id);
}

/** 1. Every acknowledged record is readable and byte-equal. */
export async function everyAcknowledgedRecordIsReadable(found: Found): Promise<void> {
  const name = everyAcknowledgedRecordIsReadable.name;
  for (const row of found.recordRows) {
    if (found.run.base.has(keyOf(row))) continue;
    const { hash, ...rest } = row;
    const is = createHash('sha256').update(canonical(rest)).digest('hex');
    must(is === hash, name, () => `${keyOf(row)} is not what its fingerprint says`);
  }
  for (const sent of found.run.sent.filter((each) => each.state === 'acknowledged')) {
    if (sent.route === 'confirmImport') {
      const { school = '', import: id = '' } = sent.params;
      const job = await found.store.importJob(school, id);
      // A workbook is kept for a day, as the server’s clock has it: rows that the queue has held back for longer are not
      // written, and it says so.
      const isOver = job?.state !== 'done' && (job?.expiresAt ?? 0) <= found.run.clock.now + SKEW;
      const isIn = found.children.some(
        ({ id: child, records }) =>
          child === INCOMING.id && records.some(({ form }) => form === 'file'),
      );
      must(isIn || isOver, name, () => 'a ledger was confirmed, and its child has no file');
    }
    if (!writes(sent)) continue;
    const replies = done(sent);
    must(replies.length > 0, name, () => `${sent.what} counts as done, and nobody said so`);
    for (const { body } of replies) {
      const record = recordOf(found, sent, body['id']);
      must(
        record?.hash === body['hash'],
        name,
        () => `${sent.what} ${String(body['id'])} was acknowledged and is not there as it was`,
      );
      const isWhole =
        body['merged'] === true || sent.route === 'transfer' || holds(record, sent.body);
      must(isWhole, name, () => `${sent.what} ${String(body['id'])} does not say what was sent`);
    }
  }
}

function holds(record: FormRecord | undefined, sent: Sent['body']): boolean {
  const data = sent['data'] as Readonly<Record<string, unknown>>;
  const isSame = Object.keys(data).every(
    (field) => canonical(data[field]) === canonical(record?.data[field]),
  );
  return isSame && record?.at === sent['at'] && record?.supersedes === sent['supersedes'];
}

/** 2. One submission id is one record, and a replay answers the same. */
export function oneSubmissionOneRecord(found: Found): void {
  const name = oneSubmissionOneRecord.name;
  for (const sent of found.run.sent.filter(writes)) {
    const said = done(sent).map(({ body: { id, hash, enteredAt } }) =>
      JSON.stringify([id, hash, enteredAt]),
    );
    must(
      new Set(said).size <= 1,
      name,
      () => `${sent.what} was answered as ${[...new Set(said)].join(' and ')}`,
    );
    const data = sent.body['data'] as { readonly content?: string } | undefined;
    if (sent.what !== 'talk' || !data) continue;
    // No two deeds of a run have the same text: what says the same is the same deed.
    const alike = found.children
      .flatMap(({ records }) => records)
      .filter(({ form, data: { content } }) => form === 'talk' && content === data.content);
    must(alike.length <= 1, name, () => `${sent.what} stands there ${alike.length} times`);
  }
}
