import { crc32 } from 'node:zlib';

/** The first day that a zip file can name: equal files make equal bytes, whenever they are made. */
const DAY = 0x0021;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

/** Files packed as they are, without compression, in their order. */
export function storedZip(files: ReadonlyMap<string, string>): Uint8Array {
  const [parts, entries]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const [name, text] of files) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const about = aboutOf(path, content);
    const part = Buffer.concat([words(0x04034b50), about, path, content]);
    const where = Buffer.concat([halves(0, 0, 0), words(0, at)]);
    entries.push(Buffer.concat([words(0x02014b50), halves(VERSION), about, where, path]));
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(entries);
  const end = [
    words(0x06054b50),
    halves(0, 0, files.size, files.size),
    words(directory.length, at),
    halves(0),
  ];
  return new Uint8Array(Buffer.concat([...parts, directory, ...end]));
}

/** What stands both before a file and in the directory. */
function aboutOf(path: Buffer, content: Buffer): Buffer {
  return Buffer.concat([
    halves(VERSION, FLAGS, 0, 0, DAY),
    words(crc32(content), content.length, content.length),
    halves(path.length, 0),
  ]);
}

function halves(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [n, value] of values.entries()) bytes.writeUInt16LE(value, 2 * n);
  return bytes;
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [n, value] of values.entries()) bytes.writeUInt32LE(value, 4 * n);
  return bytes;
}
