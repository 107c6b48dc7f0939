import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  isCivilDate,
  ageOn,
  civilDate,
  daysBetween,
} from '../../functions/domain/calendar.ts';
import { className } from '../../functions/domain/access.ts';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { check } from '../../functions/domain/form.ts';
import { forms } from '../../functions/domain/every-form.ts';
import { care, file, home, verification } from '../../functions/domain/forms/index.ts';
import { fileVerified } from '../domain/given-rules.ts';
import {
  demoAccounts,
  demoProvince,
  demoSchool,
  provinceSize,
} from '../../functions/demo/index.ts';
import { aDay } from '../domain/given.ts';
import { cardOf, grouped, recordsOf } from './given-province.ts';
import { tell } from '../tell.ts';

const today = '2026-11-23';
const province = demoProvince(today);
const children = [...province.children()];
const schools = province.orgs.map(({ org }) => org).filter(({ kind }) => kind === 'school');

const files = children.map(({ begun }) => begun.file);
const atSchool = (id: string) => children.filter(({ school }) => school === id);

describe('Given the register of the demo', () => {
  const ofKind = (kind: string) => province.orgs.filter(({ org }) => org.kind === kind);

  it('When it is counted, it is the whole province with some 260 schools', () => {
    expect([ofKind('province').length, ofKind('city').length, ofKind('county').length]).toEqual([
      1, 16, 139,
    ]);
    expect(schools).toHaveLength(260);
  });

  it('When one county is opened, it has 75 schools and teaching points; every city has a county with at least 8', () => {
    const perCounty = grouped(schools, ({ county }) => county);
    expect(perCounty.get('sd-370302')).toHaveLength(75);
    const perCity = grouped(schools, ({ city }) => city);
    expect(perCity.size).toBe(16);
    for (const own of perCounty.values()) expect(own.length).toBeGreaterThanOrEqual(8);
  });

  it('When an organisation is looked up, its id is its own and it lies below one that is there', () => {
    const ids = province.orgs.map(({ org }) => org.id);
    expect(new Set(ids).size).toBe(ids.length);
    const orphans = province.orgs.filter(
      ({ org, parent }) => org.kind !== 'province' && !ids.includes(parent),
    );
    expect(orphans).toEqual([]);
  });

  it('When a school is named, no other school of its county has that name', () => {
    const named = schools.map(({ county, name }) => `${county ?? ''} ${name}`);
    expect(new Set(named).size).toBe(named.length);
  });

  it('When a teaching point is named, its central school is there', () => {
    const points = schools.filter(({ sort }) => sort === 'teachingPoint');
    expect(points.length).toBeGreaterThan(60);
    const ids = new Set(schools.map(({ id }) => id));
    expect(points.filter(({ id }) => !ids.has(id.replace(/-tp\d$/, '')))).toEqual([]);
  });
});

describe('Given the children of the demo', () => {
  it('When they are counted, they are 1,500, and the first school has none yet', () => {
    expect(children).toHaveLength(1500);
    expect(atSchool(demoSchool)).toEqual([]);
  });

  it('When any of their records is checked on the day it tells of, it has no fault', () => {
    const faults = children.flatMap((child) =>
      recordsOf(child).flatMap(({ form, data, at }) => check(forms[form] ?? home, data, at)),
    );
    expect(faults).toEqual([]);
  });

  it('When an identity number is read, it is synthetic, whole, says the file’s birth date and gender, and is no one else’s', () => {
    for (const { idNo = '', birthDate, gender } of files) {
      expect(idNo.slice(0, 14)).toBe(`379999${birthDate.replaceAll('-', '')}`);
      expect(checkCharacter(idNo)).toBe(idNo[17]);
      expect(Number(idNo[16]) % 2).toBe(Number(gender) % 2);
    }
    expect(new Set(files.map(({ idNo }) => idNo)).size).toBe(files.length);
    expect(new Set(files.map(({ idNo = '' }) => idNo.slice(-4))).size).toBeGreaterThan(1000);
  });

  it.each(['ledger-clean-7', 'ledger-messy-11'])(
    'When %s is imported, none of its numbers belongs to one of them',
    async (name) => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(`test/fixtures/ledgers/${name}.xlsx`);
      const text = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
      expect(text).toContain('379999');
      expect(files.filter(({ idNo = '' }) => text.includes(idNo))).toEqual([]);
    },
  );

  it('When they are looked at today, they are 6 to 15 and in a grade for their age', () => {
    for (const child of children) {
      const { birthDate, grade } = cardOf(child);
      const age = ageOn(birthDate ?? '', today);
      expect(age).toBeGreaterThanOrEqual(6);
      expect(age).toBeLessThan(16);
      expect([5, 6, 7]).toContain(age - Number(grade));
    }
  });

  it('When a name is rare or written with a dot, it is there', () => {
    const names = files.map(({ name }) => name).join(' ');
    for (const letter of ['䶮', '㛃', '𬭚', '·', '欧阳']) expect(names).toContain(letter);
  });

  it('When homes are compared, some have two children in a school, and some have twins', () => {
    const homes = [
      ...grouped(
        files,
        ({ fatherName, residenceAddress }) => `${fatherName ?? ''} ${residenceAddress ?? ''}`,
      ).values(),
    ];
    const siblings = homes.filter((home) => home.length === 2);
    expect(siblings.length).toBeGreaterThan(30);
    expect(
      siblings.filter(([one, other]) => one?.birthDate === other?.birthDate).length,
    ).toBeGreaterThan(2);
    for (const home of homes) expect(new Set(home.map(({ name }) => name)).size).toBe(home.length);
  });
});

describe('Given the histories of the demo', () => {
  const states = grouped(children, (child) => fileVerified.standing(cardOf(child), today).state);
  const share = (state: 'met' | 'dueSoon' | 'overdue') =>
    (states.get(state)?.length ?? 0) / children.length;

  it('When the three months are counted today, most files are fresh, some fall due soon, some are overdue', () => {
    const counts = [...states].map(([state, own]) => `${state} ${own.length}`);
    tell(`Demo province: ${children.length} files, ${counts.join(', ')}`);
    expect(share('met')).toBeGreaterThan(0.8);
    expect(share('dueSoon')).toBeGreaterThan(0.03);
    expect(share('overdue')).toBeGreaterThan(0.02);
    expect(share('overdue')).toBeLessThan(0.1);
  });

  it('When the overdue files are looked for, a few careless schools have most of them', () => {
    const perSchool = grouped(states.get('overdue') ?? [], ({ school }) => school);
    const sizes = [...perSchool.values()].map(({ length }) => length).sort((a, b) => b - a);
    const worst = sizes.slice(0, 20).reduce((sum, size) => sum + size, 0);
    expect(worst).toBeGreaterThan((states.get('overdue')?.length ?? 0) / 2);
  });

  it('When a record is dated, it lies on a weekday of the last two years and was entered afterwards, before today', () => {
    for (const child of children) {
      for (const { form, at, enteredAt } of recordsOf(child)) {
        expect(isCivilDate(at)).toBe(true);
        expect(daysBetween(at, today)).toBeGreaterThan(0);
        expect(daysBetween(at, today)).toBeLessThan(735);
        // A handover of yesterday may be one of a Sunday.
        const isWeekday = ![0, 6].includes(new Date(`${at}T00:00:00Z`).getUTCDay());
        expect(isWeekday || (form === care.id && at === addDays(today, -1))).toBe(true);
        expect(civilDate(enteredAt) >= at).toBe(true);
        expect(civilDate(enteredAt) < today).toBe(true);
      }
    }
  });

  it('When sections are numbered, none is missing, and each verification names the newest', () => {
    for (const { later } of children) {
      let number = 1;
      let assigned = 0;
      for (const record of later) {
        if (record.form === care.id) expect(record.number).toBe((assigned += 1));
        if (record.form === file.id) expect(record.number).toBe((number += 1));
        if (record.form === verification.id) expect(record.data['fileNumber']).toBe(number);
      }
    }
  });

  it('When events are told apart, each has an id of its own, but for a visit that served two', () => {
    const ids = children.flatMap(({ later }) =>
      later
        .filter(({ number, form }) => number === undefined && form !== 'visit')
        .map(({ id }) => id),
    );
    expect(ids.length).toBeGreaterThan(10_000);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('Given the demo accounts', () => {
  const byAccount = new Map(demoAccounts().map((account) => [account.account, account]));

  it('When a membership is read, it is at an organisation of the register, under the name that the list shows', () => {
    const names = new Map(province.orgs.map(({ org }) => [org.id, org.name]));
    for (const { memberships, orgName } of demoAccounts()) {
      for (const { org } of memberships) expect(names.get(org)).toBe(orgName);
    }
  });

  it('When the teacher of the school with children signs in, some are in an own class, signed by that teacher, fresh, due soon and overdue', () => {
    const teacher = byAccount.get('class-teacher-2');
    const [membership] = teacher?.memberships ?? [];
    const own = atSchool(membership?.org ?? '').filter((child) =>
      membership?.classes?.includes(className(cardOf(child))),
    );
    expect(own.length).toBeGreaterThanOrEqual(5);
    const verifications = own.flatMap(({ later }) =>
      later.filter(({ form }) => form === 'verification'),
    );
    expect(new Set(verifications.map(({ by, byName }) => `${by} ${byName}`))).toEqual(
      new Set([`${teacher?.person ?? ''} ${teacher?.name ?? ''}`]),
    );
    const standings = own.map((child) => fileVerified.standing(cardOf(child), today).state);
    expect(new Set(standings)).toEqual(new Set(['met', 'dueSoon', 'overdue']));
  });
});

describe('Given a seed', () => {
  it('When the province is made again, it is the same to the letter', () => {
    expect([...demoProvince(today).children()]).toEqual(children);
    expect(demoProvince(today).orgs).toEqual(province.orgs);
  });

  it('When another seed is taken, other children live in it', () => {
    const small = { countiesPerCity: 1, largeCounty: 8, schools: 128, children: 100 };
    const names = (seed: number) =>
      [...demoProvince(today, small, seed).children()].map(({ begun }) => begun.file.name);
    expect(names(1)).not.toEqual(names(2));
    expect(names(1)).toHaveLength(100);
  });

  it('When the demo begins on another day, whatever the season, no record is from the future and none has a fault', () => {
    const small = { countiesPerCity: 1, largeCounty: 8, schools: 128, children: 40 };
    fc.assert(
      fc.property(aDay('2026-01-01', 1100), fc.nat(), (day, seed) => {
        for (const child of demoProvince(day, small, seed).children()) {
          for (const { form, data, at, enteredAt } of recordsOf(child)) {
            expect(check(forms[form] ?? home, data, at)).toEqual([]);
            expect(at < day && civilDate(enteredAt) < day).toBe(true);
          }
          expect(ageOn(child.begun.file.birthDate, day)).toBeLessThan(16);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('When a whole province is asked for, it has 10,000 schools in all counties, and children come one by one', () => {
    const whole = demoProvince(today, provinceSize);
    const own = whole.orgs.filter(({ org }) => org.kind === 'school');
    expect(own).toHaveLength(10_000);
    expect(new Set(own.map(({ org }) => org.county)).size).toBe(139);
    for (const { begun } of whole.children()) {
      expect(begun.file.idType).toMatch(/^[1B]$/);
      break;
    }
  });
});
