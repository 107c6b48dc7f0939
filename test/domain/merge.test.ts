import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file } from '../../functions/domain/forms/index.ts';
import { mergeSection } from '../../functions/domain/merge.ts';
import type { Data } from '../../functions/domain/record.ts';
import { COMPLETE_FILE } from './given.ts';

const merge = (base: Data, theirs: Data, mine: Data) => mergeSection(file, base, theirs, mine);

/** Files with few possible values, so that edits often meet; some fields are not filled in. */
const values = fc.constantFrom<string | undefined>('a', 'b', undefined);
const filledIn = (names: readonly string[]): fc.Arbitrary<Data> =>
  fc
    .record(Object.fromEntries(names.map((name) => [name, values])))
    .map((data) => Object.fromEntries(Object.entries(data).filter(([, value]) => value)));
const allNames = Object.keys(file.fields);
const anyFile = filledIn(allNames);
const group = fc.constantFrom(...file.groups);

describe('Given two people who edited one file', () => {
  it('when they edited different parts, then both edits are kept', () => {
    const edited = fc
      .tuple(anyFile, group, group)
      .filter(([, a, b]) => a.id !== b.id)
      .chain(([base, a, b]) =>
        fc.record({
          base: fc.constant(base),
          mine: filledIn(a.fields),
          theirs: filledIn(b.fields),
          a: fc.constant(a.fields as readonly string[]),
          b: fc.constant(b.fields as readonly string[]),
        }),
      );
    fc.assert(
      fc.property(edited, ({ base, mine, theirs, a, b }) => {
        const without = (names: readonly string[], data: Data): Data =>
          Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
        const theirEdit = { ...without(b, base), ...theirs };
        const myEdit = { ...without(a, base), ...mine };
        expect(merge(base, theirEdit, myEdit)).toEqual({
          ...without([...a, ...b], base),
          ...theirs,
          ...mine,
        });
      }),
    );
  });

  it('when they edited the same part differently, then a person chooses', () => {
    const theirs = { ...COMPLETE_FILE, fatherPhone: '13800000003' };
    const mine = { ...COMPLETE_FILE, fatherWorkplace: '浙江省宁波市' };
    expect(merge(COMPLETE_FILE, theirs, mine)).toBeUndefined();
  });

  it('when one filled in what the other left out of the same part, then a person chooses', () => {
    const { fatherPhone: _, ...without } = COMPLETE_FILE;
    const mine = { ...COMPLETE_FILE, fatherName: '王二山' };
    expect(merge(COMPLETE_FILE, without, mine)).toBeUndefined();
  });

  it('when they made the same edit, then it is no conflict', () => {
    const same = { ...COMPLETE_FILE, fatherPhone: '13800000003' };
    expect(merge(COMPLETE_FILE, same, { ...same })).toEqual(same);
  });

  it('when one took a value away and the other edited another part, then it stays away', () => {
    const { note: _, ...mine } = { ...COMPLETE_FILE, note: '转学来的' };
    const theirs = { ...COMPLETE_FILE, note: '转学来的', grade: '7' };
    expect(merge({ ...COMPLETE_FILE, note: '转学来的' }, theirs, mine)).toStrictEqual({
      ...COMPLETE_FILE,
      grade: '7',
    });
  });
});

describe('Merging', () => {
  it('with nothing changed of mine gives theirs, and with nothing of theirs gives mine', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (base, changed) => {
        expect(merge(base, changed, base)).toEqual(changed);
        expect(merge(base, base, changed)).toEqual(changed);
      }),
    );
  });

  it('gives the same whoever comes first', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (base, theirs, mine) => {
        expect(merge(base, theirs, mine)).toEqual(merge(base, mine, theirs));
      }),
    );
  });

  it('invents nothing: every value comes from one of the two edits', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (base, theirs, mine) => {
        for (const name of allNames)
          expect([theirs[name], mine[name]]).toContain(
            merge(base, theirs, mine)?.[name] ?? theirs[name],
          );
      }),
    );
  });

  it('is refused exactly where one part has two different edits', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (base, theirs, mine) => {
        const text = (names: readonly string[], data: Data) =>
          JSON.stringify(names.map((name) => data[name] ?? null));
        const clash = file.groups.some(
          ({ fields }) =>
            new Set([text(fields, base), text(fields, theirs), text(fields, mine)]).size === 3,
        );
        expect(merge(base, theirs, mine) === undefined).toBe(clash);
      }),
    );
  });
});
