import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { makeCertificate, type LanCertificate } from './certificate.ts';

/** One address of this machine on the local network, and what lets a phone trust it. */
export interface Lan extends LanCertificate {
  readonly address: string;
}

/**
 * The local network on which a phone can reach this machine.
 * @param wanted the address, where the machine has several
 * @throws Error with one plain sentence where there is none
 */
export function openLan(folder: string, wanted: string | undefined, now: number): Lan {
  const here = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family }) => family === 'IPv4');
  const found = here.find(({ address, internal }) => (wanted ? address === wanted : !internal));
  if (!found)
    throw new Error(
      wanted
        ? `This machine has no address ${wanted}. It has: ${here.map(({ address }) => address).join(', ')}`
        : 'This machine is on no local network.',
    );
  return { address: found.address, ...certificateFor(found.address, join(folder, 'lan'), now) };
}

/** The certificate of last time while it holds, so that the phone need not be told again. */
function certificateFor(address: string, folder: string, now: number): LanCertificate {
  const files = ['authority.crt', 'certificate.pem', 'key.pem'].map((name) => join(folder, name));
  const [authority = '', certificate = '', key = ''] = files;
  const read = (file: string) => readFileSync(file, 'utf8');
  try {
    const known = new X509Certificate(read(certificate));
    if (known.checkIP(address) && Date.parse(known.validTo) > now)
      return {
        authority: readFileSync(authority),
        certificate: read(certificate),
        key: read(key),
      };
  } catch {
    // There is none yet.
  }
  const made = makeCertificate(address, now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(authority, made.authority);
  writeFileSync(certificate, made.certificate);
  writeFileSync(key, made.key, { mode: 0o600 });
  return made;
}
