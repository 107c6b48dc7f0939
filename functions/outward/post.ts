import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as secureRequest, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { clearTimeout, setTimeout } from 'node:timers';
import { isPublicAddress } from './public-address.ts';

/** What goes out. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** What came back, as far as it is read; or why nothing did. */
export type Answer =
  | { readonly status: number; readonly body: string }
  | { readonly trouble: 'time-out' | 'unreachable' | 'private-address' };
export type Post = (out: Outgoing) => Promise<Answer>;

type Resolve = (
  host: string,
  done: (error: Error | null, addresses?: LookupAddress[]) => void,
) => void;
export interface PostOptions {
  readonly request?: (
    url: URL,
    options: RequestOptions,
    answer: (response: IncomingMessage) => void,
  ) => ClientRequest;
  readonly resolve?: Resolve;
  readonly mayReach?: (address: string) => boolean;
  /** For all that is sent, until the last byte of the answer that is read. */
  readonly milliseconds?: number;
}

/** As much of an answer as is read: a robot's verdict fits in a line. */
const MOST = 4_096;
const resolveAll: Resolve = (host, done) => systemLookup(host, { all: true }, done);

class PrivateAddress extends Error {}

/**
 * Opens the way out. Every address a name resolves to must be public, and the connection is made to one of those that
 * were looked at, so no second look-up can lead elsewhere. A redirect is an answer like any other and is not followed.
 */
export function openPost({
  request = secureRequest,
  resolve = resolveAll,
  mayReach = isPublicAddress,
  milliseconds = 10_000,
}: PostOptions = {}): Post {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, (error, addresses = []) => {
      const [first] = addresses;
      const wrong =
        error ?? (addresses.every(({ address }) => mayReach(address)) ? null : closed());
      if (wrong || !first) done(wrong ?? new Error('no address'), '', 4);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
  return ({ url, headers, body }) =>
    new Promise((settle) => {
      const options = { method: 'POST', headers, lookup, agent: false } as const;
      let begun: { readonly status: number; body: string } | undefined;
      /** An answer that has begun counts, however it ends: what was taken must not be sent twice. */
      const end = (trouble: 'time-out' | 'unreachable' | 'private-address') => {
        clearTimeout(timer);
        settle(begun ?? { trouble });
        sent.destroy();
      };
      const sent = request(new URL(url), options, (response) => {
        const answer = { status: response.statusCode ?? 0, body: '' };
        begun = answer;
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          answer.body = (answer.body + part).slice(0, MOST);
          if (answer.body.length === MOST) end('unreachable');
        });
        response.on('end', () => end('unreachable'));
        response.on('error', () => end('unreachable'));
      });
      const timer = setTimeout(() => end('time-out'), milliseconds);
      sent.on('error', (error) =>
        end(error instanceof PrivateAddress ? 'private-address' : 'unreachable'),
      );
      sent.end(body);
    });
}

function closed(): Error {
  return new PrivateAddress('not a public address');
}
