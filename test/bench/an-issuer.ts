import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';

/** Whom a token names. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}
export interface AnIssuer extends Identity {
  readonly audience: string;
  readonly published: JSONWebKeySet;
  readonly keys: ReturnType<typeof createLocalJWKSet>;
  /** The header of somebody who has signed in. */
  readonly authorization: string;
}

/** An issuer with a key as they are common, and a token of an hour from it. */
export async function anIssuer(issuer: string): Promise<AnIssuer> {
  const [audience, subject, alg, kid] = ['guanai', 'somebody', 'RS256', 'one'];
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const published = { keys: [{ ...(await exportJWK(publicKey)), alg, kid }] };
  const token = await new SignJWT()
    .setProtectedHeader({ alg, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  const keys = createLocalJWKSet(published);
  return { issuer, subject, audience, published, keys, authorization: `Bearer ${token}` };
}
