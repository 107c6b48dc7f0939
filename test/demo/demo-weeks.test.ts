import { describe, expect, it } from 'vitest';
import { className } from '../../functions/domain/access.ts';
import { addDays, daysBetween } from '../../functions/domain/calendar.ts';
import type { Draft } from '../../functions/domain/record.ts';
import {
  demoAccounts,
  demoProvince,
  demoSchool,
  type DemoChild,
} from '../../functions/demo/index.ts';
import { tell } from '../tell.ts';
import { cardOf, grouped } from './given-province.ts';

const today = '2026-11-23';
const province = demoProvince(today);
const children = [...province.children()];
const grownSchool = 'sd-370302-002';

const ofForm = (form: string) => (child: DemoChild) =>
  child.later.filter((record) => record.form === form);
const talksOf = ofForm('talk');
const visitsOf = ofForm('visit');
const talks = children.flatMap(talksOf);
const share = <Item>(items: readonly Item[], isMeant: (item: Item) => boolean) =>
  items.filter(isMeant).length / items.length;
const data = (record: Draft | undefined) => (record?.data ?? {}) as Record<string, string>;
const account = (name: string) => {
  const found = demoAccounts().find((each) => each.account === name);
  if (!found) throw new Error(`no account ${name}`);
  return found;
};

/** Everybody whom the register knows at a school. */
function staffOf(school: string) {
  const withAccounts = demoAccounts().flatMap(({ person, name, memberships }) =>
    memberships.map((membership) => ({ person, name, membership })),
  );
  return [...withAccounts, ...province.members].filter(
    ({ membership }) => membership.org === school,
  );
}

describe('Given the staff of the demo', () => {
  it.each([demoSchool, grownSchool])(
    'When %s is asked who works there, it names some dozen',
    (id) => {
      const staff = staffOf(id);
      expect(staff.length).toBeGreaterThanOrEqual(8);
      expect(staff.length).toBeLessThanOrEqual(15);
      expect(new Set(staff.map(({ person }) => person)).size).toBe(staff.length);
      expect(new Set(staff.map(({ name }) => name)).size).toBe(staff.length);
      for (const { name } of staff) expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
      const classes = staff.flatMap(({ membership }) => membership.classes ?? []);
      expect(new Set(classes).size).toBe(classes.length);
    },
  );

  it('When the first ledger names a care person, exactly one of the school bears the name', () => {
    const names = staffOf(demoSchool).map(({ name }) => name);
    for (const named of ['陈静', '刘强', '张丽', '王芳'])
      expect(names.filter((name) => name === named)).toEqual([named]);
  });

  it('When a school has its staff in the register, whoever cares, talks or visits there is among them', () => {
    const schools = new Set(province.members.map(({ membership }) => membership.org));
    expect(schools.size).toBe(6);
    for (const school of schools) {
      const known = new Map(staffOf(school).map(({ person, name }) => [person, name]));
      const own = children.filter((child) => child.school === school);
      for (const { by, byName } of own.flatMap(({ later }) => later))
        expect(known.get(by)).toBe(byName);
      for (const record of own.flatMap(ofForm('care'))) {
        const { primary = '', primaryName, deputy } = data(record);
        expect(known.get(primary)).toBe(primaryName);
        if (deputy !== undefined) expect(known.has(deputy)).toBe(true);
      }
    }
  });
});

describe('Given who cares for the children of the demo', () => {
  const newest = children.map((child) => data(ofForm('care')(child).at(-1)));

  it('When they are counted, every child has somebody, mostly a class teacher or a woman', () => {
    for (const child of children) expect(cardOf(child).care?.primary).toBeDefined();
    expect(share(newest, ({ primaryRole }) => primaryRole === 'classTeacher')).toBeGreaterThan(0.7);
    expect(share(newest, ({ primaryWoman }) => Boolean(primaryWoman))).toBeGreaterThan(0.55);
    expect(share(newest, ({ deputy }) => deputy !== undefined)).toBeGreaterThan(0.15);
    for (const { primary, deputy } of newest) expect(deputy).not.toBe(primary);
  });

  it('When a child changed hands, that was in the last weeks, with a word for the next one', () => {
    const handed = children.filter((child) => ofForm('care')(child).length > 1);
    expect(handed.length / children.length).toBeGreaterThan(0.04);
    expect(handed.length / children.length).toBeLessThan(0.2);
    for (const child of handed) {
      const [before, now] = ofForm('care')(child);
      expect(data(before)['primary']).not.toBe(data(now)['primary']);
      expect(data(now)['handover']?.length).toBeGreaterThan(10);
      expect(daysBetween(now?.at ?? '', today)).toBeLessThan(60);
      expect(cardOf(child).care).toMatchObject({ isHandover: true, on: now?.at });
    }
  });

  describe('at the school that one signs in to', () => {
    const cards = children.filter(({ school }) => school === grownSchool).map(cardOf);
    const inCareOf = (name: string) =>
      cards.filter(({ care }) => care?.primary === account(name).person);

    it('When its class teacher counts, eight are hers, one of another class since yesterday', () => {
      const hers = inCareOf('class-teacher-2');
      expect(hers).toHaveLength(8);
      const [late, ...none] = hers.filter(({ care }) => care?.on === addDays(today, -1));
      expect(none).toEqual([]);
      const [membership] = account('class-teacher-2').memberships;
      expect(membership?.classes).not.toContain(className(late ?? {}));
      expect(late?.care?.isHandover).toBe(true);
      expect(late?.handover).not.toBe('');
    });

    it('When she visits, two of hers are of one home, also where the demo is small', () => {
      const homes = grouped(inCareOf('class-teacher-2'), ({ family }) => family);
      expect([...homes.values()].map(({ length }) => length)).toContain(2);
      const size = { countiesPerCity: 1, largeCounty: 6, schools: 21, children: 60 };
      const few = [...demoProvince(today, size).children()]
        .filter(({ school }) => school === grownSchool)
        .map(cardOf)
        .filter(({ care }) => care?.primary === account('class-teacher-2').person);
      expect(few).toHaveLength(8);
      const theirs = grouped(few, ({ family }) => family);
      expect([...theirs.values()].map(({ length }) => length)).toContain(2);
    });

    it('When she looks for what is overdue, some talks are, the one she took over among them', () => {
      const hers = inCareOf('class-teacher-2');
      const without = hers.filter(({ talked }) => (talked?.on ?? '') < '2026-11-09');
      expect(without.length).toBeGreaterThanOrEqual(2);
      expect(without.length).toBeLessThanOrEqual(4);
      expect(without.some(({ care }) => care?.isHandover)).toBe(true);
    });

    it('When the teacher without a class counts, some are in own care, and no class is', () => {
      const { memberships } = account('teacher-3');
      expect(memberships).toMatchObject([{ role: 'teacher', org: grownSchool }]);
      expect(memberships[0]).not.toHaveProperty('classes');
      expect(inCareOf('teacher-3').length).toBeGreaterThanOrEqual(3);
      expect(inCareOf('teacher-3').length).toBeLessThanOrEqual(9);
    });
  });

  it('When the accounts are compared with who works where, they say the same', () => {
    for (const name of ['class-teacher', 'class-teacher-2', 'teacher-3', 'school-admin']) {
      const { person, memberships } = account(name);
      const signed = children.flatMap(({ later }) => later).find(({ by }) => by === person);
      if (signed) expect(signed.byName).toBe(account(name).name);
      expect(memberships).toHaveLength(1);
    }
  });
});

describe('Given the talks of the demo', () => {
  it('When the last whole fortnight is looked at, schools differ: most children were talked to', () => {
    const had = (child: DemoChild) =>
      talksOf(child).some(({ at }) => at >= '2026-11-09' && at <= '2026-11-22');
    const due = children.filter(({ begun }) => begun.at < '2026-11-09');
    const perSchool = [...grouped(due, ({ school }) => school).values()]
      .filter(({ length }) => length >= 5)
      .map((own) => share(own, had));
    tell(`Demo talks: ${talks.length}, last fortnight ${share(due, had).toFixed(3)}`);
    expect(share(due, had)).toBeGreaterThan(0.85);
    expect(share(due, had)).toBeLessThan(0.97);
    expect(perSchool.filter((had) => had === 1).length).toBeGreaterThan(40);
    expect(perSchool.filter((had) => had < 0.75).length).toBeGreaterThan(5);
  });

  it('When a child’s are read, there is one a fortnight at most, in term, in the last nine weeks', () => {
    for (const child of children) {
      const own = talksOf(child).filter(({ supersedes }) => supersedes === undefined);
      const fortnights = own.map(({ at }) => Math.floor(daysBetween('2026-08-31', at) / 14));
      expect(new Set(fortnights).size).toBe(own.length);
      for (const { at } of own) expect(daysBetween(at, today)).toBeLessThan(64);
    }
  });

  it('When it is asked who held them, it mostly was the care person of that day', () => {
    const byCarer = children.flatMap((child) =>
      talksOf(child).map(({ at, by }) => {
        const charge = ofForm('care')(child).findLast((record) => record.at <= at);
        return data(charge)['primary'] === by;
      }),
    );
    expect(share(byCarer, Boolean)).toBeGreaterThan(0.85);
    expect(share(byCarer, Boolean)).toBeLessThan(1);
  });

  it('When they are read, each says something of its own', () => {
    const texts = talks.map((talk) => data(talk)['content'] ?? '');
    for (const text of texts) {
      expect([...text].length).toBeGreaterThanOrEqual(30);
      expect(text).not.toMatch(/[{}！!]|undefined/);
    }
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.85);
  });

  it('When what came to light is counted, most brought nothing, some something, and what was done is said', () => {
    const found = grouped(talks, (talk) => String(talk.data['issues']));
    expect((found.get('none')?.length ?? 0) / talks.length).toBeGreaterThan(0.7);
    for (const issue of [
      'learningDifficulty',
      'schoolWeariness',
      'guardianProblem',
      'poverty',
      'health',
    ])
      expect(found.get(issue)?.length).toBeGreaterThan(20);
    const moods = grouped(talks, (talk) => data(talk)['mood']);
    expect((moods.get('stable')?.length ?? 0) / talks.length).toBeGreaterThan(0.7);
    for (const mood of ['slight', 'notable', 'followedUp'])
      expect(moods.get(mood)?.length).toBeGreaterThan(5);
    const told = talks.filter((talk) => String(talk.data['issues']) !== 'none');
    for (const talk of told) expect(data(talk)['actions']).toBeTruthy();
    for (const topic of [
      'study',
      'life',
      'safety',
      'mood',
      'peers',
      'family',
      'internet',
      'health',
    ])
      expect(
        share(talks, ({ data }) => (data['topics'] as string[]).includes(topic)),
      ).toBeGreaterThan(0.05);
  });

  it('When a parent is spoken of, it is one who is away', () => {
    for (const { begun, later } of children) {
      const { motherWhereabouts, fatherWhereabouts } = begun.file;
      const told = later
        .filter(({ form }) => form === 'talk' || form === 'visit')
        .map((record) => Object.values(record.data).join(' '))
        .join(' ');
      if (motherWhereabouts !== 'away') expect(told).not.toContain('妈妈');
      if (fatherWhereabouts !== 'away') expect(told).not.toContain('爸爸');
    }
  });

  it('When something was agreed, it is a third of them', () => {
    const agreed = share(talks, (talk) => data(talk)['followUp'] !== undefined);
    expect(agreed).toBeGreaterThan(0.27);
    expect(agreed).toBeLessThan(0.42);
  });

  it('When a day was wrong, the talk stands corrected, once, with a reason, by who held it', () => {
    const corrected = children.filter((child) => talksOf(child).some((talk) => talk.supersedes));
    expect(corrected).toHaveLength(1);
    const own = corrected.flatMap(talksOf);
    const correction = own.find(({ supersedes }) => supersedes !== undefined);
    const wrong = own.find(({ id }) => id === correction?.supersedes);
    expect(correction?.by).toBe(wrong?.by);
    expect(correction?.reason).not.toBe('');
    expect((correction?.at ?? '') < (wrong?.at ?? '')).toBe(true);
    expect((correction?.enteredAt ?? 0) > (wrong?.enteredAt ?? 0)).toBe(true);
  });

  it('When a time is told, it was entered after it', () => {
    for (const { at, enteredAt, data } of [...talks, ...children.flatMap(visitsOf)]) {
      const moment = String(data['moment']);
      if (moment.includes(':'))
        expect(enteredAt).toBeGreaterThan(Date.parse(`${at}T${moment}:00+08:00`));
    }
  });

  it('When entries are late, they are a few, and fewer still too late to count', () => {
    const days = talks.map(
      ({ at, enteredAt }) => (enteredAt - Date.parse(`${at}T00:00+08:00`)) / 86_400_000,
    );
    expect(share(days, (late) => late > 1)).toBeGreaterThan(0.05);
    expect(share(days, (late) => late > 1)).toBeLessThan(0.2);
    expect(share(days, (late) => late > 15)).toBeGreaterThan(0.001);
    expect(share(days, (late) => late > 15)).toBeLessThan(0.02);
  });
});

describe('Given the home visits of the demo', () => {
  const visited = children.filter((child) => visitsOf(child).length > 0);

  it('When this term is counted, about six in ten were visited, once', () => {
    expect(visited.length / children.length).toBeGreaterThan(0.52);
    expect(visited.length / children.length).toBeLessThan(0.7);
    for (const child of visited) expect(visitsOf(child)).toHaveLength(1);
    for (const { at } of visited.flatMap(visitsOf)) expect(at >= '2026-09-01').toBe(true);
  });

  it('When a visit was on site, two went together; their names are told', () => {
    for (const { data } of visited.flatMap(visitsOf)) {
      const visitors = data['visitors'] as string[];
      expect(visitors).toHaveLength(data['mode'] === 'onSite' ? 2 : 1);
      expect(String(data['visitorsName']).split('、')).toHaveLength(visitors.length);
    }
  });

  it('When brothers and sisters were visited, it was one visit, with findings for each', () => {
    const byVisit = grouped(visited, (child) => visitsOf(child)[0]?.id ?? '');
    const shared = [...byVisit.values()].filter(({ length }) => length > 1);
    expect(shared.length).toBeGreaterThan(20);
    for (const home of shared) {
      const records = home.map((child) => visitsOf(child)[0]);
      expect(new Set(home.map(({ begun }) => begun.file.residenceAddress)).size).toBe(1);
      expect(new Set(home.map(({ school }) => school)).size).toBe(1);
      expect(new Set(records.map((record) => record?.at)).size).toBe(1);
      expect(new Set(records.map((record) => data(record)['environment'])).size).toBe(1);
    }
    const own = shared.map((home) => home.map((child) => data(visitsOf(child)[0])['findings']));
    expect(share(own, (minds) => new Set(minds).size > 1)).toBeGreaterThan(0.5);
  });

  it('When hazards were found, they are a few, each with days and somebody to mend it', () => {
    const found = visited.filter((child) => visitsOf(child)[0]?.data['hazards'] !== undefined);
    expect(found.length / visited.length).toBeGreaterThan(0.05);
    expect(found.length / visited.length).toBeLessThan(0.25);
  });
});

describe('Given the notices of the demo', () => {
  it('When guardians are counted who were told, most were', () => {
    const told = share(children, (child) => cardOf(child).notified !== undefined);
    expect(told).toBeGreaterThan(0.7);
    expect(told).toBeLessThan(0.95);
  });
});
