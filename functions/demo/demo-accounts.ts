import type { DemoAccount } from './demo-account.ts';

/** The school without children, where a newcomer imports a first ledger. */
export const demoSchool = 'sd-370302-001';
/** A school with children and histories. */
export const grownSchool = 'sd-370302-002';
/** The first towns of the large county, so that the two schools above keep their names. */
export const demoTowns: readonly string[] = ['岳庄', '槐埠'];
/** In whose name memberships are kept: the local issuer's, whatever port it listens on. */
export const demoIssuer = 'https://guanai.invalid/demo';

const from = '2024-09-01';

const accounts: readonly DemoAccount[] = [
  {
    account: 'school-admin',
    name: '赵明远',
    person: `${demoSchool}-admin`,
    orgName: '岳庄中心学校',
    tryThis: '导入台账，三十名儿童建档 · import the ledger, thirty files begin',
    memberships: [{ role: 'schoolAdmin', org: demoSchool, from }],
  },
  {
    account: 'class-teacher',
    name: '陈静',
    person: `${demoSchool}-t1`,
    orgName: '岳庄中心学校',
    tryThis: '导入之后，在手机上核实一份档案 · after the import, verify a file on a phone',
    memberships: [{ role: 'classTeacher', org: demoSchool, from, classes: ['8-2', '9-1', '2-2'] }],
  },
  {
    account: 'school-admin-2',
    name: '孙学芳',
    person: `${grownSchool}-admin`,
    orgName: '槐埠中心小学',
    tryThis: '看有历史的名单 · see a list with a history',
    memberships: [{ role: 'schoolAdmin', org: grownSchool, from }],
  },
  {
    account: 'class-teacher-2',
    name: '吕文静',
    person: `${grownSchool}-t1`,
    orgName: '槐埠中心小学',
    tryThis: '八名儿童，断网也能连着记谈话 · eight children, talks in a row, offline too',
    memberships: [{ role: 'classTeacher', org: grownSchool, from, classes: ['2-2', '4-1'] }],
  },
  {
    account: 'teacher-3',
    name: '宋学军',
    person: `${grownSchool}-s1`,
    orgName: '槐埠中心小学',
    tryThis: '没有班级，只看分配给自己的儿童 · no class, sees only the children in own care',
    memberships: [{ role: 'teacher', org: grownSchool, from }],
  },
  {
    account: 'newcomer',
    name: '林晓雨',
    person: 'newcomer',
    orgName: '还没有岗位',
    tryThis: '拿到邀请码再登录，输入后开始工作 · sign in with an invitation code of a school admin',
    memberships: [],
  },
  {
    account: 'county-officer',
    name: '周敏',
    person: 'sd-370302-o1',
    orgName: '淄川区',
    tryThis: '看逾期名单，从数字点到每一行 · the overdue list, from a figure into its rows',
    memberships: [{ role: 'countyOfficer', org: 'sd-370302', from }],
  },
  {
    account: 'city-officer',
    name: '庄培源',
    person: 'sd-3703-o1',
    orgName: '淄博市',
    tryThis: '看各区县的数字，少于5人的不显示 · figures by county, fewer than five not shown',
    memberships: [{ role: 'cityOfficer', org: 'sd-3703', from }],
  },
  {
    account: 'province-officer',
    name: '鲁晓岚',
    person: 'sd-o1',
    orgName: '山东省',
    tryThis: '从全省的图一层层点到学校 · from the map of the province down to schools',
    memberships: [{ role: 'provinceOfficer', org: 'sd', from }],
  },
  {
    account: 'province-officer-2',
    name: '聂广平',
    person: 'sd-o2',
    orgName: '山东省',
    tryThis: '省级抽查的每一步要两个人 · an inspection takes two: confirm what the other asks for',
    memberships: [{ role: 'provinceOfficer', org: 'sd', from }],
  },
  {
    account: 'privacy-officer',
    name: '韩立真',
    person: 'sd-370302-p1',
    orgName: '淄川区',
    tryThis: '看本月谁看过档案、什么理由 · who read which file this month, and why',
    memberships: [{ role: 'privacyOfficer', org: 'sd-370302', from }],
  },
  {
    account: 'operator',
    name: '高志强',
    person: 'sd-op1',
    orgName: '山东省',
    tryThis: '看夜间任务跑没跑、哪个县没跑成 · which job of the night ran, and where it failed',
    memberships: [{ role: 'operator', org: 'sd', from }],
  },
];

/** The accounts with which a newcomer walks through the demo. */
export function demoAccounts(): readonly DemoAccount[] {
  return accounts;
}
