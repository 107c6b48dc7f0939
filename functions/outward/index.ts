import type { Instant } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { HookKind } from '../domain/hooks.ts';
import type { HookSecrets } from '../store/store.ts';
import { outgoing } from './outgoing.ts';
import type { Answer, Post } from './post.ts';

/** The way out of the house, for jobs that tell somebody something. */
export interface Outward {
  /** Sends one delivery, once, and answers whether it was taken and what came back. It throws for no answer there is. */
  readonly send: (delivery: Delivery, secrets: HookSecrets, now: Instant) => Promise<Verdict>;
  /** Where the site lies, for links: no slash at the end. */
  readonly site: string;
}
export interface Verdict {
  readonly accepted: boolean;
  readonly answer: string;
}

export function openOutward(site: string, post: Post): Outward {
  return {
    site,
    send: async (delivery, secrets, now) =>
      verdictOf(delivery.kind, await post(outgoing(delivery, secrets, now))),
  };
}

/** A robot refuses with 200 and a number other than 0. */
export function verdictOf(kind: HookKind, answer: Answer): Verdict {
  if ('trouble' in answer) return { accepted: false, answer: answer.trouble };
  const { status, body } = answer;
  const isTaken = status >= 200 && status < 300;
  if (kind === 'json' || !isTaken) return { accepted: isTaken, answer: `status-${status}` };
  const code = codeIn(body);
  return {
    accepted: code === 0,
    answer: code === 0 ? `status-${status}` : `code-${code ?? 'none'}`,
  };
}

function codeIn(body: string): number | undefined {
  try {
    const said = JSON.parse(body) as { errcode?: unknown } | null;
    return typeof said?.errcode === 'number' ? said.errcode : undefined;
  } catch {
    return undefined;
  }
}
