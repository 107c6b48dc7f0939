import type { FieldProblemCode } from '../domain/problem.ts';

type Facts = Readonly<Record<string, string | number>>;

/** Why a row was not taken, for the workbook it is corrected in. The value itself is never repeated. */
const reasons: Readonly<Record<FieldProblemCode, (facts: Facts) => string>> = {
  required: () => '还没有填，请补上',
  'not-text': () => '请填文字',
  'too-short': ({ min, now }) => `至少${min}字，现在${now}字`,
  'too-long': ({ max, now }) => `最多${max}字，现在${now}字，请缩短`,
  characters: () => '有不能用的字符，请只留姓名本身',
  'not-a-date': () => '看不出是哪一天，请写成2014-02-02这样',
  'in-the-future': () => '日期晚于今天，请核对',
  'too-early': () => '日期太早，请核对',
  'not-ahead': () => '日期要在今天以后',
  'before-start': () => '止日早于起日，请核对',
  'not-a-month': () => '看不出是哪个月，请写成2025-05这样',
  'not-a-choice': () => '不在可选的内容里，请从下拉框里选',
  'not-yes-or-no': () => '请填是或否',
  'not-a-number': () => '请填数字',
  'out-of-range': ({ min, max }) => `请填${min}到${max}之间的数`,
  'id-length': () => '身份证号应是18位，请对照证件核对',
  'id-province': () => '身份证号开头两位不是省份代码，请对照证件核对',
  'id-date': () => '身份证号里的出生日期不存在，请对照证件核对',
  'id-check': () => '身份证号校验不通过，请对照证件逐位核对',
  'id-digits-lost': () => '表格把身份证号存成了数字，后几位已经丢失，请按证件重新输入',
  'phone-format': () => '请填11位手机号，或带区号的固定电话',
  'unknown-field': () => '档案里没有这一项',
  'not-a-list': () => '请从可选的内容里选',
  'not-a-photo': () => '不是照片',
  'not-a-time': () => '看不出是几点，请写成14:05这样',
  'stands-alone': () => '选了“没有”就不能再选别的',
  'too-many': ({ max }) => `最多${max}项`,
  'unknown-person': () => '不在本校名单里',
  'unknown-school': () => '查无此校，或不在抽查范围',
  'school-twice': () => '这所学校重复',
  'nothing-found': () => '没有需要整改的问题',
  'other-year': () => '不是这一年的日子',
  'terms-overlap': () => '和前一个学期重叠',
  'decided-above': () => '由上级决定',
  'not-an-address': () => '不是完整的网址',
  'private-address': () => '不能用内部网址',
  'not-the-robots': () => '不是机器人的网址',
  'held-elsewhere': () => '这名儿童的档案在另一所学校，请先办转入',
  'same-person-suspected': ({ row }) =>
    `与${row === undefined ? '已有档案' : `原第${row}行`}同名同生日。是同一人就删掉这一行，是两个人请在“同名同生日”一栏选“两个人”`,
  'row-twice': ({ row }) => `与原第${row}行是同一名儿童，请只留一行`,
  'gender-differs': () => '与身份证号里的性别不一致，请核对',
  'birth-date-differs': () => '与身份证号里的出生日期不一致，请核对',
  'no-number-yet': () => '还没有身份证号，落户后补上',
  'kept-in-note': () => '看不懂，原文已记入备注',
  'looks-like-formula': () => '像是公式，已按文字记下',
};

/** The reason in words. Row numbers in it are those of the workbook that was uploaded. */
export function reason(code: string, facts: Facts = {}): string {
  return code in reasons ? reasons[code as FieldProblemCode](facts) : code;
}
