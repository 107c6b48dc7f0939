import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hookEvents } from '../../functions/domain/hooks.ts';
import { rules } from './given-rules.ts';
import { toldText, type Told } from '../../functions/domain/told.ts';
import { chineseRules } from '../chinese-rules.ts';

const organisation = { id: 'sd-370302-002', kind: 'school', name: '槐埠中心小学' };
const told: Told = {
  event: 'morning',
  day: '2026-11-23',
  organisation,
  duties: [
    { duty: 'talk', name: '谈心谈话', due: 2, overdue: 1 },
    { duty: 'file-verified', name: '档案核实', due: 0, overdue: 0 },
  ],
  link: 'https://guanai.example/today',
};

describe('What a group is told', () => {
  it('in the morning is what is due and overdue, by duty, with the way to the rows', () => {
    expect(toldText(told, '7K2M').split('\n')).toEqual([
      '【关爱台账】槐埠中心小学',
      '有2件事今天到期，1件已逾期。',
      '谈心谈话：今天到期2件，已逾期1件',
      '打开 https://guanai.example/today',
      '编号7K2M',
    ]);
  });

  it('on Monday is the week, against the Monday before', () => {
    const [, span, first] = toldText({ ...told, event: 'weekly', change: -3 }, 'x').split('\n');
    expect([span, first]).toEqual([
      '本周提要，11-23至11-29',
      '有2件事本周到期，1件已逾期，逾期比上周少3件。',
    ]);
  });

  it('of a trial is that it has arrived, without a way anywhere', () => {
    expect(toldText({ ...told, event: 'test', duties: [], link: '' }, 'x')).toBe(
      '【关爱台账】槐埠中心小学\n这是一条试发消息，收到就说明已经接好。\n编号x',
    );
  });

  it('of an order is how many', () => {
    expect(toldText({ ...told, event: 'orderGiven', orders: 2 }, 'x')).toContain('有2件整改新下达');
    expect(toldText({ ...told, event: 'orderOverdue', orders: 1 }, 'x')).toContain('有1件整改');
  });

  it('is never a word that a pupil should not read, nor one the house does not use', () => {
    const anyTold = fc.record({
      event: fc.constantFrom(...hookEvents, 'test' as const),
      day: fc.constantFrom('2026-11-23', '2026-12-28'),
      organisation: fc.constant(organisation),
      duties: fc
        .array(fc.tuple(fc.nat(99), fc.nat(99)), {
          minLength: rules.length,
          maxLength: rules.length,
        })
        .map((all) =>
          all.map(([due, overdue], n) => ({
            duty: rules[n]?.id ?? '',
            name: rules[n]?.duty.zh ?? '',
            due,
            overdue,
          })),
        ),
      change: fc.integer({ min: -9, max: 9 }),
      orders: fc.nat(9),
      link: fc.constant('https://guanai.example/today'),
    });
    fc.assert(
      fc.property(anyTold, (each) => {
        const text = toldText(each, 'A1B2C3');
        expect(text).not.toMatch(/留守|困难|贫困|单亲|辍学|心理|欺凌/);
        for (const line of text.split('\n').filter((line) => !line.includes('https')))
          for (const isBroken of Object.values(chineseRules)) expect(isBroken(line)).toBe(false);
      }),
    );
  });
});
