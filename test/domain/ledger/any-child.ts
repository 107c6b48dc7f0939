import fc from 'fast-check';
import type { CodeList } from '../../../functions/domain/codes/code-list.ts';
import { file } from '../../../functions/domain/forms/index.ts';
import { idNo, type Row } from './given-ledger.ts';

const han = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗㛃𠮷'.match(/./gu) ?? [];
export const name = fc
  .array(fc.constantFrom(...han), { minLength: 2, maxLength: 4 })
  .map((letters) => letters.join(''));
export const day = fc
  .date({ min: new Date('2011-12-01'), max: new Date('2020-08-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const labels = (codes: CodeList) => fc.constantFrom(...codes.map(({ zh }) => zh));
const { fields } = file;

/** Rows of believable children, as the template asks for them. */
export const child: fc.Arbitrary<Row> = fc
  .record({
    姓名: name,
    性别: labels(fields.gender.codes),
    出生日期: day,
    sequence: fc.integer({ min: 1, max: 999 }),
    年级: labels(fields.grade.codes),
    班级: fc.integer({ min: 1, max: 60 }),
    就读方式: labels(fields.boardingMode.codes),
    留守类型: labels(fields.leftBehindType.codes),
    父亲姓名: name,
    父亲务工地: fc.constantFrom('天津市', '在家(重残)', '服刑', '去世', '在家'),
    父亲外出时间: fc.constantFrom('2025-05', '去年春节后', ''),
    父亲联系电话: fc.constantFrom('13900000001', '0533-1234567', '13', ''),
    母亲姓名: name,
    母亲务工地: fc.constantFrom('江苏省苏州市', '在家(重病)', ''),
    与儿童关系: labels(fields.guardianRelation.codes),
    家庭住址: fc.constantFrom('淄川区岳庄村', '岳庄村\n3号', '=1'),
    是否困难家庭: fc.constantFrom('是', '否', '√'),
    备注: fc.constantFrom('', '祖母年迈', '未落户', '-5'),
  })
  .map(({ sequence, ...row }) => ({
    ...row,
    身份证号: row.备注 === '未落户' ? '' : idNo(row.出生日期.replaceAll('-', ''), sequence),
  }));
export const children = fc.uniqueArray(child, {
  minLength: 1,
  maxLength: 12,
  selector: (row) => `${String(row['姓名'])}${String(row['出生日期'])}`,
});
