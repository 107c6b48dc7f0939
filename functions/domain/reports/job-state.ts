import { civilDate, timeOfDay, type CivilDate, type Instant } from '../calendar.ts';

/** What is known of one run of a job. */
interface Run {
  readonly of: string;
  readonly day: CivilDate;
  readonly tries: number;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly fault?: string;
}
/** How many messages were sent out for a day. */
interface Sent {
  readonly day: CivilDate;
  readonly at: Instant;
  readonly messages: number;
}

/** How one job stands: its newest day, what is done of it, and what is not. */
export interface JobState<R extends Run> {
  /** The newest day on which it was sent out or ran. */
  readonly day?: CivilDate;
  /** When a run of that day ended last. */
  readonly lastEnd?: Instant;
  /** Messages sent out that day; of a job that nobody schedules, nothing. */
  readonly sent?: number;
  readonly done: number;
  /** Sent and not begun, and begun and not ended. */
  readonly waiting: number;
  /** Those with a fault, and those that were cut short. */
  readonly failed: readonly R[];
  /** Its hour has come today and it was not sent out. */
  readonly isMissing: boolean;
  /** When it starts next, by Shanghai’s clock; nothing where something must ask for it. */
  readonly next?: { readonly day: 'today' | 'tomorrow'; readonly at: string };
}

/** So many days a failed request stays in sight after its day. */
const SIGHT = 7;
/** What has not ended after so long was cut short: a worker is stopped before. */
const LONGEST = 30 * 60_000;

/**
 * How a job stands now. Of a daily job the newest day counts: its counties, each of which is done, failed or waiting.
 * Of a queued one, what failed of late is shown too, for no later night mends it.
 */
export function jobState<R extends Run>(
  daily: string | undefined,
  runs: readonly R[],
  sent: readonly Sent[],
  now: Instant,
): JobState<R> {
  const today = civilDate(now);
  const day = [...runs, ...sent]
    .map((each) => each.day)
    .sort()
    .at(-1);
  const ofDay = runs.filter((run) => run.day === day);
  const messages = sent.find((each) => each.day === day)?.messages;
  const isEnded = (run: R) => run.endedAt !== undefined;
  const isCutShort = (run: R) => !isEnded(run) && now - run.startedAt > LONGEST;
  const ended = ofDay.filter(isEnded);
  const since = civilDate(now - SIGHT * 86_400_000);
  const inSight = daily === undefined ? runs.filter((run) => run.day >= since) : ofDay;
  const lastEnd = Math.max(...ended.map(({ endedAt = 0 }) => endedAt));
  const isLater = daily !== undefined && timeOfDay(now) < daily;
  return {
    ...(day !== undefined && { day }),
    ...(ended.length > 0 && { lastEnd }),
    ...(messages !== undefined && { sent: messages }),
    done: ended.filter(({ fault }) => fault === undefined).length,
    waiting: Math.max(messages ?? 0, ofDay.length) - ended.length - ofDay.filter(isCutShort).length,
    failed: inSight.filter((run) => run.fault !== undefined || isCutShort(run)),
    isMissing: daily !== undefined && !isLater && (day ?? '') < today,
    ...(daily !== undefined && { next: { day: isLater ? 'today' : 'tomorrow', at: daily } }),
  };
}
