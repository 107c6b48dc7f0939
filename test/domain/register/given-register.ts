import type { Membership } from '../../../functions/domain/access.ts';
import type { Sheet } from '../../../functions/domain/ledger/index.ts';
import {
  accountOf,
  orgChanges,
  orgProblems,
  orgSheet,
  personChanges,
  personProblems,
  personSheet,
  readRegister,
  type AccountEntry,
  type OrgEntry,
  type RegisterSheet,
} from '../../../functions/domain/register/index.ts';

export const TODAY = '2026-11-23';
export const ISSUER = 'https://issuer.invalid';

/** A row by the headings of its columns. */
export type Said = Readonly<Record<string, string | number | null>>;
export interface Workbook {
  readonly orgs: readonly Said[];
  readonly people: readonly Said[];
}

/** From the province to a school, as an office would fill it in. */
export const ORGS: readonly Said[] = [
  { 机构编号: 'sd', 层级: '省', 机构名称: '山东省' },
  { 机构编号: 'sd-3703', 层级: '市', 机构名称: '淄博市', 上级编号: 'sd' },
  {
    机构编号: 'sd-370302',
    层级: '县',
    机构名称: '淄川区',
    上级编号: 'sd-3703',
    教育部门强制报告电话: '0533-5180000',
    民政部门强制报告电话: '12345',
  },
  {
    机构编号: 'sd-370302-014',
    层级: '学校',
    机构名称: '北坡小学',
    上级编号: 'sd-370302',
    办学类型: '小学',
    学校标识码: '2137032014',
  },
];
export const PEOPLE: readonly Said[] = [
  {
    账号标识: 'a-1',
    姓名: '鲁晓岚',
    角色: '省级工作人员',
    任职机构编号: 'sd',
    任职起日: '2026-09-01',
  },
  {
    账号标识: 'a-2',
    姓名: '赵明远',
    角色: '学校管理员',
    任职机构编号: 'sd-370302-014',
    任职起日: '2026-09-01',
  },
  {
    账号标识: 'a-3',
    姓名: '陈静',
    角色: '班主任',
    任职机构编号: 'sd-370302-014',
    任教班级: '7-3、8-1',
    任职起日: '2026-09-01',
  },
];
export const WHOLE: Workbook = { orgs: ORGS, people: PEOPLE };

/** The workbook as the reader of XLSX hands it over: headings, then rows from 2 on. */
export function sheetsOf({ orgs, people }: Workbook): Sheet[] {
  return [sheetOf(orgSheet, orgs), sheetOf(personSheet, people)];
}

export function headingsOf({ fields }: RegisterSheet): string[] {
  return Object.values(fields).map(({ label }) => label.zh);
}

function sheetOf(sheet: RegisterSheet, said: readonly Said[]): Sheet {
  const headings = headingsOf(sheet);
  const rows = [headings, ...said.map((row) => headings.map((heading) => row[heading] ?? null))];
  return {
    name: sheet.name,
    hidden: false,
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  };
}

/** What is on file in a test. */
export interface OnFile {
  readonly orgs: ReadonlyMap<string, OrgEntry>;
  readonly accounts: ReadonlyMap<string, AccountEntry>;
}
export const NOTHING: OnFile = { orgs: new Map(), accounts: new Map() };

/** Judges a workbook against what is on file. */
export function judged(workbook: Workbook | readonly Sheet[], onFile: OnFile = NOTHING) {
  const sheets = 'orgs' in workbook ? sheetsOf(workbook) : workbook;
  const read = readRegister(sheets, ISSUER, TODAY);
  const { orgs, people, faulty } = read;
  const account = (issuer: string, subject: string) =>
    onFile.accounts.get(accountOf({ issuer, subject }));
  const kinds = new Map([...onFile.orgs.values(), ...orgs].map(({ id, kind }) => [id, kind]));
  const kindOf = (id: string) => kinds.get(id);
  const problems = [
    ...read.problems,
    ...orgProblems(orgs, onFile.orgs, faulty),
    ...personProblems(people, { kindOf, account, faulty }),
  ];
  return {
    problems,
    orgs: orgChanges(orgs, onFile.orgs),
    people: personChanges(people, account),
  };
}

/** What is on file once the changes are made. */
export function after({ orgs, people }: ReturnType<typeof judged>, onFile = NOTHING): OnFile {
  const accounts = new Map(onFile.accounts);
  for (const change of people) {
    const { person, name, membership } = change;
    const held = accounts.get(accountOf(change))?.memberships ?? [];
    accounts.set(accountOf(change), {
      person,
      name,
      memberships: [...held.filter((each) => !isSame(each, membership)), membership],
    });
  }
  return {
    orgs: new Map([...onFile.orgs, ...orgs.map(({ org }) => [org.id, org] as const)]),
    accounts,
  };
}

function isSame(a: Membership, b: Membership): boolean {
  return a.role === b.role && a.org === b.org;
}

/** What is wrong, in short: sheet, row, column, code. */
export function shortly({ problems }: Pick<ReturnType<typeof judged>, 'problems'>): string[] {
  return problems.map(({ sheet, row, column = '', code }) => `${sheet} ${row} ${column} ${code}`);
}
