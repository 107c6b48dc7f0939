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
  /** The header of the same person after signing in anew. */
  readonly signIn: () => Promise<string>;
}

/** An issuer with a key as they are common, and a token of an hour from it. */
export async function anIssuer(issuer: string): Promise<AnIssuer> {
  const [audience, subject, alg, kid] = ['guanai', 'somebody', 'RS256', 'one'];
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const published = { keys: [{ ...(await exportJWK(publicKey)), alg, kid }] };
  let signIns = 0;
  const signIn = async () => {
    const token = await new SignJWT({ jti: String(++signIns) })
      .setProtectedHeader({ alg, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
    return `Bearer ${token}`;
  };
  const keys = createLocalJWKSet(published);
  return { issuer, subject, audience, published, keys, authorization: await signIn(), signIn };
}
