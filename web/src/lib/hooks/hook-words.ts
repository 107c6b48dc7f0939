import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { codeWords } from '#lib/words/text-of.ts';
import { hookFields } from '../../../../functions/domain/hook-fields.ts';

export type Hook = Reply<'listHooks'>['hooks'][number];
export type Delivery = Reply<'listHooks'>['deliveries'][number];

/** 企业微信群, 钉钉群, 其他系统. */
export function kindWords(kind: Hook['kind']): string {
  return codeWords(hookFields.kind.codes, kind) ?? kind;
}

/** What a message was about. */
export function eventWords(event: Delivery['event']): string {
  return event === 'test'
    ? m.delivery_test()
    : (codeWords(hookFields.events.codes, event) ?? event);
}

const states: Record<Delivery['state'], () => string> = {
  waiting: m.delivery_waiting,
  claimed: m.delivery_claimed,
  sent: m.delivery_sent,
  failed: m.delivery_failed,
  unsure: m.delivery_unsure,
  undelivered: m.delivery_undelivered,
};

export function deliveryWords(state: Delivery['state']): string {
  return states[state]();
}

/** What came back from the last try, where it says more than the state; nothing for what arrived or was never tried. */
export function answerWords({ state, tries }: Pick<Delivery, 'state' | 'tries'>): string {
  const { answer } = tries.at(-1) ?? {};
  if (answer === undefined || state === 'sent') return '';
  const [, what, code = ''] = /^(status|code)-(.+)$/.exec(answer) ?? [];
  if (what === 'status') return m.answer_status({ code });
  if (what === 'code') return m.answer_code({ code });
  if (answer === 'time-out') return m.answer_time_out();
  if (answer === 'private-address') return m.answer_private();
  return answer === 'hook-off' ? m.answer_hook_off() : m.answer_unreachable();
}
