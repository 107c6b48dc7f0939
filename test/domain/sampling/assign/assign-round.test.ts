import { describe, expect, it } from 'vitest';
import { assignRound, sha256Of, verifyRound } from '../../../../functions/domain/sampling/index.ts';
import { sourcesOf } from '../fixture-round.ts';
import { aRound, aSchool } from '../made-round.ts';

const schools = ['370302', '370303'].flatMap((county) =>
  Array.from({ length: 9 }, (_, n) => aSchool(`${county}-00${n}`, 3 + 4 * n)),
);
const LISTS = {
  'inspectors.csv': `inspector_id,work_unit\n${Array.from({ length: 8 }, (_, n) => `I${n},W${n % 4}\n`).join('')}`,
  'conflicts.csv': 'inspector_id,code,of\nI0,COUNTY,370302\nI1,KIN,370303-008\nI2,PAIR,I3\n',
};
type Lists = Readonly<Record<keyof typeof LISTS, string>>;

/** A drawn round whose design binds these lists. */
function drawnRound(lists: Lists = LISTS, capacity = 6): Map<string, string> {
  const inspectors = {
    k: 2,
    capacity,
    inspectors_sha256: sha256Of(lists['inspectors.csv']),
    conflicts_sha256: sha256Of(lists['conflicts.csv']),
  };
  const further = new Map([['inspectors', inspectors]] as const);
  return new Map([...aRound(schools, { design: { further } }), ...Object.entries(lists)]);
}
const assigned = (files: ReadonlyMap<string, string>) => assignRound(sourcesOf(files));
const wrong = (files: ReadonlyMap<string, string>) =>
  assigned(files).checks.flatMap(({ differences }) =>
    differences.map(({ file, code }) => `${file}: ${code}`),
  );
function whole(): Map<string, string> {
  const files = drawnRound();
  return new Map([...files, ...(assigned(files).made ?? [])]);
}

describe('The inspectors of a round', () => {
  it('are drawn, two for each school that is not a reserve, and proved with the rest', () => {
    const files = whole();
    const rows = (files.get('assignment.csv') ?? '').trimEnd().split('\n').slice(1);
    const first = (files.get('draw.csv') ?? '')
      .trimEnd()
      .split('\n')
      .slice(1)
      .filter((row) => !row.includes(',reserve,'));
    expect(rows).toHaveLength(2 * first.length);
    const { proved, checks } = verifyRound(sourcesOf(files));
    expect(proved).toBe('children');
    expect(checks.filter(({ id }) => id === 'assignment').map(({ state }) => state)).toEqual([
      'passed',
    ]);
  });

  it('may be missing: then nothing is said of them', () => {
    const files = whole();
    for (const name of ['inspectors.csv', 'conflicts.csv', 'assignment.csv']) files.delete(name);
    expect(verifyRound(sourcesOf(files)).proved).toBe('children');
  });

  it('are caught where one of them is another, without a manifest too', () => {
    const files = whole();
    files.delete('manifest.json');
    const text = files.get('assignment.csv') ?? '';
    const some = [...Array(text.length).keys()].filter((at) => at % 41 === 0);
    const missed = some.filter((at) => {
      const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1);
      return (
        verifyRound(sourcesOf(new Map([...files, ['assignment.csv', changed]]))).proved !==
        'nothing'
      );
    });
    expect(missed).toEqual([]);
  });

  it('are drawn from the lists that were bound before the seed, and no others', () => {
    const late = { ...LISTS, 'conflicts.csv': 'inspector_id,code,of\n' };
    expect(wrong(new Map([...drawnRound(), ...Object.entries(late)]))).toEqual([
      'conflicts.csv: hash-differs',
    ]);
    expect(wrong(new Map([...aRound(schools), ...Object.entries(LISTS)]))).toEqual([
      'inspectors.csv: inspectors-unbound',
    ]);
    const without = drawnRound();
    without.delete('inspectors.csv');
    expect(wrong(without)).toEqual(['inspectors.csv: missing-file']);
  });

  it('that are too few are told by their schools', () => {
    const files = drawnRound(LISTS, 1);
    expect(wrong(files)).toEqual(['inspectors.csv: inspectors-few']);
    const { made, checks } = assigned(files);
    expect(made).toBeUndefined();
    const few = checks.flatMap(({ differences }) => differences)[0];
    expect(String(few?.['unit'])).toMatch(/^37030[23]-\d{3}( 37030[23]-\d{3})+$/);
  });

  it.each([
    ['inspectors.csv', 'inspector_id,work_unit\nI1,W\nI0,W\n', 'not-sorted'],
    ['inspectors.csv', 'inspector_id,work_unit\nI1,W\nI1,W\n', 'twice'],
    ['conflicts.csv', 'inspector_id,code,of\nI9,PAIR,I1\n', 'inspector-unknown'],
    ['conflicts.csv', 'inspector_id,code,of\nI1,COUNTY,370399\n', 'conflict-unknown'],
    ['conflicts.csv', 'inspector_id,code,of\nI1,FRIEND,I2\n', 'cell-wrong'],
  ])('are refused in %s as %j: %s', (name, text, code) => {
    expect(wrong(drawnRound({ ...LISTS, [name]: text }))).toContain(`${name}: ${code}`);
  });
});
