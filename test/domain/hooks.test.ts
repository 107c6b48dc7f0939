import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, hookProblems, type HookKind } from '../../functions/domain/hooks.ts';

const secret = 'a-secret-of-some-length';
const events = ['morning'];
const codes = (kind: HookKind, url: string, more: object = {}) =>
  hookProblems({ kind, url, events, ...(kind === 'json' && { secret }), ...more }).map(
    ({ field, code }) => `${field} ${code}`,
  );
const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0';
const dingtalk = `https://oapi.dingtalk.com/robot/send?access_token=${'0a'.repeat(32)}`;

describe('An address to be told of counts', () => {
  it.each<[HookKind, string]>([
    ['wecom', wecom],
    ['dingtalk', dingtalk],
    ['json', 'https://hooks.zichuan.gov.cn/guanai?from=1'],
    ['json', 'https://xn--fiqs8s.cn'],
  ])('of %s is taken: %s', (kind, url) => {
    expect(codes(kind, url)).toEqual([]);
    expect(addressOf(url)).toEqual({ host: new URL(url).hostname, last4: url.slice(-4) });
  });

  it.each([
    'http://hooks.zichuan.gov.cn/',
    'HTTPS://HOOKS.GOV.CN/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://server/',
    'https://hooks.gov.cn:8443/',
    'https://user:pass@hooks.gov.cn/',
    'https://hooks.gov.cn@10.0.0.1/',
    'https://hooks.gov.cn\\@10.0.0.1/',
    'https://hooks.gov.cn/#x',
    'https://hooks.gov.cn/ x',
    'https://hooks.gov.cn/\r\nhost: x',
    'https://-x.gov.cn/',
    'https://学校.cn/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    ' https://hooks.gov.cn/',
  ])('is refused: %s', (url) => {
    expect(codes('json', url)).toEqual(['url not-an-address']);
  });

  it.each([
    'nas.local',
    'db.internal',
    'a.localhost',
    'router.lan',
    '1.0.0.10.in-addr.arpa',
    'x.home.arpa',
    'a.test',
  ])('of a local network is refused: %s', (host) => {
    expect(codes('json', `https://${host}/`)).toEqual(['url private-address']);
  });

  it.each<[HookKind, string]>([
    ['wecom', dingtalk],
    ['dingtalk', wecom],
    ['wecom', 'https://qyapi.weixin.qq.com.evil.cn/cgi-bin/webhook/send?key=1'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/user/list?key=1'],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=1&timestamp=2'],
  ])('of %s is the one its maker gives out: not %s', (kind, url) => {
    expect(codes(kind, url)).toEqual(['url not-the-robots']);
  });

  it('is asked for, not too long, with a secret where one is needed and something to tell', () => {
    expect(codes('json', '', { secret: '', events: [] })).toEqual([
      'url required',
      'secret required',
      'events required',
    ]);
    expect(codes('json', `https://a.cn/${'x'.repeat(500)}`)).toEqual(['url too-long']);
    expect(codes('json', 'https://a.cn/', { secret: 'short' })).toEqual(['secret too-short']);
    expect(codes('json', 'https://a.cn/', { secret: '一二三四五六七八九十一二三四五六' })).toEqual([
      'secret characters',
    ]);
    expect(codes('wecom', wecom, { secret })).toEqual(['secret unknown-field']);
    expect(codes('dingtalk', dingtalk, { secret: 'SEC0123456789abcdef' })).toEqual([]);
  });

  it('that is taken leads, as a browser reads it, to the host that was looked at and to no other', () => {
    const part = fc.constantFrom(
      ...['https://', 'http:', '//', '/', '\\', '@', ':', '443', '.', '..', 'a.cn', 'localhost'],
      ...['127.0.0.1', '%2e', '%00', '?', '#', '[', ']', '::1', 'A.CN', '\t', '\n', 'xn--', '。'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const url = `https://${parts.join('')}`;
        if (codes('json', url).length > 0) return;
        const read = new URL(url);
        expect([read.protocol, read.port, read.username, read.hash]).toEqual([
          'https:',
          '',
          '',
          '',
        ]);
        expect(read.hostname).toBe(addressOf(url).host);
        expect(read.hostname).toMatch(/\.[a-z][a-z0-9-]*$/);
      }),
      { numRuns: 5_000 },
    );
  });
});
