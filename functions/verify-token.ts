import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Whose a token is. */
interface Bearer {
  readonly issuer: string;
  readonly subject: string;
}
/** Answers issuer and subject of a bearer token, or nothing if there is none that holds. */
export type VerifyToken = (authorization: string | undefined) => Promise<Bearer | undefined>;

/** So long, in milliseconds, a token that was verified is known again: a key that the issuer withdraws counts no longer. */
const TRUSTED = 60_000;
/** So many are known at once; the one that was verified first is forgotten first. */
const MOST = 1_000;

/**
 * Verifies access tokens of one issuer for one audience: signature, issuer, audience, expiry. The gateway has done so
 * before; the function does it again, because it holds the data.
 *
 * Whoever sends a fortnight's talks sends one token with all of them: what was verified is known by its hash for a
 * minute, and never beyond its end. It says whose it is and no more: what they may is read at every request.
 *
 * @param clock real time in milliseconds
 */
export function tokenVerifier(
  issuer: string,
  audience: string,
  keys: JWTVerifyGetKey,
  clock: () => number = Date.now,
): VerifyToken {
  const verified = new Map<string, { readonly until: number; readonly bearer: Bearer }>();
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const hash = createHash('sha256').update(token).digest('base64');
    const now = clock();
    const known = verified.get(hash);
    if (known && known.until > now) return known.bearer;
    verified.delete(hash);
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256', 'PS256'],
        requiredClaims: ['exp'],
        currentDate: new Date(now),
      });
      if (isIdToken(payload)) return undefined;
      const { sub: subject, exp = 0 }: { readonly sub?: unknown; readonly exp?: number } = payload;
      if (typeof subject !== 'string' || subject === '') return undefined;
      const bearer = { issuer, subject };
      const [oldest] = verified.keys();
      if (verified.size >= MOST && oldest !== undefined) verified.delete(oldest);
      verified.set(hash, { until: Math.min(now + TRUSTED, exp * 1000), bearer });
      return bearer;
    } catch (error) {
      if (isIssuersFault(error)) throw error; // our fault, not the asker's: nobody is signed out for it
      return undefined;
    }
  };
}

/**
 * An ID token tells the page who has signed in and opens nothing, were the audience the same by mistake: `at_hash` stands
 * in no other (OpenID Connect Core 3.1.3.6), Cognito and Keycloak say it in words of their own.
 */
function isIdToken(payload: JWTPayload): boolean {
  return 'at_hash' in payload || payload['token_use'] === 'id' || payload['typ'] === 'ID';
}

/** The issuer's keys could not be had, which says nothing about the token. */
function isIssuersFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);
}
