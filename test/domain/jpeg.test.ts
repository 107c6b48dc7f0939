import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareJpeg } from '../../functions/domain/jpeg.ts';

const picture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/photos/${name}.jpg`, import.meta.url)));
const pictures = ['gradient', 'progressive'].map(picture);
const plain = pictures[0] ?? new Uint8Array();
const text = (words: string) => new TextEncoder().encode(words);

/** A segment as a camera writes one: marker, length, content. */
function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.of(0xff, marker, length >> 8, length & 0xff, ...content);
}
/** The picture with something written behind its first two bytes. */
const beginningWith = (file: Uint8Array, ...more: Uint8Array[]) =>
  Uint8Array.of(...file.subarray(0, 2), ...more.flatMap((each) => [...each]), ...file.subarray(2));
const holds = (file: Uint8Array | undefined, words: string) =>
  Buffer.from(file ?? []).includes(Buffer.from(words));

describe('A picture without what a camera writes beside it', () => {
  it.each(pictures.map((file, n) => [n, file] as const))(
    'picture %i stays as it is',
    (_n, file) => {
      expect(bareJpeg(file)).toEqual(file);
    },
  );

  it.each([
    ['where and when', 0xe1, 'Exif\0\0GPS 36.8N 118.0E 2026:11:20'],
    ['an extended description', 0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'],
    ['a thumbnail', 0xe0, 'JFXX\0\u0010thumbnail of a face'],
    ['a colour profile', 0xe2, 'ICC_PROFILE\0of this phone'],
    ['a comment', 0xfe, 'taken by Zhang'],
    ['an unknown part', 0xef, 'device 12345'],
  ])('%s is left out', (_what, marker, words) => {
    const file = beginningWith(plain, segment(marker, text(words)));
    expect(bareJpeg(file)).toEqual(plain);
  });

  it('what follows its end is left out: a film, another picture', () => {
    expect(bareJpeg(Uint8Array.of(...plain, ...text('MotionPhoto')))).toEqual(plain);
  });

  it('whatever is written beside it, in any number, it comes back bare', () => {
    const beside = fc.record({
      marker: fc.constantFrom(0xe1, 0xe2, 0xe3, 0xed, 0xef, 0xfe),
      content: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures),
        fc.array(beside, { maxLength: 5 }),
        fc.uint8Array({ maxLength: 50 }),
        (file, more, after) => {
          const written = more.map(({ marker, content }) => segment(marker, content));
          const whole = Uint8Array.of(...beginningWith(file, ...written), ...after);
          expect(bareJpeg(whole)).toEqual(file);
        },
      ),
    );
  });

  it('what is bare is bare: a second time changes nothing', () => {
    const bytes = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...pictures), bytes, (file, changes) => {
        const changed = Uint8Array.from(file);
        for (const [at, byte] of changes) changed[at] = byte;
        const bare = bareJpeg(changed);
        if (bare) expect(bareJpeg(bare)).toEqual(bare);
      }),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', text('<svg onload="x">')],
    ['another sort of picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['half of one', plain.subarray(0, plain.length >> 1)],
    ['one whose end is missing', plain.subarray(0, plain.length - 2)],
    ['a head alone', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a segment longer than the file', Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff, 1)],
    ['a segment shorter than its own length', Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 0, 1, 1)],
  ])('%s is none', (_what, file) => {
    expect(bareJpeg(file)).toBeUndefined();
  });

  it('one that would be huge once it is opened is none', () => {
    const frame = plain.findIndex((byte, at) => byte === 0xff && plain[at + 1] === 0xc0);
    for (const [height, width] of [
      [0xff, 0x01],
      [0x00, 0xff],
    ]) {
      const bomb = Uint8Array.from(plain);
      bomb[frame + 5] = height ?? 0;
      bomb[frame + 7] = width ?? 0;
      expect(bareJpeg(bomb)).toBeUndefined();
    }
  });

  it('anything at all is a picture or none, and never a failure', () => {
    const any = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(any, (bytes) => {
        expect(holds(bareJpeg(Uint8Array.of(0xff, 0xd8, ...bytes)), 'GPS')).toBe(false);
      }),
    );
  });
});
