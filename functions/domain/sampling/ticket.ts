import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a seed draws for a purpose and id, such as `S2|unit|child` (SAMPLING §2.4). Purposes keep uses of one seed apart.
 */
export interface Tickets {
  /**
   * A number between 0 and 1 as text, 73 digits or more; the lowest are drawn. Compared as text, never cut and never
   * read as a number. Generation 1 of R. Rivest’s consistent sampler (arXiv 1808.10016).
   */
  readonly ticket: (x: string) => string;
  /** A whole number below `below`, each as likely as the other but for less than one in 2^200. */
  readonly integer: (x: string, below: bigint) => bigint;
}

/** The fewest digits that are reversed (SAMPLING §2.16, 5: padded first, reversed then). */
const DIGITS = 64;

/** @param seedSha256 64 hexadecimal characters, which go before every id as text */
export function ticketsOf(seedSha256: string): Tickets {
  const begun = sha256.create().update(utf8ToBytes(seedSha256));
  const number = (x: string) =>
    BigInt(`0x${bytesToHex(begun.clone().update(utf8ToBytes(x)).digest())}`);
  return {
    ticket: (x) => `0.${reversed(number(x).toString().padStart(DIGITS, '0'))}`,
    integer: (x, below) => number(x) % below,
  };
}

function reversed(digits: string): string {
  let text = '';
  for (let at = digits.length - 1; at >= 0; at--) text += digits[at];
  return text;
}

/** SHA-256 of a text’s UTF-8 bytes, in hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
