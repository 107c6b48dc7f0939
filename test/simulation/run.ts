import type { HttpHandler, LogLine } from '../../functions/http.ts';
import type { Handlers } from '../../functions/http.ts';
import type { Counts, JobHouse } from '../../functions/job.ts';
import type { Outgoing } from '../../functions/outward/post.ts';
import type { Row, Rows } from '../../functions/store/rows.ts';
import type { JobMessage, Store } from '../../functions/store/store.ts';
import type { RouteName } from '../../functions/table.ts';
import type { Chances } from '../store/chances.ts';
import type { MemoryRows } from '../store/memory-rows.ts';
import type { Call, Mishap } from '../store/mishaps.ts';
import type { interleaved, Tally } from '../store/simulated-rows.ts';

/** One answer of the server, whether or not it reached the device. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The server's true time when the request came and when it was answered. */
  readonly from: number;
  readonly to: number;
  /** What the function asked of the table for it, where that can be told from what it was asked before. */
  readonly calls?: readonly Call[];
}

/** A deed as a device keeps it until it is settled: sent again, it is the same to the letter. */
export interface Sent {
  readonly what: string;
  readonly account: string | undefined;
  readonly route: RouteName | 'transfer';
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  body: Readonly<Record<string, unknown>>;
  /** When it was made, by the clock of the device. */
  readonly deviceNow: number;
  /** Whoever sends it may not: nothing is shown, nothing is read for them. */
  readonly mayNot?: true;
  /** Another deed that follows from the answer. */
  readonly follows?: (body: Reply['body']) => Sent | undefined;
  readonly replies: Reply[];
  /** When it left the device, in the server's true time. */
  readonly sentAt: number[];
  state: 'waiting' | 'acknowledged' | 'refused' | 'lost';
}

/** The table as it stood at a quiet instant, as a restore to that instant would bring it back. */
export interface Snapshot {
  readonly at: number;
  readonly rows: readonly Row[];
}

/** What is planted to see whether it is found. The house itself is never edited. */
export interface Spoil {
  readonly rows?: (table: Rows) => Rows;
  readonly store?: (store: Store) => Store;
  readonly handlers?: (handlers: Handlers) => Handlers;
  readonly log?: (line: LogLine, sent: Sent) => LogLine;
  readonly job?: (run: RunJob) => RunJob;
  readonly outbox?: 'another-id' | 'one-try';
  readonly queue?: 'acknowledges-first' | 'stops-at-a-fault';
  readonly restore?: (then: readonly Row[], now: readonly Row[]) => readonly Row[];
}
export type RunJob = (message: JobMessage, house: JobHouse) => Promise<Counts>;

export interface Totals extends Tally {
  deeds: number;
  requests: number;
  acknowledged: number;
  refused: number;
  jobs: number;
  jobFaults: number;
  late: number;
  merged: number;
  replayed: number;
  mishaps: number;
}

/** Everything about one run. */
export interface Run {
  readonly seed: number;
  readonly luck: Chances;
  readonly clock: { now: number };
  readonly memory: MemoryRows;
  /** The table as the house sees it: with whatever is planted. */
  readonly table: Rows;
  readonly base: ReadonlySet<string>;
  /** Every item put, in the order in which it took effect. */
  readonly puts: Row[];
  readonly sim: ReturnType<typeof interleaved>;
  readonly spoil: Spoil;
  readonly handler: HttpHandler;
  readonly weather: { calm: boolean };
  readonly sent: Sent[];
  readonly snapshots: Snapshot[];
  readonly objects: Map<string, Uint8Array>;
  readonly posted: Outgoing[];
  /** What was logged, of requests and jobs. */
  readonly lines: object[];
  /** Messages and stacks of what jobs threw, as a log that prints them would. */
  readonly errors: string[];
  /** Every message that was ever queued. */
  readonly queued: JobMessage[];
  readonly totals: Totals;
  readonly told: (line: string) => void;
  /** Mishaps met, by kind. */
  readonly met: Partial<Record<Mishap, number>>;
}

/** The clock of a server may be wrong by so much, in milliseconds. */
export const SKEW = 5 * 60_000;

export const keyOf = ({ pk, sk }: Pick<Row, 'pk' | 'sk'>): string => `${pk}|${sk}`;
