import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What lets a phone trust one address on the local network, as DER and PEM. */
export interface LanCertificate {
  /** The authority, to be installed on the phone. Its key was thrown away: it vouches for nothing else, ever. */
  readonly authority: Buffer;
  readonly certificate: string;
  readonly key: string;
}

/** Phones refuse a certificate that holds for longer than about two years. */
const DAYS = 365;
const DAY = 24 * 3_600_000;

/**
 * Makes an authority that signs one certificate for one IPv4 address and is then unable to sign another.
 * @param now in milliseconds since 1970
 */
export function makeCertificate(address: string, now: number): LanCertificate {
  const root = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const leaf = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = named(`Guan’ai on ${address}, this demo only`);
  const times = sequence(time(now - DAY), time(now + DAYS * DAY));
  const [rootName, leafName] = [nameOf(root.publicKey), nameOf(leaf.publicKey)];
  const byRoot = extension(AUTHORITY_KEY, sequence(der(0x80, rootName)));
  const isAuthority = [
    extension(SUBJECT_KEY, der(0x04, rootName)),
    extension(BASIC_CONSTRAINTS, sequence(TRUE), true),
    extension(KEY_USAGE, Buffer.from([0x03, 0x02, 0x02, 0x04]), true), // signs certificates
  ];
  const isServer = [
    byRoot,
    extension(SUBJECT_KEY, der(0x04, leafName)),
    extension(BASIC_CONSTRAINTS, sequence(), true),
    extension(KEY_USAGE, Buffer.from([0x03, 0x02, 0x07, 0x80]), true), // signs handshakes
    extension(EXTENDED_KEY_USAGE, sequence(SERVER_AUTH)),
    extension(ALTERNATIVE_NAME, sequence(der(0x87, Buffer.from(address.split('.').map(Number))))),
  ];
  const signed = (subject: Buffer, holder: KeyObject, extensions: readonly Buffer[]) =>
    signedWith(root.privateKey, [issuer, times, subject, spki(holder)], extensions);
  const certificate = signed(named(address), leaf.publicKey, isServer);
  return {
    authority: signed(issuer, root.publicKey, isAuthority),
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** A certificate (RFC 5280), version 3, signed with ECDSA over SHA-256. */
function signedWith(
  key: KeyObject,
  parts: readonly [Buffer, Buffer, Buffer, Buffer],
  extensions: readonly Buffer[],
): Buffer {
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.concat([Buffer.from([0x40]), randomBytes(15)]));
  const more = der(0xa3, sequence(...extensions));
  const body = sequence(version, serial, sequence(ECDSA_WITH_SHA256), ...parts, more);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, key));
  return sequence(body, sequence(ECDSA_WITH_SHA256), signature);
}

function named(name: string): Buffer {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

/** A key’s own name, by which certificates speak of it. */
function nameOf(key: KeyObject): Buffer {
  return createHash('sha256').update(spki(key)).digest().subarray(0, 20);
}

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
}

function extension(id: Buffer, value: Buffer, critical = false): Buffer {
  return sequence(id, ...(critical ? [TRUE] : []), der(0x04, value));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** Tag, length, content (X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  const head = length < 0x80 ? [length] : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const ECDSA_WITH_SHA256 = oid('2a8648ce3d040302');
const COMMON_NAME = oid('550403');
const SUBJECT_KEY = oid('551d0e');
const AUTHORITY_KEY = oid('551d23');
const BASIC_CONSTRAINTS = oid('551d13');
const KEY_USAGE = oid('551d0f');
const EXTENDED_KEY_USAGE = oid('551d25');
const ALTERNATIVE_NAME = oid('551d11');
const SERVER_AUTH = oid('2b06010505070301');
const TRUE = der(0x01, Buffer.from([0xff]));
