import { describe, expect, it } from 'vitest';
import { handoverOf, whoseDuty, type CaredFor } from '../../functions/domain/whose-duty.ts';

const inClass = { grade: '3', classNo: 2 };
const on = '2026-09-01';
const cared = (care?: CaredFor['care']): CaredFor => ({ ...inClass, care });
const until = '2026-12-02';

const GRACE = 7;

describe('What is due to a child', () => {
  it('is the care person’s', () => {
    expect(whoseDuty(cared({ primary: 'zhao', deputy: 'sun', on }), [])).toEqual({
      as: 'care',
      person: 'zhao',
    });
  });

  it('is the deputy’s while the care person is away, and says in whose place until when', () => {
    const away = [{ person: 'zhao', until }];
    expect(whoseDuty(cared({ primary: 'zhao', deputy: 'sun', on }), away)).toEqual({
      as: 'deputy',
      person: 'sun',
      instead: 'zhao',
      until,
    });
  });

  it('is nobody’s in particular where no deputy is named, or the deputy is away too', () => {
    const both = [
      { person: 'zhao', until },
      { person: 'sun', until: '2026-11-25' },
    ];
    const uncovered = { as: 'uncovered', instead: 'zhao', until };
    expect(whoseDuty(cared({ primary: 'zhao', on }), both)).toEqual(uncovered);
    expect(whoseDuty(cared({ primary: 'zhao', deputy: 'sun', on }), both)).toEqual(uncovered);
  });

  it('is the class teacher’s before anybody is assigned, or where only a name is known', () => {
    expect(whoseDuty(inClass, [])).toEqual({ as: 'class', class: '3-2' });
    expect(whoseDuty(cared({ on }), [])).toEqual({ as: 'class', class: '3-2' });
  });

  it('is not the deputy’s while the care person is here', () => {
    const away = [{ person: 'sun', until }];
    expect(whoseDuty(cared({ primary: 'zhao', deputy: 'sun', on }), away)).toMatchObject({
      as: 'care',
    });
  });
});

describe('A child handed over with something overdue', () => {
  const today = '2026-11-23';
  const taken = (day: string) => cared({ primary: 'qian', on: day, isHandover: true });

  it.each([
    ['yesterday', '2026-11-22', 6],
    ['today', today, 7],
    ['seven days ago', '2026-11-16', 0],
  ])(
    '%s is not counted against the new person, who has %s and so many days left: %i',
    (_, day, daysLeft) => {
      expect(handoverOf(taken(day), '2026-11-10', today, GRACE)).toEqual({ on: day, daysLeft });
    },
  );

  it('eight days ago is counted', () => {
    expect(handoverOf(taken('2026-11-15'), '2026-11-10', today, GRACE)).toBeUndefined();
  });

  it('counts what fell due on the day of the handover and later', () => {
    expect(handoverOf(taken('2026-11-20'), '2026-11-19', today, GRACE)).toBeDefined();
    expect(handoverOf(taken('2026-11-20'), '2026-11-20', today, GRACE)).toBeUndefined();
    expect(handoverOf(taken('2026-11-20'), '2026-11-21', today, GRACE)).toBeUndefined();
  });

  it('is none where nobody had the child before, nor where nothing is due', () => {
    expect(
      handoverOf(cared({ primary: 'qian', on: '2026-11-22' }), '2026-11-10', today, GRACE),
    ).toBeUndefined();
    expect(handoverOf(taken('2026-11-22'), undefined, today, GRACE)).toBeUndefined();
    expect(handoverOf(inClass, '2026-11-10', today, GRACE)).toBeUndefined();
  });
});
