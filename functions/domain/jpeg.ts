/** Markers that a picture needs to be decoded: its frame, its tables, its scans. All else can tell more than the picture. */
const NEEDED: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);
const [START, END, SCAN, JFIF, ADOBE] = [0xd8, 0xd9, 0xda, 0xe0, 0xee];
/** More pixels on a side, or more scans, and a small file could choke the phone that opens it. */
const [MOST_PIXELS, MOST_SCANS] = [4096, 32];
/** A JFIF header without a thumbnail: its length, name, version, density. */
const BARE_JFIF = 16;

/**
 * A JPEG file without what a camera writes beside the picture: place, time, device, thumbnail, comments, and whatever
 * follows its end (DOMAIN F05: EXIF stripped). Every pixel stays as it was.
 * @returns nothing for what is no whole JPEG file of modest size
 */
export function bareJpeg(file: Uint8Array): Uint8Array | undefined {
  if (file[0] !== 0xff || file[1] !== START) return undefined;
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let [at, frames, scans] = [2, 0, 0];
  for (;;) {
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === undefined) return undefined;
    if (marker === END) break;
    const next = at + 2 + (((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0));
    if (next < at + 4 || next > file.length) return undefined;
    const segment = file.subarray(at, next);
    if (isFrame(marker)) {
      if (!isModest(segment)) return undefined;
      frames += 1;
    }
    if (marker === SCAN) {
      const end = endOfScan(file, next);
      scans += 1;
      kept.push(file.subarray(at, end));
      at = end;
    } else {
      if (isNeeded(marker, segment)) kept.push(segment);
      at = next;
    }
  }
  return frames === 1 && scans > 0 && scans <= MOST_SCANS
    ? joined([...kept, file.subarray(at, at + 2)])
    : undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2;
}

/** Height and width follow length and precision. */
function isModest(frame: Uint8Array): boolean {
  const side = (at: number) => ((frame[at] ?? 0) << 8) | (frame[at + 1] ?? 0);
  return [side(5), side(7)].every((pixels) => pixels > 0 && pixels <= MOST_PIXELS);
}

function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === JFIF) return segment.length === 2 + BARE_JFIF && named(segment, 'JFIF');
  if (marker === ADOBE) return segment.length === 2 + 14 && named(segment, 'Adobe');
  return NEEDED.has(marker);
}

function named(segment: Uint8Array, name: string): boolean {
  return [...name].every((letter, at) => segment[4 + at] === letter.charCodeAt(0));
}

/** Where the data of a scan end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from;
  while (at < file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] === 0xff && marker !== 0 && !(marker >= 0xd0 && marker <= 0xd7)) return at;
    at += 1;
  }
  return at;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
