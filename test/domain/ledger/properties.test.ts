import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../functions/domain/field.ts';
import { isShown } from '../../../functions/domain/field.ts';
import { fieldsOf } from '../../../functions/domain/form.ts';
import { file as fileForm } from '../../../functions/domain/forms/index.ts';
import { identityOf, readLedger, type Cell } from '../../../functions/domain/ledger/index.ts';
import { Problem } from '../../../functions/domain/problem.ts';
import type { Data } from '../../../functions/domain/record.ts';
import { child, children, day, name } from './any-child.ts';
import { idNo, judgeAll, readOne, SCHOOL, TODAY, verdicts, type Row } from './given-ledger.ts';

/** A file's content as a person would type it under the form's own headings. */
function typed(data: Data): Row {
  const columns = Object.entries<Field>(fileForm.fields).filter(
    ([, { ledger }]) => ledger !== undefined,
  );
  return Object.fromEntries(
    columns.map(([field, { ledger = [], ...rest }]) => {
      const value = data[field];
      const label =
        rest.kind === 'choice' ? rest.codes.find(({ code }) => code === value)?.zh : undefined;
      const cell = label ?? (typeof value === 'boolean' ? (value ? '是' : '否') : value);
      return [ledger[0] ?? '', (cell ?? null) as Cell];
    }),
  );
}

describe('any ledger', () => {
  it('has the same verdicts whatever the order of its rows', () => {
    const counts = (rows: readonly Row[]) => verdicts(rows).sort();
    fc.assert(
      fc.property(
        children.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(counts(shuffled)).toEqual(counts(rows));
        },
      ),
    );
  });
  it('of any junk is read row by row or refused as a Problem', () => {
    const junk: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Cell>(null, '', '合计', '姓名', '身份证号', '年级', '性别', '三年级1班'),
    );
    const rows = fc.array(fc.array(junk, { maxLength: 8 }), { maxLength: 12 });
    const headed = rows.map((cells) => [
      ['姓名', '身份证号', '年级', '出生日期', '备注'],
      ...cells,
    ]);
    fc.assert(
      fc.property(fc.oneof(rows, headed), (cells) => {
        const numbered = cells.map((each, index) => ({ number: index + 1, cells: each }));
        try {
          readLedger([{ name: '台账', hidden: false, rows: numbered }], TODAY);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any row', () => {
  it('once written is unchanged when it comes again', () => {
    fc.assert(
      fc.property(child, (row) => {
        const onFile = { child: 'child-1', school: SCHOOL, file: readOne(row).data };
        expect(verdicts([row], { onFile })).toEqual(['unchanged']);
      }),
    );
  });
  it('typed anew from what was read says the same', () => {
    fc.assert(
      fc.property(child, (row) => {
        const { data } = readOne(row);
        const again = readOne({
          ...typed(data),
          父亲务工地: row['父亲务工地'] ?? '',
          母亲务工地: row['母亲务工地'] ?? '',
        });
        expect(again.data).toEqual(data);
        expect(again.problems).toEqual([]);
      }),
    );
  });
  it('never erases what is on file by its blank cells', () => {
    const blanked = child.chain((row) =>
      fc.tuple(fc.constant(row), fc.subarray(Object.keys(row).filter((key) => key !== '姓名'))),
    );
    fc.assert(
      fc.property(blanked, child, ([row, blanks], other) => {
        const file = readOne(other).data;
        const sparse = { ...row, ...Object.fromEntries(blanks.map((key) => [key, ''])) };
        const onFile = { child: 'child-1', school: SCHOOL, file };
        const [judged] = judgeAll([sparse], { onFile });
        const { given } = readOne(sparse);
        for (const [field, definition] of fieldsOf(fileForm)) {
          if (given[field] !== undefined || field === 'note') continue;
          if (judged && isShown(definition, judged.data))
            expect(judged.data[field]).toEqual(file[field]);
        }
        const note = given['note'] ?? file['note'];
        if (note !== undefined) expect(judged?.data['note']).toContain(note);
      }),
    );
  });
});

it('no two children have one identity', () => {
  const identified = fc.record({
    name,
    birthDate: day,
    fatherName: fc.option(name, { nil: undefined }),
    motherName: fc.option(name, { nil: undefined }),
    idNo: fc.option(
      fc.integer({ min: 1, max: 999 }).map((n) => idNo('20130410', n)),
      { nil: undefined },
    ),
  });
  const key = (data: Data) =>
    data['idNo'] ??
    JSON.stringify(['name', 'birthDate', 'fatherName', 'motherName'].map((f) => data[f] ?? ''));
  fc.assert(
    fc.property(identified, identified, (a, b) => {
      expect(identityOf(a, SCHOOL) === identityOf(b, SCHOOL)).toBe(key(a) === key(b));
      if (a.idNo === undefined)
        expect(identityOf(a, SCHOOL)).not.toBe(identityOf(a, 'sd-370302-015'));
    }),
  );
});
