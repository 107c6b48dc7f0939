import { crc32, deflateRawSync } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the directory claims the part unpacks to; the truth if absent. */
  readonly claims?: number;
}

/** A zip file, honest or not. */
export function zip(parts: readonly Part[]): Uint8Array {
  const bodies = parts.map(packed);
  const starts = bodies.map((_, i) => bodies.slice(0, i).reduce((sum, b) => sum + b.length, 0));
  const directory = Buffer.concat(parts.map((part, i) => entry(part, starts[i] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(
    bodies.reduce((sum, body) => sum + body.length, 0),
    16,
  );
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

function packed(part: Part): Buffer {
  const name = Buffer.from(part.name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  describePart(head, 6, part);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, deflateRawSync(part.content)]);
}

function entry(part: Part, start: number): Buffer {
  const name = Buffer.from(part.name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  describePart(head, 8, part);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(start, 42);
  return Buffer.concat([head, name]);
}

/** Flags, method, time, date, checksum and sizes stand in the same order in both headers. */
function describePart(head: Buffer, at: number, { content, claims }: Part): void {
  head.writeUInt16LE(8, at + 2);
  head.writeUInt32LE(crc32(content), at + 8);
  head.writeUInt32LE(deflateRawSync(content).length, at + 12);
  head.writeUInt32LE(claims ?? content.length, at + 16);
}
