import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';
/** A tag cut short would be easier to guess. */
const LENGTHS = { authTagLength: TAG };

/** A new data key of 256 bits. */
export function newKey(): Uint8Array {
  return randomBytes(32);
}

/**
 * AES-256-GCM: nonce, then ciphertext, then tag. `bound` is authenticated with it, so that a sealed value moved to
 * another item does not open.
 */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, LENGTHS).setAAD(Buffer.from(bound));
  return new Uint8Array(
    Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
  );
}

/** Something sealed does not open: another key, another place, or a bit that differs. */
export class Unopened extends Error {
  override readonly name = 'Unopened';
}

/** @throws Unopened when the key, the bound text or a single bit differs */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), LENGTHS)
      .setAAD(Buffer.from(bound))
      .setAuthTag(sealed.subarray(sealed.length - TAG));
    const body = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    return new Uint8Array(Buffer.concat([body, decipher.final()]));
  } catch (cause) {
    throw new Unopened('does not open', { cause });
  }
}

/** Seals a value as JSON. */
export function sealJson(key: Uint8Array, value: unknown, bound: string): Uint8Array {
  return seal(key, Buffer.from(JSON.stringify(value)), bound);
}

export function unsealJson(key: Uint8Array, sealed: Uint8Array, bound: string): unknown {
  return JSON.parse(Buffer.from(unseal(key, sealed, bound)).toString('utf8'));
}

/** The blind index of a text: equal texts meet, and without the key none can be guessed. */
export function blind(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
}
