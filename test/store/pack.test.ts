import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../functions/store/pack.ts';

describe('What is packed', () => {
  it('opens as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('opens whole however long it is', () => {
    const long = { handover: '孩子爱画画。'.repeat(2_000), records: 1 };
    expect(unpack(pack(long))).toEqual(long);
  });

  it('does not open under a dictionary that nobody knows, nor cut short', () => {
    const packed = pack({ records: 1, name: '王䶮禾' });
    expect(() => unpack(Uint8Array.of(250, ...packed.subarray(1)))).toThrow('no known dictionary');
    expect(() => unpack(new Uint8Array())).toThrow('no known dictionary');
    expect(() => unpack(packed.subarray(0, packed.length - 3))).toThrow();
  });
});
