import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

const ALGORITHM = 'RS256';

/**
 * The issuer's signing key from its file, made at first use and readable by its owner alone. Kept on disk, so that
 * access tokens outlive a restart. RS256, since the gateway's own authorizer in the cloud takes nothing else.
 * @throws Error when the file holds no key
 */
export async function signingKey(
  folder: string,
): Promise<{ readonly own: JWK; readonly open: JWK }> {
  const path = join(folder, 'issuer-key.json');
  const own = (await read(path)) ?? (await make(folder, path));
  const { kty, n, e, kid, alg, use } = own;
  if (kty !== 'RSA' || !n || !e || !own.d) throw unreadable(path);
  return {
    own,
    open: { kty, n, e, ...(kid && { kid }), ...(alg && { alg }), ...(use && { use }) },
  };
}

async function read(path: string): Promise<JWK | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw unreadable(path);
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as JWK;
  } catch {
    throw unreadable(path);
  }
}

async function make(folder: string, path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const own: JWK = {
    ...(await exportJWK(privateKey)),
    kid: crypto.randomUUID(),
    alg: ALGORITHM,
    use: 'sig',
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
  return own;
}

function unreadable(path: string): Error {
  return new Error(`The sign-in key ${path} cannot be read. Delete it to have a new one made.`);
}
