import type { ChildCard } from '../card.ts';
import * as codes from '../codes/child.ts';
import { form, missingToComplete, type RecordOf } from '../form.ts';
import type { FormRecord } from '../record.ts';

/** The same questions about father and mother, under the headings that ledgers give them. */
function aboutParent(zh: string, en: string) {
  const when = (name: string) => ({ field: `${en.toLowerCase()}Whereabouts`, in: [name] });
  const headings = (...names: string[]) =>
    names.flatMap((name) => [`${zh}${name}`, `${zh}情况/${name}`]);
  return {
    name: {
      kind: 'name',
      label: { zh: `${zh}姓名`, en: `${en}'s name` },
      privacy: 'personal',
      requiredToComplete: true,
      ledger: headings('姓名'),
    },
    whereabouts: {
      kind: 'choice',
      codes: codes.whereabouts,
      label: { zh: `${zh}在哪里`, en: `${en}'s whereabouts` },
      privacy: 'sensitive',
      requiredToComplete: true,
    },
    workplace: {
      kind: 'text',
      max: 60,
      label: { zh: `${zh}务工地`, en: `${en}'s place of work` },
      privacy: 'personal',
      shownWhen: when('away'),
      requiredToComplete: true,
      ledger: headings('务工地', '务工地点', '务工地址', '打工地点', '工作地点'),
    },
    awaySince: {
      kind: 'month',
      label: { zh: `${zh}外出时间`, en: `${en} away since` },
      help: { zh: '写到月，如2025-05', en: 'Year and month, such as 2025-05' },
      privacy: 'personal',
      shownWhen: when('away'),
      requiredToComplete: true,
      clause: '（三）',
      ledger: headings('外出时间', '外出务工时间'),
    },
    incapacity: {
      kind: 'choice',
      codes: codes.incapacity,
      label: { zh: `${zh}无监护能力原因`, en: `Why the ${en.toLowerCase()} lacks capacity` },
      privacy: 'sensitive',
      shownWhen: when('home'),
      requiredToComplete: true,
      clause: '（三）',
    },
    phone: {
      kind: 'phone',
      label: { zh: `${zh}电话`, en: `${en}'s phone` },
      privacy: 'personal',
      requiredToComplete: true,
      clause: '（十四）1',
      ledger: headings('联系电话', '联系方式', '电话', '手机', '手机号'),
    },
  } as const;
}

const father = aboutParent('父亲', 'Father');
const mother = aboutParent('母亲', 'Mother');

/** The child's file (F01) as far as the ledgers go that schools really keep. */
export const file = form({
  id: 'file',
  number: 'F01',
  version: 2,
  until: { 1: '2026-11-22' },
  subject: 'child',
  kind: 'section',
  title: { zh: '儿童档案', en: 'Child’s file' },
  clause: '（七）1',
  fields: {
    name: {
      kind: 'name',
      label: { zh: '姓名', en: 'Name' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['姓名', '学生姓名', '儿童姓名'],
    },
    gender: {
      kind: 'choice',
      codes: codes.gender,
      label: { zh: '性别', en: 'Gender' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['性别'],
    },
    birthDate: {
      kind: 'date',
      label: { zh: '出生日期', en: 'Birth date' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['出生日期', '出生年月日'],
    },
    idType: {
      kind: 'choice',
      codes: codes.idType,
      label: { zh: '身份证件类型', en: 'Identity paper' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['身份证件类型'],
    },
    idNo: {
      kind: 'idNo',
      label: { zh: '身份证号', en: 'Identity number' },
      privacy: 'sensitive',
      shownWhen: { field: 'idType', in: ['1', 'B'] },
      requiredToSave: { field: 'idType', in: ['1', 'B'] },
      ledger: ['身份证号', '身份证号码', '身份证件号', '身份证件号码', '公民身份号码'],
    },
    noIdReason: {
      kind: 'text',
      max: 100,
      label: { zh: '没有证件的原因', en: 'Why there is no number' },
      privacy: 'personal',
      shownWhen: { field: 'idType', in: ['Z'] },
      requiredToSave: { field: 'idType', in: ['Z'] },
      ledger: ['没有证件的原因', '无证件说明'],
    },
    grade: {
      kind: 'choice',
      codes: codes.grade,
      label: { zh: '年级', en: 'Grade' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['年级', '年级班级', '年级(班)', '年级班'],
    },
    classNo: {
      kind: 'integer',
      min: 1,
      max: 60,
      label: { zh: '班', en: 'Class' },
      privacy: 'personal',
      requiredToSave: true,
      ledger: ['班级', '班号'],
    },
    boardingMode: {
      kind: 'choice',
      codes: codes.boardingMode,
      label: { zh: '就读方式', en: 'Boarding' },
      privacy: 'personal',
      requiredToComplete: true,
      ledger: ['就读方式', '住校/走读', '走读/住校'],
    },
    leftBehindType: {
      kind: 'choice',
      codes: codes.leftBehindType,
      label: { zh: '留守类型', en: 'Why left behind' },
      privacy: 'sensitive',
      requiredToSave: true,
      clause: '（三）',
      ledger: ['留守类型'],
    },
    fatherName: father.name,
    fatherWhereabouts: father.whereabouts,
    fatherWorkplace: father.workplace,
    fatherAwaySince: { ...father.awaySince, ledger: [...father.awaySince.ledger, '外出时间'] },
    fatherIncapacity: father.incapacity,
    fatherPhone: father.phone,
    motherName: mother.name,
    motherWhereabouts: mother.whereabouts,
    motherWorkplace: mother.workplace,
    motherAwaySince: mother.awaySince,
    motherIncapacity: mother.incapacity,
    motherPhone: mother.phone,
    guardianName: {
      kind: 'name',
      label: { zh: '受委托监护人姓名', en: 'Delegated guardian' },
      privacy: 'personal',
      requiredToComplete: true,
      clause: '（三）',
      ledger: ['监护人姓名', '受委托监护人姓名', '受委托监护人/姓名'],
    },
    guardianRelation: {
      kind: 'choice',
      codes: codes.relation,
      label: { zh: '与儿童关系', en: 'Relation to the child' },
      privacy: 'personal',
      requiredToComplete: true,
      ledger: ['与儿童关系', '监护人关系', '受委托监护人/关系', '受委托监护人/与儿童关系'],
    },
    guardianPhone: {
      kind: 'phone',
      label: { zh: '受委托监护人电话', en: 'Guardian’s phone' },
      privacy: 'personal',
      requiredToComplete: true,
      clause: '（十四）1',
      ledger: ['监护人电话', '监护人联系电话', '受委托监护人/电话', '受委托监护人/联系电话'],
    },
    residenceAddress: {
      kind: 'text',
      max: 120,
      label: { zh: '现居住地', en: 'Lives at' },
      privacy: 'sensitive',
      requiredToComplete: true,
      ledger: ['家庭住址', '现居住地', '家庭地址', '现住址', '住址', '受委托监护人/住址'],
    },
    hardship: {
      kind: 'flag',
      label: { zh: '家庭经济困难', en: 'Family hardship' },
      privacy: 'sensitive',
      requiredToComplete: true,
      clause: '（十三）1',
      ledger: ['是否困难家庭', '是否困难', '家庭经济困难'],
    },
    carePersonName: {
      kind: 'name',
      label: { zh: '关爱责任人', en: 'Care person' },
      privacy: 'personal',
      requiredToComplete: true,
      clause: '（五）',
      ledger: ['关爱责任人', '关爱责任人姓名'],
      retired: 2, // the assignment says it, under an account of its own
    },
    note: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '备注', en: 'Note' },
      privacy: 'sensitive',
      ledger: ['备注'],
    },
  },
  groups: [
    {
      id: 'child',
      title: { zh: '儿童', en: 'Child' },
      fields: ['name', 'gender', 'birthDate', 'idType', 'idNo', 'noIdReason', 'leftBehindType'],
    },
    {
      id: 'schooling',
      title: { zh: '就读', en: 'Schooling' },
      fields: ['grade', 'classNo', 'boardingMode', 'carePersonName'],
    },
    {
      id: 'father',
      title: { zh: '父亲', en: 'Father' },
      fields: [
        'fatherName',
        'fatherWhereabouts',
        'fatherWorkplace',
        'fatherAwaySince',
        'fatherIncapacity',
        'fatherPhone',
      ],
    },
    {
      id: 'mother',
      title: { zh: '母亲', en: 'Mother' },
      fields: [
        'motherName',
        'motherWhereabouts',
        'motherWorkplace',
        'motherAwaySince',
        'motherIncapacity',
        'motherPhone',
      ],
    },
    {
      id: 'guardian',
      title: { zh: '受委托监护人', en: 'Delegated guardian' },
      fields: [
        'guardianName',
        'guardianRelation',
        'guardianPhone',
        'residenceAddress',
        'hardship',
        'note',
      ],
    },
  ],
  fold: (card: ChildCard, { data, number, at, id }: FormRecord): ChildCard => {
    const known = data as Partial<RecordOf<typeof file>>;
    const { fatherName, motherName } = known;
    return {
      ...card,
      name: known.name,
      gender: known.gender,
      birthDate: known.birthDate,
      idLast4: known.idNo?.slice(-4),
      grade: known.grade,
      classNo: known.classNo,
      boardingMode: known.boardingMode,
      leftBehindType: known.leftBehindType,
      // Since its second version the file no longer says who cares: the assignment does.
      carePersonName: card.care
        ? card.carePersonName
        : (known.carePersonName ?? card.carePersonName),
      family: fatherName && motherName ? `${fatherName}|${motherName}` : undefined,
      file: { number: number ?? 0, missing: missingToComplete(file, data).length },
      fileSince: card.fileSince ?? { on: at, record: id },
    };
  },
});
