import type { FieldProblem, FieldProblemCode } from './problem.ts';

/**
 * Messages to an outside address, registered by a school or a county: a group robot of 企业微信 or 钉钉, or any system
 * that takes signed JSON (docs/webhooks.md).
 */
export type HookKind = 'wecom' | 'dingtalk' | 'json';

/** What a hook can be told of. A press on 发一条试试 is told as `test`, to that hook alone. */
export type HookEvent = 'morning' | 'weekly' | 'orderGiven' | 'orderOverdue';
export const hookEvents: readonly HookEvent[] = ['morning', 'weekly', 'orderGiven', 'orderOverdue'];

/** Where the two robots live, as their makers document: no other address is taken for them. */
const robots: Partial<Record<HookKind, { readonly host: string; readonly path: RegExp }>> = {
  wecom: {
    host: 'qyapi.weixin.qq.com',
    path: /^\/cgi-bin\/webhook\/send\?key=[\w-]+$/,
  },
  dingtalk: { host: 'oapi.dingtalk.com', path: /^\/robot\/send\?access_token=\w+$/ },
};

const MOST_OF_URL = 500;
const SECRET = { least: 16, most: 200 };
/**
 * Lower-case labels, the last of them letters: so neither an IP address in any notation, nor a bare name of a local
 * network, nor a port, nor a user name can stand there.
 */
const ADDRESS =
  /^https:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+))(\/[\w\-.~!$&'()*+,;=:@%/?]*)?$/;
/** Endings that no public host has (RFC 6761, RFC 6762, RFC 8375, and what local networks are called). */
const LOCAL =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|test|invalid|example|onion)$/;

/** Host and end of an address, by which people tell hooks apart; the whole of it holds a key and is never shown again. */
export interface HookAddress {
  readonly host: string;
  readonly last4: string;
}

/** Host and end of an address that `hookProblems` let through. */
export function addressOf(url: string): HookAddress {
  return { host: ADDRESS.exec(url)?.[1] ?? '', last4: url.slice(-4) };
}

/** A hook as it is asked for. */
export interface HookAsked {
  readonly kind: HookKind;
  readonly url: string;
  readonly secret?: string | undefined;
  readonly events: readonly string[];
}

/** What keeps a hook from being registered. Nothing that was entered is repeated. */
export function hookProblems({ kind, url, secret = '', events }: HookAsked): FieldProblem[] {
  const found: (FieldProblem | undefined)[] = [
    urlProblem(kind, url),
    secretProblem(kind, secret),
    events.length === 0 ? { field: 'events', code: 'required' } : undefined,
  ];
  return found.filter((problem) => problem !== undefined);
}

function urlProblem(kind: HookKind, url: string): FieldProblem | undefined {
  const wrong = (code: FieldProblemCode, facts?: FieldProblem['facts']): FieldProblem => ({
    field: 'url',
    code,
    ...(facts && { facts }),
  });
  if (url === '') return wrong('required');
  if (url.length > MOST_OF_URL) return wrong('too-long', { max: MOST_OF_URL, now: url.length });
  const [, host = '', path = ''] = ADDRESS.exec(url) ?? [];
  const robot = robots[kind];
  if (robot && (host !== robot.host || !robot.path.test(path)))
    return wrong('not-the-robots', { host: robot.host });
  if (host === '') return wrong('not-an-address');
  return LOCAL.test(host) ? wrong('private-address') : undefined;
}

function secretProblem(kind: HookKind, secret: string): FieldProblem | undefined {
  const field = 'secret';
  const { least: min, most: max } = SECRET;
  if (kind === 'wecom') return secret === '' ? undefined : { field, code: 'unknown-field' };
  if (secret === '') return kind === 'json' ? { field, code: 'required' } : undefined;
  const facts = { min, max, now: secret.length };
  if (secret.length < min) return { field, code: 'too-short', facts };
  if (secret.length > max) return { field, code: 'too-long', facts };
  return /^[\x21-\x7e]+$/.test(secret) ? undefined : { field, code: 'characters' };
}
