import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cities, countyUnits } from '../../../functions/domain/codes/divisions.ts';
import { personOf } from '../../../functions/domain/register/changes.ts';
import {
  after,
  ISSUER,
  judged,
  NOTHING,
  ORGS,
  PEOPLE,
  sheetsOf,
  shortly,
  WHOLE,
  type Said,
  type Workbook,
} from './given-register.ts';

/** The workbook with one row other than it was, counted from 0. */
const withOrg = (at: number, said: Said): Workbook => ({ ...WHOLE, orgs: withRow(ORGS, at, said) });
const withPerson = (at: number, said: Said): Workbook => ({
  ...WHOLE,
  people: withRow(PEOPLE, at, said),
});
function withRow(rows: readonly Said[], at: number, said: Said): Said[] {
  return rows.map((row, each) => (each === at ? { ...row, ...said } : row));
}
/** Rows that come after the given ones, which reach from 2 to 5 and from 2 to 4. */
const moreOrgs = (...rows: Said[]): Workbook => ({ ...WHOLE, orgs: [...ORGS, ...rows] });
const morePeople = (...rows: Said[]): Workbook => ({ ...WHOLE, people: [...PEOPLE, ...rows] });
const SCHOOL = ORGS[3] ?? {};
const ADMIN = PEOPLE[1] ?? {};

describe('A workbook without fault', () => {
  it('enters each organisation with all that stands above it, and each person with an id of their own', () => {
    const { problems, orgs, people } = judged(WHOLE);
    expect(problems).toEqual([]);
    expect(orgs.map(({ does, parent, org }) => [does, parent, org.id])).toEqual([
      ['new', 'everything', 'sd'],
      ['new', 'sd', 'sd-3703'],
      ['new', 'sd-3703', 'sd-370302'],
      ['new', 'sd-370302', 'sd-370302-014'],
    ]);
    expect(orgs[3]?.org).toEqual({
      id: 'sd-370302-014',
      kind: 'school',
      name: '北坡小学',
      sort: 'primary',
      code: '2137032014',
      county: 'sd-370302',
      city: 'sd-3703',
      province: 'sd',
    });
    expect(orgs[2]?.org.harmPhones).toEqual({ education: '0533-5180000', civilAffairs: '12345' });
    expect(people[2]).toMatchObject({
      issuer: ISSUER,
      subject: 'a-3',
      name: '陈静',
      person: personOf({ issuer: ISSUER, subject: 'a-3' }),
      membership: { role: 'classTeacher', org: 'sd-370302-014', classes: ['7-3', '8-1'] },
    });
    expect(new Set(people.map(({ person }) => person)).size).toBe(3);
  });

  it('in any order of rows says the same, once and again nothing', () => {
    fc.assert(
      fc.property(aRegister, fc.nat(), (workbook, seed) => {
        const first = judged(workbook);
        expect(first.problems).toEqual([]);
        expect([...first.orgs, ...first.people].every(({ does }) => does === 'new')).toBe(true);
        const onFile = after(first);
        const again = judged(shuffled(workbook, seed), onFile);
        expect(again.problems).toEqual([]);
        expect([...again.orgs, ...again.people].filter(({ does }) => does !== 'nothing')).toEqual(
          [],
        );
        expect(after(again, onFile).orgs).toEqual(onFile.orgs);
      }),
    );
  });

  it('cut into parts and entered one after the other ends as it does whole', () => {
    fc.assert(
      fc.property(aRegister, fc.nat(), (workbook, cut) => {
        const top = workbook.orgs.slice(0, cut % (workbook.orgs.length + 1));
        const part = after(judged({ orgs: top, people: [] }));
        const rest = judged(workbook, part);
        expect(rest.problems).toEqual([]);
        expect(after(rest, part)).toEqual(after(judged(workbook)));
      }),
    );
  });
});

describe('What is wrong is named by sheet, row and column', () => {
  it.each<[string, Workbook, string]>([
    ['no name', withOrg(3, { 机构名称: '' }), '机构 5 机构名称 required'],
    ['a kind that is none', withOrg(3, { 层级: '乡镇' }), '机构 5 层级 not-a-choice'],
    ['an id with a space', withOrg(3, { 机构编号: 'sd 14' }), '机构 5 机构编号 id-format'],
    ['an id with a sign of keys', withOrg(3, { 机构编号: 'sd#1' }), '机构 5 机构编号 id-format'],
    [
      'the id of what stands above all',
      moreOrgs({ ...SCHOOL, 机构编号: 'everything', 学校标识码: '2137032099' }),
      '机构 6 机构编号 id-reserved',
    ],
    ['an id twice', moreOrgs({ ...SCHOOL }), '机构 6 机构编号 id-twice'],
    [
      'a parent that is nowhere',
      withOrg(3, { 上级编号: 'sd-370304' }),
      '机构 5 上级编号 unknown-parent',
    ],
    ['a school below a city', withOrg(3, { 上级编号: 'sd-3703' }), '机构 5 上级编号 parent-kind'],
    ['no parent', withOrg(3, { 上级编号: '' }), '机构 5 上级编号 required'],
    [
      'a province below something',
      withOrg(0, { 上级编号: 'sd-3703' }),
      '机构 2 上级编号 not-for-this',
    ],
    [
      'a county that Shandong does not have',
      moreOrgs({ ...ORGS[2], 机构编号: 'sd-370399' }),
      '机构 6 机构编号 unknown-division',
    ],
    [
      'a county of another city',
      moreOrgs({ ...ORGS[2], 机构编号: 'sd-370112' }),
      '机构 6 机构编号 unknown-division',
    ],
    ['a school without a code', withOrg(3, { 学校标识码: '' }), '机构 5 学校标识码 required'],
    [
      'a code of another province',
      withOrg(3, { 学校标识码: '2136032014' }),
      '机构 5 学校标识码 code-format',
    ],
    [
      'one code for two schools',
      moreOrgs({ ...SCHOOL, 机构编号: 'sd-370302-015' }),
      '机构 6 学校标识码 code-twice',
    ],
    [
      'a county without phones',
      withOrg(2, { 民政部门强制报告电话: '' }),
      '机构 4 民政部门强制报告电话 required',
    ],
    [
      'a phone that is none',
      withOrg(2, { 民政部门强制报告电话: '民政科' }),
      '机构 4 民政部门强制报告电话 phone-format',
    ],
    [
      'a city with a school’s code',
      withOrg(1, { 学校标识码: '2137032014' }),
      '机构 3 学校标识码 not-for-this',
    ],
    [
      'a county that is a primary school',
      withOrg(2, { 办学类型: '小学' }),
      '机构 4 办学类型 not-for-this',
    ],
    [
      'a day of closing that does not exist',
      withOrg(3, { 撤并日期: '2026-02-30' }),
      '机构 5 撤并日期 not-a-date',
    ],
    ['no account', withPerson(1, { 账号标识: '' }), '人员 3 账号标识 required'],
    [
      'an account that has lost digits',
      withPerson(1, { 账号标识: 3.79999201405182e17 }),
      '人员 3 账号标识 digits-lost',
    ],
    ['a name that is none', withPerson(1, { 姓名: '138' }), '人员 3 姓名 characters'],
    ['a role that is none', withPerson(1, { 角色: '校长' }), '人员 3 角色 not-a-choice'],
    [
      'an organisation that is none',
      withPerson(1, { 任职机构编号: 'sd-9' }),
      '人员 3 任职机构编号 unknown-org',
    ],
    [
      'a school’s role at a county',
      withPerson(1, { 任职机构编号: 'sd-370302' }),
      '人员 3 角色 role-elsewhere',
    ],
    [
      'a province’s role at a school',
      withPerson(0, { 任职机构编号: 'sd-370302-014' }),
      '人员 2 角色 role-elsewhere',
    ],
    [
      'a class teacher without classes',
      withPerson(2, { 任教班级: '' }),
      '人员 4 任教班级 required',
    ],
    [
      'classes that have become a date',
      withPerson(2, { 任教班级: '2026-07-03' }),
      '人员 4 任教班级 class-format',
    ],
    [
      'a grade that there is not',
      withPerson(2, { 任教班级: '7-3、10-1' }),
      '人员 4 任教班级 class-format',
    ],
    [
      'an administrator with classes',
      withPerson(1, { 任教班级: '7-3' }),
      '人员 3 任教班级 not-for-this',
    ],
    [
      'a first day that does not exist',
      withPerson(1, { 任职起日: '2026-09-31' }),
      '人员 3 任职起日 not-a-date',
    ],
    [
      'an end before the beginning',
      withPerson(1, { 任职止日: '2026-08-31' }),
      '人员 3 任职止日 before-start',
    ],
    [
      'one account with two names',
      morePeople({ ...ADMIN, 姓名: '赵明', 角色: '教师' }),
      '人员 5 姓名 name-differs',
    ],
    [
      'one account with two ids',
      morePeople({ ...ADMIN, 人员编号: 'p-9', 角色: '教师' }),
      '人员 5 人员编号 person-differs',
    ],
    [
      'two accounts with one id',
      {
        ...WHOLE,
        people: PEOPLE.map((row) => ({
          ...row,
          人员编号: row['角色'] === '班主任' ? 'p-2' : 'p-1',
        })),
      },
      '人员 3 人员编号 person-twice',
    ],
    ['one post twice', morePeople({ ...ADMIN }), '人员 5 角色 membership-twice'],
  ])('%s', (_what, workbook, problem) => {
    expect(shortly(judged(workbook))).toContain(problem);
  });

  it('a faulty organisation is blamed itself, not what refers to it', () => {
    expect(shortly(judged(withOrg(2, { 机构名称: '' })))).toEqual(['机构 4 机构名称 required']);
  });

  it('a workbook of another kind', () => {
    expect(shortly(judged([]))).toEqual(['机构 0  sheet-missing', '人员 0  sheet-missing']);
    const [orgs, people] = sheetsOf(WHOLE);
    if (!orgs || !people) throw new Error('two sheets');
    const cut = {
      ...people,
      rows: people.rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })),
    };
    expect(shortly(judged([orgs, cut]))).toEqual(['人员 1 任职止日 column-missing']);
    expect(shortly(judged({ orgs: [], people: [] }))).toEqual(['机构 0  no-rows']);
  });

  it('whatever single cell is emptied or spoilt, the row is named or the workbook still has one meaning', () => {
    const cells = [
      ...ORGS.flatMap((row, at) =>
        Object.keys(row).map((column) => ({ sheet: 'orgs', at, column }) as const),
      ),
      ...PEOPLE.flatMap((row, at) =>
        Object.keys(row).map((column) => ({ sheet: 'people', at, column }) as const),
      ),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...cells),
        fc.oneof(
          fc.constant(''),
          fc.string(),
          fc.double(),
          fc.constant('#'),
          fc.constant('2026-02-30'),
        ),
        ({ sheet, at, column }, value) => {
          const spoilt =
            sheet === 'orgs'
              ? withOrg(at, { [column]: value })
              : withPerson(at, { [column]: value });
          const found = judged(spoilt);
          for (const problem of found.problems) expect(problem.row).toBeGreaterThan(1);
          if (found.problems.length === 0)
            expect(judged(spoilt, after(found)).problems).toEqual([]);
        },
      ),
    );
  });
});

describe('Against what is on file', () => {
  const onFile = after(judged(WHOLE));

  it('what changes is named by its columns, and nothing else is', () => {
    const { orgs, people, problems } = judged(
      {
        orgs: withRow(ORGS, 3, { 机构名称: '北坡完全小学', 撤并日期: '2027.7.1' }),
        people: withRow(withRow(PEOPLE, 2, { 任教班级: '8-3' }), 1, { 任职止日: '2026-12-31' }),
      },
      onFile,
    );
    expect(problems).toEqual([]);
    expect(orgs.map(({ does, columns }) => [does, columns])).toEqual([
      ['nothing', []],
      ['nothing', []],
      ['nothing', []],
      ['change', ['机构名称', '撤并日期']],
    ]);
    expect(orgs[3]?.org.closedOn).toBe('2027-07-01');
    expect(people.map(({ does, columns }) => [does, columns])).toEqual([
      ['nothing', []],
      ['change', ['任职止日']],
      ['change', ['任教班级']],
    ]);
  });

  it('nothing moves, and nothing becomes of another kind', () => {
    const other = moreOrgs({ ...ORGS[2], 机构编号: 'sd-370304', 机构名称: '博山区' });
    const more = after(judged(other), onFile);
    const moved = withRow(other.orgs, 3, { 上级编号: 'sd-370304' });
    expect(shortly(judged({ orgs: moved, people: [] }, more))).toEqual([
      '机构 5 上级编号 parent-fixed',
    ]);
    const turned = { ...ORGS[1], 机构编号: 'sd-370302-014' };
    expect(shortly(judged({ orgs: [turned], people: [] }, onFile))).toContain(
      '机构 2 层级 kind-fixed',
    );
  });

  it('a code of a school that no row names is taken too, and two schools may exchange theirs', () => {
    const second = { ...SCHOOL, 机构编号: 'sd-370302-015', 学校标识码: '2137032015' };
    const both = after(judged(moreOrgs(second)), onFile);
    const taken = { orgs: [{ ...second, 学校标识码: '2137032014' }], people: [] };
    expect(shortly(judged(taken, both))).toEqual(['机构 2 学校标识码 code-twice']);
    const exchanged = [
      { ...SCHOOL, 学校标识码: '2137032015' },
      { ...second, 学校标识码: '2137032014' },
    ];
    expect(judged({ orgs: exchanged, people: [] }, both).problems).toEqual([]);
  });

  it('a person keeps the id of the account, and another is refused', () => {
    const own = after(judged(withPerson(1, { 人员编号: 'sd-370302-014-admin' })));
    expect(judged(WHOLE, own).people[1]?.person).toBe('sd-370302-014-admin');
    expect(shortly(judged(withPerson(1, { 人员编号: 'p-1' }), own))).toEqual([
      '人员 3 人员编号 person-fixed',
    ]);
  });

  it('another name is carried by every post of the account, also those that no row names', () => {
    const twice = after(judged(morePeople({ ...ADMIN, 角色: '教师' })), onFile);
    const { people } = judged({ orgs: [], people: [{ ...ADMIN, 姓名: '赵明元' }] }, twice);
    expect(
      people.map(({ name, membership, does, columns }) => [name, membership.role, does, columns]),
    ).toEqual([
      ['赵明元', 'schoolAdmin', 'change', ['姓名']],
      ['赵明元', 'teacher', 'change', ['姓名']],
    ]);
  });

  it('an end stands, whatever an older workbook says; sooner it may come, and a new beginning after it', () => {
    const ended = after(judged(withPerson(1, { 任职止日: '2026-12-31' }), onFile), onFile);
    const taken = ['人员 3 任职止日 end-taken-back'];
    expect(shortly(judged(WHOLE, ended))).toEqual(taken);
    expect(shortly(judged(withPerson(1, { 任职止日: '2027-01-01' }), ended))).toEqual(taken);
    expect(shortly(judged(withPerson(1, { 任职止日: '2026-11-30' }), ended))).toEqual([]);
    expect(shortly(judged(withPerson(1, { 任职起日: '2027-03-01' }), ended))).toEqual([]);
  });
});

it('a person’s id is the same however often it is made, another for another account, and fit for a key', () => {
  const account = fc.record({ issuer: fc.string(), subject: fc.string() });
  fc.assert(
    fc.property(account, account, (one, other) => {
      expect(personOf({ ...one })).toBe(personOf(one));
      expect(personOf(one)).toMatch(/^p-[0-9a-f]{24}$/);
      if (one.issuer !== other.issuer || one.subject !== other.subject)
        expect(personOf(one)).not.toBe(personOf(other));
    }),
  );
});

/** Any register: a few cities of Shandong with their counties, schools below them and people at all levels. */
const aRegister: fc.Arbitrary<Workbook> = fc
  .record({
    cities: fc.uniqueArray(fc.constantFrom(...cities), {
      minLength: 1,
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    counties: fc.nat({ max: 3 }),
    schools: fc.nat({ max: 4 }),
    closed: fc.boolean(),
    ended: fc.boolean(),
  })
  .map(({ cities: chosen, counties, schools, closed, ended }) => {
    const units = chosen.flatMap(({ id }) =>
      countyUnits.filter(({ city }) => city === id).slice(0, counties),
    );
    const schoolRows = units.flatMap((unit, at) =>
      Array.from({ length: schools }, (_, n): Said => ({
        ...SCHOOL,
        机构编号: `${unit.id}-${n + 1}`,
        上级编号: unit.id,
        学校标识码: `2137${String(at * 10 + n).padStart(6, '0')}`,
        撤并日期: closed && n === 0 ? '2026-07-01' : null,
      })),
    );
    const person = (role: string, org: unknown, at: number): Said => ({
      账号标识: `${role}-${at}`,
      姓名: '王小禾',
      角色: role,
      任职机构编号: String(org),
      任教班级: role === '班主任' ? '7-3' : null,
      任职起日: '2026-09-01',
      任职止日: ended ? '2027-01-31' : null,
    });
    return {
      orgs: [
        { ...ORGS[0] },
        ...chosen.map(({ id, name }) => ({ ...ORGS[1], 机构编号: id, 机构名称: name })),
        ...units.map(({ id, name, city }) => ({
          ...ORGS[2],
          机构编号: id,
          机构名称: name,
          上级编号: city,
        })),
        ...schoolRows,
      ],
      people: [
        person('省级工作人员', 'sd', 0),
        ...units.map(({ id }, at) => person('县级工作人员', id, at)),
        ...schoolRows.map((row, at) =>
          person(at % 2 === 0 ? '班主任' : '学校管理员', row['机构编号'], at),
        ),
      ],
    };
  });

function shuffled({ orgs, people }: Workbook, seed: number): Workbook {
  const turn = <T>(rows: readonly T[]) => {
    const at = rows.length === 0 ? 0 : seed % rows.length;
    return [...rows.slice(at), ...rows.slice(0, at)].reverse();
  };
  return { orgs: turn(orgs), people: turn(people) };
}

it('a whole province without people is taken as it is listed', () => {
  const rows = countyUnits.map(({ id, name, city }) => ({
    ...ORGS[2],
    机构编号: id,
    机构名称: name,
    上级编号: city,
  }));
  const tops = cities.map(({ id, name }) => ({ ...ORGS[1], 机构编号: id, 机构名称: name }));
  expect(
    judged({ orgs: [{ ...ORGS[0] }, ...tops, ...rows], people: [] }, NOTHING).problems,
  ).toEqual([]);
});
