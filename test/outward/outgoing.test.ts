import { createHmac, timingSafeEqual } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../functions/outward/index.ts';
import { dingTalkSigned, outgoing, signature } from '../../functions/outward/outgoing.ts';

const NOW = Date.parse('2026-11-23T07:30:00+08:00');
const secret = 'a-secret-of-some-length';
const told = {
  event: 'morning',
  day: '2026-11-23',
  organisation: { id: 'sd-370302-002', kind: 'school', name: '槐埠中心小学' },
  duties: [{ duty: 'talk', name: '谈心谈话', due: 2, overdue: 1 }],
  link: 'https://guanai.example/today',
} as const;
const id = '2026-11-23.morning.01ARZ3NDEKTSV4RRFFQ69G5FHK';
const sent = (kind: 'wecom' | 'dingtalk' | 'json', secrets: { url: string; secret?: string }) =>
  outgoing({ id, kind, told }, secrets, NOW);

describe('What goes out', () => {
  it('to a system is JSON with the id in it, signed so that the receiver can tell', () => {
    const { url, headers, body } = sent('json', { url: 'https://hooks.gov.cn/', secret });
    expect(url).toBe('https://hooks.gov.cn/');
    expect(headers['idempotency-key']).toBe(id);
    expect(JSON.parse(body)).toMatchObject({
      id,
      event: 'morning',
      day: '2026-11-23',
      organisation: { id: 'sd-370302-002' },
      duties: [{ duty: 'talk', due: 2, overdue: 1 }],
      link: 'https://guanai.example/today',
    });
    expect(verified(headers['x-guanai-signature'] ?? '', body)).toBe(true);
    expect(verified(headers['x-guanai-signature'] ?? '', body.replace('2', '3'))).toBe(false);
  });

  it.each(['wecom', 'dingtalk'] as const)(
    'to a robot of %s is a text, with a mark of its own',
    (kind) => {
      const { url, headers, body } = sent(kind, { url: 'https://robot/?key=1' });
      expect(url).toBe('https://robot/?key=1');
      expect(headers['idempotency-key']).toBe(id);
      const { msgtype, text } = JSON.parse(body) as { msgtype: string; text: { content: string } };
      expect(msgtype).toBe('text');
      expect(text.content).toMatch(
        /^【关爱台账】槐埠中心小学\n有2件事今天到期[^]*\n编号[0-9A-F]{6}$/,
      );
      expect(sent(kind, { url: 'https://robot/?key=1' }).body).toBe(body);
    },
  );

  it('to a 钉钉 robot with a secret is signed in the address, as its maker documents', () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=0a';
    const signed = new URL(dingTalkSigned(url, secret, NOW));
    expect(signed.searchParams.get('timestamp')).toBe(String(NOW));
    const expected = createHmac('sha256', secret).update(`${NOW}\n${secret}`).digest('base64');
    expect(signed.searchParams.get('sign')).toBe(expected);
    expect(sent('dingtalk', { url, secret }).url).toBe(signed.href);
  });

  it('is signed to the second', () => {
    expect(signature(secret, '{}', NOW)).toMatch(/^t=1795390200,v1=[0-9a-f]{64}$/);
  });
});

/** The receiver's side, as docs/webhooks.md has it. */
function verified(header: string, body: string): boolean {
  const { t = '', v1 = '' } = Object.fromEntries(
    header.split(',').map((part) => part.split('=')),
  ) as Record<string, string>;
  const expected = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
  return v1.length === expected.length && timingSafeEqual(Buffer.from(v1), Buffer.from(expected));
}

describe('What comes back', () => {
  it.each([
    ['json', { status: 200, body: '' }, true, 'status-200'],
    ['json', { status: 204, body: '' }, true, 'status-204'],
    ['json', { status: 302, body: '' }, false, 'status-302'],
    ['json', { status: 500, body: '' }, false, 'status-500'],
    ['wecom', { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }, true, 'status-200'],
    ['wecom', { status: 200, body: '{"errcode":93000,"errmsg":"invalid"}' }, false, 'code-93000'],
    ['dingtalk', { status: 200, body: '{"errcode":310000}' }, false, 'code-310000'],
    ['dingtalk', { status: 200, body: '<html>' }, false, 'code-none'],
    ['dingtalk', { status: 200, body: 'null' }, false, 'code-none'],
    ['json', { trouble: 'time-out' }, false, 'time-out'],
  ] as const)('from %s: %j', (kind, answer, accepted, said) => {
    expect(verdictOf(kind, answer)).toEqual({ accepted, answer: said });
  });
});
