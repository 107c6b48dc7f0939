import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Answers issuer and subject of a bearer token, or nothing if there is none that holds. */
export type VerifyToken = (
  authorization: string | undefined,
) => Promise<{ readonly issuer: string; readonly subject: string } | undefined>;

/**
 * Verifies access tokens of one issuer for one audience: signature, issuer, audience, expiry. The gateway has done so
 * before; the function does it again, because it holds the data.
 */
export function tokenVerifier(
  issuer: string,
  audience: string,
  keySet?: JWTVerifyGetKey,
): VerifyToken {
  let keys = keySet;
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    keys ??= createRemoteJWKSet(await jwksUri(issuer));
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256', 'ES256', 'PS256'],
        requiredClaims: ['exp'],
      });
      if (isIdToken(payload)) return undefined;
      const subject: unknown = payload.sub;
      return typeof subject === 'string' && subject !== '' ? { issuer, subject } : undefined;
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

async function jwksUri(issuer: string): Promise<URL> {
  const reply = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri } = (await reply.json()) as { jwks_uri: string };
  return new URL(jwks_uri);
}
