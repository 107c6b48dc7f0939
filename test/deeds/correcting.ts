import { expect } from 'vitest';
import { submitRecord } from '../../functions/api/submit-record.ts';
import { foldChild } from '../../functions/domain/fold.ts';
import { Problem } from '../../functions/domain/problem.ts';
import type { Data, FormRecord } from '../../functions/domain/record.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { aTalk, aWithdrawal } from '../api/given-submissions.ts';
import { aFile } from '../api/test-house.ts';
import { memoryRows } from '../store/memory-rows.ts';
import { storeOn, WILD } from '../store/shaken.ts';
import { chances, Fault, interleaved, type Chances, type Tally } from '../store/simulated-rows.ts';

const SCHOOL = 'school-a';
const TODAY = '2026-11-23';
const NOW = Date.UTC(2026, 10, 23, 2);
const TRIES = 4;

export interface CorrectingCounts extends Tally {
  sent: number;
  acknowledged: number;
  corrections: number;
  withdrawals: number;
  correctedAlready: number;
  resent: number;
}

interface Sent {
  readonly by: string;
  readonly body: ReturnType<typeof aTalk> & { readonly supersedes?: string };
}

/**
 * One seed, one run: several devices record talks about one child, correct and withdraw their own and each other's at
 * once, each knowing only what it last saw, while calls fail and devices die. Whatever happened, what was acknowledged is
 * there as it was sent, of a talk and all its corrections one at most counts and none that was superseded, and
 * everything sent again, in any order, is answered as it was and changes nothing.
 */
export async function runCorrecting(
  seed: number,
  spoil: (table: Rows) => Rows = (table) => table,
): Promise<CorrectingCounts> {
  const luck = chances(seed);
  const counts: CorrectingCounts = {
    calls: 0,
    notApplied: 0,
    lostAcknowledgement: 0,
    crashes: 0,
    sent: 0,
    acknowledged: 0,
    corrections: 0,
    withdrawals: 0,
    correctedAlready: 0,
    resent: 0,
  };
  const table = spoil(memoryRows());
  const calm = storeOn(table);
  await calm.addOrg({ id: SCHOOL, kind: 'school', name: SCHOOL, county: 'county' }, 'county');
  const child = await calm.reserve(aFile.idNo);
  const entry = { by: 'before', byName: 'before', device: 'before', enteredAt: NOW };
  await calm.begin(child, SCHOOL, aFile, 1, '2026-09-01', entry);

  const { device, run } = interleaved(table, luck, counts);
  const acknowledged: Sent[] = [];
  const numbers = { next: 1 };
  const devices = Array.from({ length: 2 + luck.below(3) }, (_, n) =>
    records(`device-${n}`, storeOn(device(WILD).rows), {
      child,
      luck,
      acknowledged,
      counts,
      numbers,
    }),
  );
  const done = Promise.allSettled(devices);
  await Promise.race([run(), done.then(() => run())]);

  const before = await opened(calm, child);
  expectKept(before.records, acknowledged);
  expectOneOfEach(before.records, before.talked);
  for (const sent of shuffled(acknowledged, luck)) {
    counts.resent++;
    const { id, replayed } = await submit(sent, calm, child, NOW);
    expect({ id, replayed }, 'sent again').toEqual({ id: sent.body.id, replayed: true });
  }
  expect((await opened(calm, child)).records, 'what is sent again changes nothing').toEqual(
    before.records,
  );
  return counts;
}

/** As the handler saves it. */
async function submit({ by, body }: Sent, store: Store, child: string, now: number) {
  const seen = await store.seenCard(SCHOOL, child);
  if (!seen) throw new Error('the child is gone');
  const actor = { person: by, name: by, memberships: [] };
  return submitRecord({
    actor,
    body,
    place: { school: seen.school },
    seen,
    store,
    today: TODAY,
    now,
  } as never);
}

/** The file after a reconcile, its card held against its records. */
async function opened(store: Store, child: string) {
  await store.refold(child, SCHOOL);
  const seen = await store.seenCard(SCHOOL, child);
  if (!seen) throw new Error('the child is gone');
  const { records } = await store.openChild(seen);
  expect(seen.card, 'the card is the fold of its records').toEqual(foldChild(child, records));
  return { records, talked: seen.card.talked?.record };
}

interface Shared {
  readonly child: string;
  readonly luck: Chances;
  readonly acknowledged: Sent[];
  readonly counts: CorrectingCounts;
  readonly numbers: { next: number };
}

/** What one device does: a few records, each sent as it is until acknowledged, refused or given up. */
async function records(by: string, store: Store, shared: Shared): Promise<void> {
  const { child, luck, acknowledged, counts, numbers } = shared;
  let known: readonly FormRecord[] = [];
  const wanted = 2 + luck.below(4);
  for (let n = 0; n < wanted; n++) {
    counts.sent++;
    const plan = { kind: luck.pick(KINDS), isOffline: luck.chance(0.5), of: luck.below(1_000) };
    const number = numbers.next++;
    const day = { at: `2026-11-${10 + luck.below(13)}` };
    const minute = NOW + luck.below(5) * 60_000;
    let sent: Sent | undefined;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      try {
        if (!plan.isOffline || known.length === 0) known = await talksOf(store, child);
        sent ??= { by, body: bodyOf(plan, number, known, day) };
        await submit(sent, store, child, minute);
        acknowledged.push(sent);
        counts.acknowledged++;
        if (sent.body.form === 'withdrawal') counts.withdrawals++;
        else if (sent.body.supersedes !== undefined) counts.corrections++;
        break;
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.code === 'corrected-already') {
          counts.correctedAlready++;
          break;
        }
        if (!(thrown instanceof Fault)) throw thrown;
      }
    }
  }
}

const KINDS = ['talk', 'correct', 'correct', 'withdraw'] as const;

async function talksOf(store: Store, child: string): Promise<readonly FormRecord[]> {
  const seen = await store.seenCard(SCHOOL, child);
  const { records } = seen ? await store.openChild(seen) : { records: [] };
  return records.filter(({ form }) => form === 'talk');
}

/** A talk, or what corrects or withdraws one that the device knows: the newest, or any, superseded ones among them. */
function bodyOf(
  { kind, of }: { readonly kind: (typeof KINDS)[number]; readonly of: number },
  number: number,
  known: readonly FormRecord[],
  day: { readonly at: string },
): Sent['body'] {
  const data: Data = { followUp: `说好第${number}件事` };
  const target = known[of % known.length];
  if (kind === 'talk' || !target) return aTalk(number, data, day);
  const why = { ...day, supersedes: target.id };
  return kind === 'withdraw'
    ? aWithdrawal(number, 0, {}, why)
    : aTalk(number, data, { ...why, reason: '日期写错' });
}

function expectKept(kept: readonly FormRecord[], acknowledged: readonly Sent[]): void {
  expect(new Set(kept.map(({ id }) => id)).size, 'one id, one record').toBe(kept.length);
  for (const { by, body } of acknowledged) {
    const found = kept.find(({ id }) => id === body.id);
    const { supersedes, data, at } = body as FormRecord;
    expect(
      found && { by: found.by, at: found.at, supersedes: found.supersedes, data: found.data },
      'what was acknowledged is there, as it was sent',
    ).toEqual({ by, at, supersedes, data });
  }
}

/** Told by walking from each talk to what corrects it, entered last: the card's last talk is the newest that stands. */
function expectOneOfEach(kept: readonly FormRecord[], talked: string | undefined): void {
  const standing = kept
    .filter(({ form, supersedes }) => form === 'talk' && supersedes === undefined)
    .map((talk) => lastOf(talk, kept))
    .filter(({ form }) => form === 'talk')
    .sort((a, b) => (a.at === b.at ? enteredLast(a, b) : a.at < b.at ? 1 : -1));
  expect(talked, 'the card shows the newest talk that stands').toBe(standing[0]?.id);
  const superseded = new Set(kept.map(({ supersedes }) => supersedes));
  if (talked !== undefined)
    expect(superseded.has(talked), 'superseded, it counts no more').toBe(false);
}

/** What came in last first; of what came in at one instant the greater id. */
function enteredLast(a: FormRecord, b: FormRecord): number {
  return b.enteredAt - a.enteredAt || (a.id < b.id ? 1 : -1);
}

function lastOf(record: FormRecord, kept: readonly FormRecord[]): FormRecord {
  const heirs = kept.filter(({ supersedes }) => supersedes === record.id);
  const [last] = heirs.sort(enteredLast);
  return last ? lastOf(last, kept) : record;
}

function shuffled<Item>(items: readonly Item[], luck: Chances): Item[] {
  return items
    .map((item) => [luck.below(1_000_000), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
