import * as z from 'zod/mini';
import { civilDate, count, id, ulid } from './parts.ts';

export const orgPath = z.object({ org: id });
export const hookPath = z.object({ org: id, hook: ulid });
export const deliveryPath = z.object({ org: id, delivery: id });

const kind = z.enum(['wecom', 'dingtalk', 'json']);
const event = z.enum(['morning', 'weekly', 'orderGiven', 'orderOverdue']);
const entered = z.string().check(z.maxLength(2_000));
export const hookSent = z.object({
  id: ulid,
  kind,
  url: entered,
  secret: z.optional(entered),
  events: z.array(event).check(z.maxLength(10)),
});
export const hookSwitched = z.object({ state: z.enum(['on', 'off', 'removed']) });
/** The id makes a press one press, however often it arrives. */
export const testAsked = z.object({ id: ulid });

/** Neither address nor secret: the host and the last four characters tell hooks apart. */
export const hookList = z.object({
  org: z.string(),
  orgName: z.string(),
  hooks: z.array(
    z.object({
      id: z.string(),
      kind,
      events: z.array(event),
      host: z.string(),
      last4: z.string(),
      state: z.enum(['on', 'off']),
      addedOn: civilDate,
    }),
  ),
  /** What was sent in the last days, the newest first. */
  deliveries: z.array(
    z.object({
      id: z.string(),
      hook: z.string(),
      host: z.string(),
      event: z.enum(['morning', 'weekly', 'orderGiven', 'orderOverdue', 'test']),
      day: civilDate,
      state: z.enum(['waiting', 'claimed', 'sent', 'failed', 'unsure', 'undelivered']),
      tries: z.array(z.object({ at: z.int(), answer: z.string() })),
      due: count,
      overdue: count,
      mayRetry: z.boolean(),
    }),
  ),
});
