import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';
/** A tag cut short would be easier to guess. */
const LENGTHS = { authTagLength: TAG };

/** A new data key of 256 bits. */
export function newKey(): Uint8Array {
  return randomBytes(32);
}

const readied = new WeakMap<Uint8Array, KeyObject>();

/** A key as the ciphers take it at once: from its bytes they make one anew at every call, which takes five times as long. */
function ready(key: Uint8Array): KeyObject {
  const known = readied.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  readied.set(key, made);
  return made;
}

/**
 * AES-256-GCM: nonce, then ciphertext, then tag. `bound` is authenticated with it, so that a sealed value moved to
 * another item does not open.
 */
export function seal(key: Uint8Array, plain: Uint8Array, bound: string): Uint8Array {
  const sealed = new Uint8Array(NONCE + plain.length + TAG);
  const nonce = randomFillSync(sealed.subarray(0, NONCE));
  const cipher = createCipheriv(CIPHER, ready(key), nonce, LENGTHS).setAAD(Buffer.from(bound));
  sealed.set(cipher.update(plain), NONCE);
  cipher.final(); // nothing is left over: this cipher has no blocks
  sealed.set(cipher.getAuthTag(), NONCE + plain.length);
  return sealed;
}

/** Something sealed does not open: another key, another place, or a bit that differs. */
export class Unopened extends Error {
  override readonly name = 'Unopened';
}

/** @throws Unopened when the key, the bound text or a single bit differs */
export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array {
  try {
    const decipher = createDecipheriv(CIPHER, ready(key), sealed.subarray(0, NONCE), LENGTHS)
      .setAAD(Buffer.from(bound))
      .setAuthTag(sealed.subarray(sealed.length - TAG));
    const { buffer, byteOffset, length } = decipher.update(
      sealed.subarray(NONCE, sealed.length - TAG),
    );
    decipher.final(); // throws unless the tag is right; nothing is left over
    return new Uint8Array(buffer, byteOffset, length);
  } catch (cause) {
    throw new Unopened('does not open', { cause });
  }
}

const utf8 = new TextDecoder();

/** Seals a value as JSON. */
export function sealJson(key: Uint8Array, value: unknown, bound: string): Uint8Array {
  return seal(key, Buffer.from(JSON.stringify(value)), bound);
}

export function unsealJson(key: Uint8Array, sealed: Uint8Array, bound: string): unknown {
  return JSON.parse(utf8.decode(unseal(key, sealed, bound)));
}

/** The blind index of a text: equal texts meet, and without the key none can be guessed. */
export function blind(key: Uint8Array, text: string): string {
  return createHmac('sha256', ready(key)).update(text, 'utf8').digest('base64url');
}
