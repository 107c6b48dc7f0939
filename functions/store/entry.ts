import type { CivilDate, Instant } from '../domain/calendar.ts';
import type { Data } from '../domain/record.ts';

/** Who enters something, when by the server's clock, and on which device. */
export interface Entry {
  readonly by: string;
  readonly byName: string;
  readonly device: string;
  readonly enteredAt: Instant;
}

/** A move under the number after the last one that its maker has seen. */
export interface NumberedMove {
  readonly number: number;
  readonly data: Data;
}

/** One unit of queued or scheduled work. */
export interface JobMessage {
  readonly job: string;
  readonly today: CivilDate;
  readonly county?: string;
  readonly school?: string;
  readonly child?: string;
  readonly import?: string;
  readonly org?: string;
  readonly delivery?: string;
  readonly province?: string;
  readonly round?: string;
  readonly export?: string;
}
