import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { parameters } from '../parameters.ts';

/** A list of children that grows key by key, in the order of the keys, and is bound by one hash. */
export interface ChildList {
  readonly add: (key: string) => void;
  readonly count: () => number;
  /** SHA-256 of the keys, each followed by a line feed (SAMPLING §2.2). Asked for last. */
  readonly sha256: () => string;
}

export function childList(): ChildList {
  const hash = sha256.create();
  let [count, waiting] = [0, ''];
  const flush = () => {
    hash.update(utf8ToBytes(waiting));
    waiting = '';
  };
  return {
    add: (key) => {
      count += 1;
      waiting += `${key}\n`;
      if (waiting.length > TOGETHER) flush();
    },
    count: () => count,
    sha256: () => {
      flush();
      return bytesToHex(hash.digest());
    },
  };
}
/** Hashing a few hundred keys together takes half the time. */
const TOGETHER = 8192;

const FLOOR = parameters.frameFloor.value;

/** What a frame says of so many children: a small count is not told, and that there are none is (SAMPLING §2.2). */
export function publishedCount(children: number): number {
  return children === 0 ? 0 : Math.max(FLOOR, children);
}

/** True where a frame may say `published` of so many children: the count itself, or the floor. */
export function mayBePublished(published: number, children: number): boolean {
  return published === children || published === publishedCount(children);
}
