import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyRound } from '../../../functions/domain/sampling/index.ts';
import { sourcesOf, workedRound } from './fixture-round.ts';
import { aPublishedRound, aSchool } from './made-round.ts';

const schools = [
  aSchool('370302-001', 3),
  aSchool('370302-002', 0, { kindOfSchool: 'teachingPoint' }),
  aSchool('370302-003', 12, { must: true }),
  aSchool('370302-004', 4),
  aSchool('370302-005', 5, { riskPermille: 1500, history: 'complaint:1' }),
  aSchool('370302-006', 2),
];
const bytes = aPublishedRound(schools);

/** The files with one byte of one of them another. */
function changed(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  at: number,
  by: number,
): Map<string, Uint8Array> {
  const copy = Uint8Array.from(files.get(name) ?? []);
  copy[at] = (copy[at] ?? 0) ^ by;
  return new Map([...files, [name, copy]]);
}

const isCaught = (files: ReadonlyMap<string, Uint8Array>) =>
  verifyRound(sourcesOf(files)).proved === 'nothing';

describe('A round of which one byte was changed', () => {
  it('is there, and verifies as long as nobody changes it; nobody was sent and nothing found yet', () => {
    const { proved, checks } = verifyRound(sourcesOf(bytes));
    const open = new Set(checks.filter(({ state }) => state !== 'passed').map(({ id }) => id));
    expect(proved).toBe('children');
    expect([...open]).toEqual([
      ...['beacon', 'assignment'],
      ...['visits', 'weights', 'estimates', 'classes', 'bulletin'],
    ]);
  });

  it.each([...bytes.keys()])('is caught wherever it is in %s', (name) => {
    const length = bytes.get(name)?.length ?? 0;
    const missed = [...Array(length).keys()].filter(
      (at) => !isCaught(changed(bytes, name, at, 1 << (at % 8))),
    );
    expect(missed).toEqual([]);
  });

  it.each([
    'frame_schools.csv',
    'frame_children.csv',
    'design.json',
    'seed.json',
    'notice.json',
    'draw.csv',
    'sample.csv',
  ])('is caught in %s without a manifest, wherever another file binds it', (name) => {
    const files = new Map([...bytes].filter(([each]) => each !== 'manifest.json'));
    const length = bytes.get(name)?.length ?? 0;
    const missed = [...Array(length).keys()].filter(
      (at) => !isCaught(changed(files, name, at, 1 << (at % 8))),
    );
    expect(missed).toEqual([]);
  });

  it('is caught in the worked package, and so is one that was put in or taken out', () => {
    const files = workedRound();
    const bound = [
      'frame_schools.csv',
      'frame_children.csv',
      'design.json',
      'draw.csv',
      'sample.csv',
    ];
    const place = fc.constantFrom(...bound).chain((name) =>
      fc.record({
        name: fc.constant(name),
        at: fc.nat((files.get(name)?.length ?? 1) - 1),
        deed: fc.constantFrom('change', 'put in', 'take out'),
        byte: fc.integer({ min: 1, max: 255 }),
      }),
    );
    fc.assert(
      fc.property(place, ({ name, at, deed, byte }) => {
        if (deed === 'change') return isCaught(changed(files, name, at, byte));
        const bytes = [...(files.get(name) ?? [])];
        const other = deed === 'put in' ? bytes.toSpliced(at, 0, byte) : bytes.toSpliced(at, 1);
        return isCaught(new Map([...files, [name, Uint8Array.from(other)]]));
      }),
      { numRuns: 300 },
    );
  });
});

/** Where in the text of a seed the times stand. */
