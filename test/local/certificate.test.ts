import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../functions/local/certificate.ts';

const now = Date.parse('2026-11-23T08:00:00Z');

describe('The certificate for an address on the local network', () => {
  const made = makeCertificate('192.168.1.20', now);
  const authority = new X509Certificate(made.authority);
  const leaf = new X509Certificate(made.certificate);

  it('Given the address, it holds for it and for no other, for a year', () => {
    expect(leaf.checkIP('192.168.1.20')).toBe('192.168.1.20');
    expect(leaf.checkIP('192.168.1.21')).toBeUndefined();
    expect(Date.parse(leaf.validFrom)).toBeLessThan(now);
    expect(Date.parse(leaf.validTo)).toBe(now + 365 * 24 * 3_600_000);
    expect(leaf.ca).toBe(false);
  });
  it('Given the authority, it vouches for the certificate', () => {
    expect(authority.ca).toBe(true);
    expect(authority.verify(authority.publicKey)).toBe(true);
    expect(leaf.checkIssued(authority)).toBe(true);
    expect(leaf.verify(authority.publicKey)).toBe(true);
  });
  it('Given two, they have nothing in common', () => {
    const other = makeCertificate('192.168.1.20', now);
    const stranger = new X509Certificate(other.authority);
    expect(leaf.verify(stranger.publicKey)).toBe(false);
    expect(new X509Certificate(other.certificate).serialNumber).not.toBe(leaf.serialNumber);
  });
});
