import { applicabilities, memberRoles, orgKinds, schoolKinds } from '../codes/register.ts';
import type { Demand, Field } from '../field.ts';

/** A sheet of the register’s workbook: its name and, in order, its columns. */
export interface RegisterSheet {
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
}

const ofSchools: Demand = { field: 'kind', in: ['school'] };
const ofCounties: Demand = { field: 'kind', in: ['county'] };
const below: Demand = { field: 'kind', in: ['city', 'county', 'school'] };
const ofClassTeachers: Demand = { field: 'role', in: ['classTeacher'] };

/** Where harm is reported: each county has both numbers. */
const phoneOfCounty = (label: Field['label']) =>
  ({
    kind: 'text',
    max: 20,
    label,
    help: { zh: '县必填', en: 'Of counties' },
    privacy: 'public',
    requiredToSave: ofCounties,
    shownWhen: ofCounties,
  }) as const satisfies Field;

/** Each field’s Chinese label is its column’s heading. */
export const orgSheet = {
  name: '机构',
  fields: {
    id: {
      kind: 'text',
      max: 40,
      label: { zh: '机构编号', en: 'Id' },
      help: {
        zh: '自定，永久不变，如 sd-370302-014；只用字母、数字、点、短横线。县编号用区划对照里的',
        en: 'Ours and permanent, such as sd-370302-014',
      },
      privacy: 'public',
      requiredToSave: true,
    },
    kind: {
      kind: 'choice',
      codes: orgKinds,
      label: { zh: '层级', en: 'Kind' },
      privacy: 'public',
      requiredToSave: true,
    },
    name: {
      kind: 'text',
      max: 60,
      label: { zh: '机构名称', en: 'Name' },
      privacy: 'public',
      requiredToSave: true,
    },
    parent: {
      kind: 'text',
      max: 40,
      label: { zh: '上级编号', en: 'Parent' },
      help: { zh: '上一级机构的机构编号；省留空', en: 'The id of the organisation above' },
      privacy: 'public',
      requiredToSave: below,
      shownWhen: below,
    },
    sort: {
      kind: 'choice',
      codes: schoolKinds,
      label: { zh: '办学类型', en: 'Kind of school' },
      help: { zh: '学校必填；县一级只在没有区划代码时填“功能区”', en: 'Of schools' },
      privacy: 'public',
      requiredToSave: ofSchools,
      shownWhen: { field: 'kind', in: ['county', 'school'] },
    },
    code: {
      kind: 'text',
      max: 20,
      label: { zh: '学校标识码', en: 'School code' },
      help: {
        zh: '10位；没有代码的教学点填中心校代码加 -TP01、-TP02',
        en: 'Ten digits; a teaching point without one adds -TP01 to its central school’s',
      },
      privacy: 'public',
      requiredToSave: ofSchools,
      shownWhen: ofSchools,
    },
    applicability: {
      kind: 'choice',
      codes: applicabilities,
      label: { zh: '适用范围', en: 'Applicability' },
      help: { zh: '指引直接适用的学校留空', en: 'Blank where the guideline binds the school' },
      privacy: 'public',
      shownWhen: ofSchools,
    },
    closedOn: {
      kind: 'date',
      future: true,
      label: { zh: '撤并日期', en: 'Closed on' },
      help: { zh: '已撤并的学校填；档案仍保留', en: 'Of a school that has closed' },
      privacy: 'public',
      shownWhen: ofSchools,
    },
    educationPhone: phoneOfCounty({
      zh: '教育部门强制报告电话',
      en: 'Phone of the bureau for reports of harm',
    }),
    civilAffairsPhone: phoneOfCounty({
      zh: '民政部门强制报告电话',
      en: 'Phone of civil affairs for reports of harm',
    }),
  },
} as const satisfies RegisterSheet;

export const personSheet = {
  name: '人员',
  fields: {
    issuer: {
      kind: 'text',
      max: 200,
      label: { zh: '登录服务地址', en: 'Issuer' },
      help: { zh: '留空即本系统的登录服务', en: 'Blank means the issuer of this deploy' },
      privacy: 'internal',
      requiredToSave: true,
    },
    subject: {
      kind: 'text',
      max: 200,
      label: { zh: '账号标识', en: 'Subject' },
      help: { zh: '登录令牌里的 sub，一字不差', en: 'The sub of the token, to the letter' },
      privacy: 'personal',
      requiredToSave: true,
    },
    person: {
      kind: 'text',
      max: 64,
      label: { zh: '人员编号', en: 'Person' },
      help: { zh: '可留空，由系统编，永久不变', en: 'Blank: made from the account' },
      privacy: 'internal',
    },
    name: {
      kind: 'name',
      label: { zh: '姓名', en: 'Name' },
      privacy: 'personal',
      requiredToSave: true,
    },
    role: {
      kind: 'choice',
      codes: memberRoles,
      label: { zh: '角色', en: 'Role' },
      privacy: 'internal',
      requiredToSave: true,
    },
    org: {
      kind: 'text',
      max: 40,
      label: { zh: '任职机构编号', en: 'Organisation' },
      privacy: 'internal',
      requiredToSave: true,
    },
    classes: {
      kind: 'text',
      max: 200,
      label: { zh: '任教班级', en: 'Classes' },
      help: {
        zh: '班主任必填，年级-班号，多个用顿号，如 7-3、8-1',
        en: 'Of class teachers: grade-class, such as 7-3、8-1',
      },
      privacy: 'internal',
      requiredToSave: ofClassTeachers,
      shownWhen: ofClassTeachers,
    },
    from: {
      kind: 'date',
      future: true,
      label: { zh: '任职起日', en: 'From' },
      privacy: 'internal',
      requiredToSave: true,
    },
    until: {
      kind: 'date',
      future: true,
      label: { zh: '任职止日', en: 'Until' },
      help: { zh: '在职留空；最后一天，次日起不能登录', en: 'The last day' },
      privacy: 'internal',
    },
  },
} as const satisfies RegisterSheet;
