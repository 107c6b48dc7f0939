const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A record’s short name to say over the phone: `T-` and the first 20 bits of its hash in Crockford’s base 32. */
export function receiptOf(hash: string): string {
  const bits = Number.parseInt(hash.slice(0, 5), 16);
  const letters = [15, 10, 5, 0].map((shift) => LETTERS.charAt((bits >> shift) & 31));
  return `T-${letters.join('')}`;
}

/** A fingerprint in groups of four, to be compared by eye. */
export function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ');
}
