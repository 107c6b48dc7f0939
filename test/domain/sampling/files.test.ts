import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../functions/domain/sampling/canonical-json.ts';
import {
  differenceCodes,
  readRows,
  spoken,
  verifyRound,
} from '../../../functions/domain/sampling/index.ts';
import { notesOn } from '../../../functions/domain/sampling/difference.ts';
import { linesOf } from '../../../functions/domain/sampling/lines.ts';
import { workedRound } from './fixture-round.ts';
import { aDividedSchool, aRound } from './made-round.ts';

const columns = [
  { name: 'a', pattern: /^\d$/ },
  { name: 'b', pattern: /^.*$/u },
];

/** Bytes in pieces, cut anywhere. */
const pieces = (bytes: Uint8Array) =>
  fc.array(fc.nat(bytes.length), { maxLength: 6 }).map((cuts) => {
    const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
    return places.slice(1).map((to, n) => bytes.subarray(places[n], to));
  });

function roundWithDomains(): Map<string, Uint8Array> {
  const domains = ['x', 'y'].map((id) => ({ id, rate: 1 }));
  const round = aRound([aDividedSchool('370302-001', { x: 3, y: 12 })], { domains });
  return new Map([...round].map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

describe('A file', () => {
  it('has the same lines however it is cut into pieces', () => {
    const bytes = new TextEncoder().encode('unit,key\r\n\nä雨,2\nlast');
    const whole = [...linesOf([bytes])];
    expect(whole.map(({ end }) => end)).toEqual(['lineFeed', 'lineFeed', 'lineFeed', 'file']);
    fc.assert(
      fc.property(pieces(bytes), (cut) => {
        expect([...linesOf(cut)]).toEqual(whole);
      }),
    );
  });

  it('may have words of any language in a column that allows them', () => {
    const bytes = new TextEncoder().encode('a,b\n1,停课 100% ä\n');
    const { note, taken } = notesOn('x.csv');
    expect([...readRows([bytes], columns, note)]).toEqual([
      { line: 2, cells: ['1', '停课 100% ä'] },
    ]);
    expect(taken()).toEqual([]);
  });

  it.each([
    ['the worked package', workedRound()],
    ['a round with domains', roundWithDomains()],
  ])('of %s never makes the verifier throw, whatever is in it', (_what, worked) => {
    const name = fc.constantFrom(...worked.keys(), 'manifest.json', 'round_log.jsonl');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(name, content, (file, bytes) => {
        const files = new Map([...worked, [file, bytes]]);
        const sources = new Map([...files].map(([each, its]) => [each, [its]]));
        expect(verifyRound(sources).checks.length).toBeGreaterThan(10);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Canonical JSON', () => {
  it('sorts members as bytes, numbers among them too', () => {
    const value = new Map([
      ['b', 1],
      ['9', 2],
      ['10', 3],
      ['__proto__', 4],
    ]);
    expect(canonicalJson(value, 'compact')).toBe('{"10":3,"9":2,"__proto__":4,"b":1}\n');
  });

  it('has two forms', () => {
    const value = { b: [], a: [1, { c: '雨' }] };
    expect(canonicalJson(value, 'compact')).toBe('{"a":[1,{"c":"雨"}],"b":[]}\n');
    expect(canonicalJson(value, 'lines')).toBe(
      '{\n "a": [\n  1,\n  {\n   "c": "雨"\n  }\n ],\n "b": []\n}\n',
    );
  });
});

describe('A difference', () => {
  it.each(differenceCodes)('%s is told in both languages', (code) => {
    const { zh, en } = spoken({ code, file: 'draw.csv', line: 3, unit: 'u', expected: 'x' });
    expect(zh).toMatch(/^draw\.csv 第3行：.+/);
    expect(en).toMatch(/^draw\.csv, line 3: .+/);
  });
});
