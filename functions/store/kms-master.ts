import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import type { Master } from './vault.ts';

/** The master key in KMS. The area is part of the encryption context, so one area's key never opens as another's. */
export function kmsMaster(keyId: string): Master {
  const client = new KMSClient({});
  return {
    async wrap(key, area) {
      const { CiphertextBlob } = await client.send(
        new EncryptCommand({ KeyId: keyId, Plaintext: key, EncryptionContext: { area } }),
      );
      return bytes(CiphertextBlob);
    },
    async unwrap(wrapped, area) {
      const { Plaintext } = await client.send(
        new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { area } }),
      );
      return bytes(Plaintext);
    },
  };
}

function bytes(answer: Uint8Array | undefined): Uint8Array {
  if (!answer) throw new Error('KMS answered without a key');
  return answer;
}
