import { readEnv, type Env } from '../env.ts';
import { httpHandler, type Handlers, type HttpHandler, type HttpHouse } from '../http.ts';
import { logLine } from '../log-line.ts';
import { cloudStore, type Beside } from '../store/cloud.ts';
import { issuerKeys } from './issuer-keys.ts';
import { tokenVerifier } from '../verify-token.ts';

/**
 * A Lambda function of some handlers, built at its first request. What lies beside the table, and documents, only those
 * get that work with them: a function carries no library, and has no right, that its routes do not need.
 */
export function cloudHandler(
  handlers: Handlers,
  beside: (env: Env<'http'>) => Beside,
  rest: Pick<HttpHouse, 'documents'> = {},
): HttpHandler {
  let built: HttpHouse | undefined;
  return httpHandler(handlers, () => (built ??= build()));

  function build(): HttpHouse {
    const env = readEnv('http', process.env);
    return {
      ...rest,
      store: cloudStore(env, beside(env)),
      now: Date.now,
      verify: tokenVerifier(env.OIDC_ISSUER, env.OIDC_AUDIENCE, issuerKeys(env.OIDC_ISSUER)),
      log: (line) => logLine(line.code === 'our-fault' ? 'ERROR' : 'INFO', line.code, line),
    };
  }
}
