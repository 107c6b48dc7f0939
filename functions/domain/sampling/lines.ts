/** A line of a file. Each of its characters is one byte of it, so that nothing is lost before it is compared. */
export interface Line {
  readonly text: string;
  readonly number: number;
  /** How it ended: by a line feed, by the end of the file, or not within what a line may have. */
  readonly end: 'lineFeed' | 'file' | 'never';
}

const LINE_FEED = 10;
/** More than any row of these files can have. */
const LONGEST = 65_536;

/** The lines of a file, without their line feeds; the last one is there only if something follows the last line feed. */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<Line> {
  let begun = '';
  let number = 1;
  for (const chunk of chunks) {
    let from = 0;
    for (;;) {
      const to = chunk.indexOf(LINE_FEED, from);
      if (to === -1) break;
      const text = begun + bytesAsText(chunk, from, to);
      yield { text, number, end: 'lineFeed' };
      begun = '';
      number += 1;
      from = to + 1;
    }
    begun += bytesAsText(chunk, from, Math.min(chunk.length, from + LONGEST));
    if (begun.length < LONGEST) continue;
    yield { text: begun, number, end: 'never' };
    return;
  }
  if (begun !== '') yield { text: begun, number, end: 'file' };
}

/** A character a byte. */
export function bytesAsText(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let at = from; at < to; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + PIECE)));
  return text;
}
/** So many arguments every engine takes. */
const PIECE = 8192;

/** The text that UTF-8 bytes, a character each, stand for. @throws URIError for what is no UTF-8 */
export function decoded(text: string): string {
  if (PLAIN.test(text)) return text;
  return decodeURIComponent(text.replace(BEYOND, percentOf));
}
const PLAIN = /^[\t\n\r -~]*$/;
const BEYOND = /[^\t\n\r -$&-~]/g; // what is not printable, and the percent sign itself

function percentOf(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
