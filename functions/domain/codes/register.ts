import type { CodeList } from './code-list.ts';

/** Organisations of the register, each below one of the kind before it. */
export const orgKinds = [
  { code: 'province', zh: '省', en: 'Province', also: ['省教育厅'] },
  { code: 'city', zh: '市', en: 'City', also: ['市教育局'] },
  {
    code: 'county',
    zh: '县',
    en: 'County',
    also: ['区', '县区', '区县', '县（市、区）', '功能区'],
  },
  { code: 'school', zh: '学校', en: 'School', also: ['教学点'] },
] as const satisfies CodeList;

/** 办学类型 (DOMAIN §3.3); 功能区 stands for a county unit that has no code. */
export const schoolKinds = [
  { code: 'primary', zh: '小学', en: 'Primary school', also: ['中心小学', '211'] },
  { code: 'villagePrimary', zh: '村小', en: 'Village primary school', also: ['村小学'] },
  { code: 'teachingPoint', zh: '小学教学点', en: 'Teaching point', also: ['教学点', '218'] },
  { code: 'attachedPrimaryClass', zh: '附设小学班', en: 'Attached primary class', also: ['219'] },
  { code: 'juniorSecondary', zh: '初级中学', en: 'Junior secondary', also: ['初中', '311'] },
  {
    code: 'nineYear',
    zh: '九年一贯制学校',
    en: 'Nine-year school',
    also: ['九年一贯制', '312'],
  },
  {
    code: 'attachedJuniorClass',
    zh: '附设普通初中班',
    en: 'Attached junior class',
    also: ['附设初中班', '319'],
  },
  { code: 'vocationalJunior', zh: '职业初中', en: 'Vocational junior', also: ['321'] },
  { code: 'completeSecondary', zh: '完全中学', en: 'Complete secondary', also: ['341'] },
  {
    code: 'twelveYear',
    zh: '十二年一贯制学校',
    en: 'Twelve-year school',
    also: ['十二年一贯制', '345'],
  },
  {
    code: 'specialisedSchool',
    zh: '专门学校',
    en: 'Specialised school',
    also: ['工读学校', '371'],
  },
  { code: 'specialEducation', zh: '特殊教育学校', en: 'Special education', also: ['特教学校'] },
  { code: 'kindergarten', zh: '幼儿园', en: 'Kindergarten', also: ['111'] },
  { code: 'functionalZone', zh: '功能区', en: 'Functional zone' },
] as const satisfies CodeList;

/** How far the guideline binds a school that it does not bind outright (五). */
export const applicabilities = [
  { code: 'byReference', zh: '参照执行', en: 'Applies by reference', also: ['参照'] },
  { code: 'encouraged', zh: '鼓励', en: 'Encouraged', also: ['鼓励执行'] },
] as const satisfies CodeList;

/** Roles of `access.ts`, as the pages call them. */
export const memberRoles = [
  { code: 'teacher', zh: '教师', en: 'Teacher', also: ['任课教师'] },
  { code: 'classTeacher', zh: '班主任', en: 'Class teacher' },
  { code: 'schoolAdmin', zh: '学校管理员', en: 'School administrator' },
  { code: 'countyOfficer', zh: '县级工作人员', en: 'County officer' },
  { code: 'cityOfficer', zh: '市级工作人员', en: 'City officer' },
  { code: 'provinceOfficer', zh: '省级工作人员', en: 'Province officer' },
  { code: 'privacyOfficer', zh: '个人信息保护负责人', en: 'Privacy officer' },
  { code: 'operator', zh: '系统运维', en: 'Operator' },
] as const satisfies CodeList;
