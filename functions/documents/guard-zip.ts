import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Marks a second directory for files beyond 4 GB, of which a ledger has no need. */
const ELSEWHERE = 0xffffffff;
const MOST_ENTRIES = 2_000;
const DEFLATED = 8;
const SIZES_FOLLOW = 8;
/** An empty part, deflated, takes two bytes. */
const EMPTY_DEFLATED = 16;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** A part of a zip file, as the file's own directory has it. */
export interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  /** Bytes as it lies there and as it unpacks, and where it begins with a head of its own. */
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * Refuses what must not be unpacked, from the zip's own directory, before anything is inflated: a file of 200 kB
 * can unpack to a gigabyte. Whoever reads holds every part to the size declared here.
 * @returns the parts that the directory lists
 * @throws Problem workbook-unreadable with `why`, workbook-too-large
 */
export function guardZip(bytes: Uint8Array): Part[] {
  if (bytes.length > parameters.workbookBytes.value) throw new Problem('workbook-too-large');
  if (OLE.every((byte, index) => bytes[index] === byte)) throw unreadable('old-or-encrypted');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const isZip64 = at === ELSEWHERE || view.getUint32(end + 12, true) === ELSEWHERE;
  if (isZip64 || entries > MOST_ENTRIES) throw new Problem('workbook-too-large');
  const parts: Part[] = [];
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw unreadable('damaged');
    const [name = 0, ...rest] = [28, 30, 32].map((length) => view.getUint16(at + length, true));
    const named = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + name);
    parts.push({ name: new TextDecoder().decode(named), ...declared(view, at) });
    at += rest.reduce((sum, length) => sum + length, ENTRY_LENGTH + name);
  }
  const inflated = parts.reduce((sum, { size }) => sum + size, 0);
  if (inflated > parameters.workbookInflatedBytes.value) throw new Problem('workbook-too-large');
  return parts;
}

/** What an entry says of its part; one that hides the size is refused, for no reader could be held to it. */
function declared(view: DataView, entry: number): Omit<Part, 'name'> {
  const packed = view.getUint32(entry + 20, true);
  const size = view.getUint32(entry + 24, true);
  const isDeflated = view.getUint16(entry + 10, true) === DEFLATED;
  const sizesFollow = (view.getUint16(entry + 8, true) & SIZES_FOLLOW) !== 0;
  const isElsewhere = packed === 0 && sizesFollow;
  if (isDeflated && (isElsewhere || (size === 0 && packed > EMPTY_DEFLATED)))
    throw unreadable('damaged');
  return { isDeflated, packed, size, at: view.getUint32(entry + 42, true) };
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw unreadable('not-xlsx');
}

/** Why a file cannot be read, for the words beside it. */
export function unreadable(why: 'not-xlsx' | 'old-or-encrypted' | 'damaged'): Problem {
  return new Problem('workbook-unreadable', { why });
}
