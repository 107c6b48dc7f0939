/** What was sealed: unreadable without its key, and under its own label alone. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: ArrayBuffer;
}

/** A key that works in this browser and never leaves it: nobody can read its bytes. */
export async function makeKey(): Promise<CryptoKey> {
  return await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Seals a value with AES-GCM. The label is bound in, so that no box can be passed off as another. */
export async function seal(key: CryptoKey, label: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, box: await crypto.subtle.encrypt(method(iv, label), key, text) };
}

/** @throws DOMException where key or label are not those it was sealed with */
export async function unseal(key: CryptoKey, label: string, { iv, box }: Sealed): Promise<unknown> {
  const text = await crypto.subtle.decrypt(method(iv, label), key, box);
  return JSON.parse(new TextDecoder().decode(text)) as unknown;
}

function method(iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) };
}
