import { createHmac } from 'node:crypto';
import type { Delivery } from '../domain/delivery.ts';
import { toldText } from '../domain/told.ts';
import type { HookSecrets } from '../store/store.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Outgoing } from './post.ts';

/** The request that carries a delivery: a text for the two robots, signed JSON for everybody else (docs/webhooks.md). */
export function outgoing(
  { id, kind, told }: Pick<Delivery, 'id' | 'kind' | 'told'>,
  { url, secret }: HookSecrets,
  now: Instant,
): Outgoing {
  const text = toldText(told, markOf(id));
  const common = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Guanai-Hooks',
    'idempotency-key': id,
  };
  const robot = JSON.stringify({ msgtype: 'text', text: { content: text } });
  if (kind === 'wecom') return { url, headers: common, body: robot };
  if (kind === 'dingtalk')
    return { url: secret ? dingTalkSigned(url, secret, now) : url, headers: common, body: robot };
  const body = JSON.stringify({ id, ...told, text });
  const headers = { ...common, 'x-guanai-signature': signature(secret ?? '', body, now) };
  return { url, headers, body };
}

/** `t=1795390000,v1=…`: HMAC-SHA-256 in hex over the second, a dot and the body as it is sent. */
export function signature(secret: string, body: string, now: Instant): string {
  const t = Math.floor(now / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

/** 加签, as 钉钉 documents it for its robots: the millisecond, a line break and the secret, under the secret. */
export function dingTalkSigned(url: string, secret: string, now: Instant): string {
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
  return `${url}&timestamp=${now}&sign=${encodeURIComponent(sign)}`;
}

/** Short enough to be compared by eye: two messages with one mark are one message. */
function markOf(id: string): string {
  return createHmac('sha256', 'mark').update(id).digest('hex').slice(0, 6).toUpperCase();
}
