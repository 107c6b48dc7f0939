/**
 * Compares ids and tickets as the specification does: character by character, never by a language (SAMPLING §2.16, 3).
 * Both are ASCII, so code units are bytes.
 */
export function byteOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
