import { describe, expect, it } from 'vitest';
import type { ChildRow } from '../../functions/wire.ts';
import type { ChildCard } from '../../functions/domain/card.ts';
import { rules, talk } from '../domain/given-rules.ts';
import { childForms } from '../../functions/domain/forms/index.ts';
import { aCard } from '../domain/given.ts';
import { inBothLanguages, speaking } from './compiled-words.ts';
import { aList, aRow, aStanding, overdueSince, someone } from './given-rows.ts';

const { dutiesOf } = await import('#lib/today/duties.ts');
const { myDay } = await import('#lib/today/my-day.ts');
const { supervised } = await import('#lib/today/supervised.ts');
const { takenOver, takenWords } = await import('#lib/today/taken-over.ts');
const { talkPeriods } = await import('#lib/today/talk-period.ts');
const { verbOf } = await import('#lib/words/duty-verbs.ts');
const { queueLink } = await import('#lib/words/links.ts');

const today = '2026-11-23';
const on = '2026-09-01';
const until = '2026-12-02';
const names = (duties: readonly { readonly row: ChildRow }[]) => duties.map(({ row }) => row.name);
const late = { standings: [overdueSince('2026-11-10', 13)] };
const soon = (days: number) => ({ standings: [aStanding('dueSoon', days)] });
const of = (primary: string, more: object = {}) => ({
  care: { primary, on, ...more },
  carePersonName: `${primary}老师`,
});

describe('The day of a care person', () => {
  const zhao = someone('zhao', 'classTeacher', ['3-2']);

  it('Given children in my care and others, mine are told apart by urgency, whatever their class', () => {
    const list = aList([
      aRow('近', { ...of('zhao'), ...soon(2) }),
      aRow('远', { ...of('zhao'), ...soon(9) }),
      aRow('晚', { ...of('zhao'), ...late }),
      aRow('别班', { ...of('zhao'), ...late, classNo: 5 }),
      aRow('已办', of('zhao')),
    ]);
    const day = myDay(zhao, dutiesOf([list], today));
    expect([day.overdue, day.nearly, day.soon, day.done].map(names)).toEqual([
      ['晚', '别班'],
      ['近'],
      ['远'],
      ['已办'],
    ]);
  });

  it('Given a child of my class whom nobody is assigned to, it is mine', () => {
    const day = myDay(zhao, dutiesOf([aList([aRow('未分配', late)])], today));
    expect(names(day.overdue)).toEqual(['未分配']);
  });

  it('Given a child of my class in somebody else’s care, it stands with the rest of the class', () => {
    const list = aList([aRow('别人的', { ...of('qian'), ...late }), aRow('他班', { classNo: 9 })]);
    const day = myDay(zhao, dutiesOf([list], today));
    expect([names(day.overdue), names(day.others)]).toEqual([[], ['别人的']]);
  });

  it('Given a child handed over yesterday with something overdue, it does not stand among the overdue', () => {
    const handed = { care: { primary: 'zhao', on: '2026-11-22', isHandover: true as const } };
    const list = aList([
      aRow('刚接手', { ...handed, ...late }),
      aRow('接手后到期', { ...handed, standings: [overdueSince('2026-11-22', 1)] }),
    ]);
    const day = myDay(zhao, dutiesOf([list], today));
    expect([names(day.overdue), names(day.taken)]).toEqual([['接手后到期'], ['刚接手']]);
    const [taken] = day.taken;
    if (!taken) throw new Error('one was taken over');
    expect(takenOver(taken)).toMatchObject({ state: 'dueSoon', daysLeft: 6 });
    expect(speaking('zh', () => takenWords(taken, today))).toBe('11-22接手，接手前已逾期13天');
  });
});

describe('While the care person is away', () => {
  const sun = someone('sun');
  const children = [
    aRow('代管', { ...of('zhao', { deputy: 'sun' }), ...late }),
    aRow('没有备岗', { ...of('zhao'), ...late }),
    aRow('自己的', { ...of('sun'), ...soon(9) }),
  ];
  const away = [{ person: 'zhao', until }];

  it('Given a deputy, the duty is the deputy’s, apart from the own ones, with whose and until when', () => {
    const day = myDay(sun, dutiesOf([aList(children, away)], today));
    expect(day.standIns).toMatchObject([{ instead: 'zhao', name: 'zhao老师', until }]);
    expect(day.standIns.map(({ duties }) => names(duties))).toEqual([['代管']]);
    expect(names(day.soon)).toEqual(['自己的']);
    expect(names(day.overdue)).toEqual([]);
  });

  it('Given the care person, nothing is due to them', () => {
    const day = myDay(someone('zhao'), dutiesOf([aList(children, away)], today));
    expect([...day.overdue, ...day.standIns]).toEqual([]);
  });

  it('Given the care person is back, the deputy has nothing to do', () => {
    const day = myDay(sun, dutiesOf([aList(children)], today));
    expect(day.standIns).toEqual([]);
  });
});

describe('The talks of the period', () => {
  const zhao = someone('zhao');
  /** A child begun on a day, as the rule itself sees it. */
  const talked = (child: string, on: string, talkedOn?: string, more: Partial<ChildCard> = {}) => {
    const card = aCard({
      fileSince: { on, record: 'file#1' },
      ...(talkedOn !== undefined && { talked: { on: talkedOn, record: 'event-1' } }),
      ...more,
    });
    const standings = [aStanding('met', 60), talk.standing(card, wednesday)];
    return aRow(child, { ...of('zhao'), ...(talkedOn !== undefined && { talkedOn }), standings });
  };
  const wednesday = '2026-11-25';
  const long = '2026-09-01';
  const periodsOn = (children: ChildRow[], day = wednesday) =>
    talkPeriods(zhao, [aList(children)], day);

  it('Given some were talked with, it says which days, how many of how many, and who is left, worst first', () => {
    const [period] = periodsOn([
      talked('昨天', long, '2026-11-24'),
      talked('上期最后一天', long, '2026-11-22'),
      talked('上上期', long, '2026-11-06'),
      talked('从没谈', long),
      talked('更早', long, '2026-10-14'),
      aRow('不是我的', of('qian')),
    ]);
    expect(period).toMatchObject({
      school: 's',
      from: '2026-11-23',
      to: '2026-12-06',
      of: 5,
      done: 1,
    });
    const left = period?.left.map(({ name }) => name);
    expect(left).toEqual(['从没谈', '更早', '上上期', '上期最后一天']);
  });

  it('Given a child whose file began in the middle of the period, its first talk is owed in the next', () => {
    expect(periodsOn([talked('新来的', '2026-11-24')])).toEqual([]);
    expect(periodsOn([talked('新来的', '2026-11-24', '2026-11-25')])).toMatchObject([
      { of: 1, done: 1 },
    ]);
  });

  it('Given a child of sixteen, no talk is owed', () => {
    const grown = talked('十六岁', long, undefined, { birthDate: '2010-01-01' });
    expect(periodsOn([grown])).toEqual([]);
  });

  it('Given a day of the vacation, there is no period', () => {
    expect(periodsOn([talked('谁', long)], '2027-02-01')).toEqual([]);
  });

  it('Given several are left, one address holds them all, ids and nothing else', () => {
    const rows = [aRow('C1'), aRow('C2'), aRow('C3')];
    expect(queueLink('talk', rows)).toBe('/write/talk?school=s&child=C1&next=C2,C3');
    expect(queueLink('talk', rows.slice(0, 1))).toBe('/write/talk?school=s&child=C1');
  });
});

describe('A school’s day', () => {
  const staff = [
    { person: 'zhao', name: '赵敏', roles: ['classTeacher'], classes: ['3-2'] },
    { person: 'qian', name: '钱进', roles: ['teacher'], classes: [] },
    { person: 'sun', name: '孙芳', roles: ['teacher'], classes: [] },
    { person: 'li', name: '李静', roles: ['classTeacher'], classes: ['5-1'] },
  ];
  const seen = (children: ChildRow[], away: { person: string; until: string }[] = []) => {
    const list = aList(children, away);
    return supervised(list, staff, dutiesOf([list], today));
  };

  it('Given several who care, who has most overdue comes first, and nobody without children comes at all', () => {
    const { charges } = seen([
      aRow('一', { ...of('zhao'), ...soon(2) }),
      aRow('二', { ...of('qian'), ...late }),
      aRow('三', { ...of('qian'), ...soon(2) }),
      aRow('四', of('zhao')),
    ]);
    expect(charges).toMatchObject([
      { name: '钱进', children: 2, overdue: 1, soon: 1 },
      { name: '赵敏', children: 2, overdue: 0, soon: 1 },
    ]);
  });

  it('Given a child handed over yesterday, it is not counted as overdue here either', () => {
    const care = { primary: 'qian', on: '2026-11-22', isHandover: true as const };
    expect(seen([aRow('一', { care, ...late })]).charges).toMatchObject([
      { name: '钱进', overdue: 0, taken: 1 },
    ]);
  });

  it('Given somebody away, the duties are the deputy’s, and who is away says until when and who stands in', () => {
    const care = { ...of('zhao', { deputy: 'sun' }), deputyName: '孙芳' };
    const { charges, uncovered } = seen(
      [aRow('一', { ...care, ...late })],
      [{ person: 'zhao', until }],
    );
    expect(charges).toMatchObject([
      { name: '孙芳', children: 0, overdue: 1 },
      { name: '赵敏', children: 1, overdue: 0, until, deputies: ['孙芳'] },
    ]);
    expect(uncovered).toEqual([]);
  });

  it('Given somebody away without a deputy, what is due stands by itself', () => {
    const { charges, uncovered } = seen(
      [aRow('一', { ...of('zhao'), ...late }), aRow('二', late)],
      [{ person: 'zhao', until }],
    );
    expect(uncovered).toMatchObject([{ person: 'zhao', name: '赵敏', until }]);
    expect(uncovered.flatMap(({ duties }) => names(duties))).toEqual(['一', '二']);
    expect(charges).toMatchObject([{ name: '赵敏', overdue: 0 }]);
  });

  it('Given children without a care person, the class teacher answers, and they are named', () => {
    const { charges, unassigned } = seen([aRow('一', late), aRow('二', { ...late, classNo: 9 })]);
    expect(charges).toMatchObject([{ name: '赵敏', children: 1, overdue: 1 }]);
    expect(unassigned.map(({ name }) => name)).toEqual(['一', '二']);
  });
});

describe('The verb of a duty', () => {
  it.each(rules.map(({ id }) => id).filter((id) => id !== 'care-person'))(
    'Given the rule %s, it leads to a form that there is',
    (rule) => {
      expect(Object.keys(childForms)).toContain(verbOf(rule)?.form);
      const { zh, en } = inBothLanguages(() => verbOf(rule)?.words ?? '');
      expect([zh, en].every(Boolean)).toBe(true);
    },
  );
  it('Given a rule that no form meets, nothing is offered: care persons are named on the school’s page', () => {
    expect(verbOf('harm')).toBeUndefined();
    expect(verbOf('care-person')).toBeUndefined();
  });
});
