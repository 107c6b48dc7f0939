import { describe, expect, it } from 'vitest';
import { atMost } from './figure.ts';
import { withFigures } from './kept-table.ts';

const taps = (value: number) =>
  atMost('burden', 'talk: presses', { value, unit: 'presses', floor: 6, goal: 6 });

describe('A figure', () => {
  it('says how far above its floor it is, and whether that is within its goal', () => {
    expect(taps(6)).toMatchObject({ ratio: 1, ok: true });
    expect(taps(8)).toMatchObject({ ratio: 1.33, ok: false });
  });
});

describe('The page of benchmarks', () => {
  const first = withFigures('', 'burden', [taps(7)], '2026-11-23, one machine');

  it('keeps each figure in a row, with when and where it was measured', () => {
    expect(first).toContain('## burden\n\n2026-11-23, one machine\n');
    expect(first).toContain('| talk: presses | 7 | presses | 6 | 1.17 | ≤ 6 | **no** |');
  });

  it('has the newest run of a bench alone, and of every bench one', () => {
    const other = atMost('capacity', 'talk', { value: 3, unit: 'units', floor: 3, goal: 4 });
    const both = withFigures(first, 'capacity', [other], 'another machine');
    expect(both).toContain('| talk: presses | 7 |');
    expect(both).toContain('## capacity\n\nanother machine\n');
    const again = withFigures(both, 'burden', [taps(6)], 'later');
    expect(again.match(/^## /gm)).toHaveLength(2);
    expect(again).not.toContain('| 7 |');
    expect(again).toContain('| talk: presses | 6 | presses | 6 | 1 | ≤ 6 | yes |');
    expect(withFigures(again, 'burden', [taps(6)], 'later')).toBe(again);
  });
});
