import type { CodeList } from './code-list.ts';

/** GB/T 2261.1; for children only male and female are used. */
export const gender = [
  { code: '1', zh: '男', en: 'Male' },
  { code: '2', zh: '女', en: 'Female' },
] as const satisfies CodeList;

/** Kinds of identity paper of the national student form. */
export const idType = [
  { code: '1', zh: '居民身份证', en: 'Resident identity card', also: ['身份证'] },
  { code: '6', zh: '香港特区护照或身份证明', en: 'Hong Kong passport or identity paper' },
  { code: '7', zh: '澳门特区护照或身份证明', en: 'Macao passport or identity paper' },
  { code: '8', zh: '台湾居民来往大陆通行证', en: 'Taiwan resident travel permit' },
  { code: '9', zh: '境外永久居住证', en: 'Permanent residence card' },
  { code: 'A', zh: '护照', en: 'Passport' },
  { code: 'B', zh: '户口簿', en: 'Household register', also: ['户口本'] },
  { code: 'Z', zh: '其他', en: 'None yet', also: ['未落户', '无'] },
] as const satisfies CodeList;

/**
 * Years of compulsory schooling, 1 to 9. Stored without saying primary or junior, because parts of Shandong run
 * 5+4 years and others 6+3 (DOMAIN §3.5).
 */
export const grade = [
  { code: '1', zh: '一年级', en: 'Grade 1' },
  { code: '2', zh: '二年级', en: 'Grade 2' },
  { code: '3', zh: '三年级', en: 'Grade 3' },
  { code: '4', zh: '四年级', en: 'Grade 4' },
  { code: '5', zh: '五年级', en: 'Grade 5' },
  { code: '6', zh: '六年级', en: 'Grade 6' },
  { code: '7', zh: '七年级', en: 'Grade 7', also: ['初一', '初中一年级'] },
  { code: '8', zh: '八年级', en: 'Grade 8', also: ['初二', '初中二年级'] },
  { code: '9', zh: '九年级', en: 'Grade 9', also: ['初三', '初中三年级'] },
] as const satisfies CodeList;

/** JY/T 1001. */
export const boardingMode = [
  { code: '1', zh: '走读', en: 'Day pupil', also: ['走读生', '通学'] },
  { code: '2', zh: '住校', en: 'Boarder', also: ['住宿', '寄宿', '住校生', '住宿生', '寄宿生'] },
  { code: '3', zh: '借宿', en: 'Lodging nearby' },
  { code: '9', zh: '其他', en: 'Other' },
] as const satisfies CodeList;

/** Guideline (三): both parents away, or one away and the other without guardianship capacity. */
export const leftBehindType = [
  {
    code: 'bothAway',
    zh: '父母双方外出',
    en: 'Both parents away',
    also: ['双方外出', '父母双方同时外出', '双留守'],
  },
  {
    code: 'oneAwayOtherIncapable',
    zh: '一方外出另一方无监护能力',
    en: 'One away, the other without capacity',
    also: ['一方外出'],
  },
  { code: 'soleParentAway', zh: '单亲且外出', en: 'Sole parent away', also: ['单亲外出'] },
] as const satisfies CodeList;

/** Where a parent is. */
export const whereabouts = [
  { code: 'away', zh: '外出务工', en: 'Working away', also: ['外出', '在外', '打工', '外出打工'] },
  { code: 'home', zh: '在家', en: 'At home', also: ['在家务农', '务农'] },
  { code: 'deceased', zh: '去世', en: 'Deceased', also: ['已去世', '已故', '病故', '死亡'] },
  { code: 'missing', zh: '失踪失联', en: 'Missing', also: ['失踪', '失联', '下落不明'] },
  { code: 'imprisoned', zh: '服刑', en: 'Imprisoned', also: ['在押', '监狱服刑'] },
  {
    code: 'separated',
    zh: '离异不同住',
    en: 'Divorced, lives apart',
    also: ['离异', '离婚'],
  },
  { code: 'unknown', zh: '不详', en: 'Unknown', also: ['不清楚', '不知道'] },
] as const satisfies CodeList;

/** Why a parent at home has no guardianship capacity. */
export const incapacity = [
  { code: 'seriousIllness', zh: '重病', en: 'Serious illness', also: ['重大疾病', '患重病'] },
  { code: 'severeDisability', zh: '重残', en: 'Severe disability', also: ['重度残疾'] },
  { code: 'imprisoned', zh: '服刑', en: 'Imprisoned' },
  { code: 'other', zh: '其他', en: 'Other' },
] as const satisfies CodeList;

/** GB/T 4761: the relation of the guardian to the child. */
export const relation = [
  { code: '51', zh: '父亲', en: 'Father' },
  { code: '52', zh: '母亲', en: 'Mother' },
  { code: '57', zh: '继父或养父', en: 'Stepfather or adoptive father', also: ['继父', '养父'] },
  { code: '58', zh: '继母或养母', en: 'Stepmother or adoptive mother', also: ['继母', '养母'] },
  { code: '61', zh: '祖父', en: 'Paternal grandfather', also: ['爷爷'] },
  { code: '62', zh: '祖母', en: 'Paternal grandmother', also: ['奶奶'] },
  { code: '63', zh: '外祖父', en: 'Maternal grandfather', also: ['姥爷', '外公'] },
  { code: '64', zh: '外祖母', en: 'Maternal grandmother', also: ['姥姥', '外婆'] },
  { code: '66', zh: '曾祖父', en: 'Great-grandfather' },
  { code: '67', zh: '曾祖母', en: 'Great-grandmother' },
  { code: '71', zh: '兄', en: 'Elder brother', also: ['哥哥', '哥'] },
  { code: '75', zh: '姐姐', en: 'Elder sister', also: ['姐'] },
  { code: '81', zh: '伯父', en: "Father's elder brother", also: ['大伯', '大爷'] },
  { code: '82', zh: '伯母', en: "Father's elder brother's wife" },
  { code: '83', zh: '叔父', en: "Father's younger brother", also: ['叔叔'] },
  { code: '84', zh: '婶母', en: "Father's younger brother's wife", also: ['婶婶'] },
  { code: '85', zh: '舅父', en: "Mother's brother", also: ['舅舅'] },
  { code: '86', zh: '舅母', en: "Mother's brother's wife" },
  { code: '87', zh: '姨父', en: "Mother's sister's husband" },
  { code: '88', zh: '姨母', en: "Mother's sister", also: ['姨', '姨妈'] },
  { code: '89', zh: '姑父', en: "Father's sister's husband" },
  { code: '90', zh: '姑母', en: "Father's sister", also: ['姑姑', '姑妈'] },
  { code: '97', zh: '其他亲属', en: 'Other relative', also: ['亲戚'] },
  { code: '99', zh: '非亲属', en: 'Not a relative', also: ['邻居'] },
] as const satisfies CodeList;
