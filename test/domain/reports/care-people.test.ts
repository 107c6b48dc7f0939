import { describe, expect, it } from 'vitest';
import { carePeople } from '../../../functions/domain/reports/care-people.ts';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { aCard } from '../given.ts';

const cared = (child: string, changedOn: string, care: object, carePhone?: string): ChildCard =>
  aCard({
    child,
    care: { on: changedOn, changedOn, record: 'care#1', number: 1, ...care },
    ...(carePhone !== undefined && { carePhone }),
  });

describe('The care persons of a school', () => {
  it('are each described as in the newest assignment', () => {
    const older = cared(
      'a',
      '2026-09-01',
      { primary: 'zhao', role: 'classTeacher' },
      '13800000001',
    );
    const newer = cared('b', '2026-11-01', { primary: 'zhao', role: 'leader', isWoman: true });
    const newest = cared('c', '2026-11-02', { primary: 'zhao' }, '13800000002');
    expect(carePeople([newest, newer, older])).toEqual([
      { person: 'zhao', role: 'leader', isWoman: true, phone: '13800000002' },
    ]);
  });

  it('come in order of their ids, and nobody who has no account', () => {
    const cards = [
      cared('a', '2026-09-01', { primary: 'zhao' }),
      cared('b', '2026-09-01', { primary: 'qian', isWoman: false }),
      cared('c', '2026-09-01', {}),
      aCard({ child: 'd' }),
    ];
    expect(carePeople(cards)).toEqual([{ person: 'qian', isWoman: false }, { person: 'zhao' }]);
  });
});
