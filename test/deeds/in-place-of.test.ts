import { describe, expect, it } from 'vitest';
import { inPlaceOf } from '../../functions/deeds/in-place-of.ts';
import { aCare, aTalk, aVerification, CARE } from '../domain/given.ts';

/** Zhao Min cares for the child until 1 October, then Li Qiang. */
const cares = [
  aCare(1, '2026-09-01'),
  aCare(2, '2026-10-01', { ...CARE, primary: 'person-2', primaryName: '李强' }),
];
const talk = (at: string, rest: object = {}) => aTalk('talk-1', at, rest);
const inPlace = (record: ReturnType<typeof talk>, others = cares) =>
  inPlaceOf(record, [...others, record]);

describe('In whose place somebody talked with a child', () => {
  it('Given the care person of that day, in nobody’s', () => {
    expect(inPlace(talk('2026-09-20'))).toBeUndefined();
    expect(inPlace(talk('2026-10-20', { by: 'person-2', byName: '李强' }))).toBeUndefined();
  });
  it('Given somebody else, in that of the care person of that very day', () => {
    expect(inPlace(talk('2026-10-02'))).toBe('李强');
    expect(inPlace(talk('2026-09-30', { by: 'person-2', byName: '李强' }))).toBe('赵敏');
  });
  it('Given the day of a handover, neither of the two stands in for the other', () => {
    expect(inPlace(talk('2026-10-01'))).toBeUndefined();
    expect(inPlace(talk('2026-10-01', { by: 'person-2', byName: '李强' }))).toBeUndefined();
    expect(inPlace(talk('2026-10-01', { by: 'person-3', byName: '孙芳' }))).toBe('李强');
  });
  it('Given a namesake of the care person, they are told apart', () => {
    expect(inPlace(talk('2026-10-20', { byName: '李强' }))).toBe('李强');
  });
  it('Given nobody assigned yet, in nobody’s', () => {
    expect(inPlace(talk('2026-08-20'))).toBeUndefined();
  });
  it('Given a care person known by name alone, the name decides', () => {
    const byName = [aCare(1, '2026-09-01', { primaryName: '王红' })];
    expect(inPlace(talk('2026-09-20'), byName)).toBe('王红');
    expect(inPlace(talk('2026-09-20', { byName: '王红' }), byName)).toBeUndefined();
  });
  it('Given a talk that an admin corrects, it is still the one’s who held it', () => {
    const held = talk('2026-09-20');
    const by = { by: 'person-9', byName: '管理员', supersedes: held.id, lateBy: 3 };
    const corrected = aTalk('talk-2', '2026-09-20', by);
    expect(inPlaceOf(corrected, [...cares, held, corrected])).toBeUndefined();
  });
  it('Given a record of another form, in nobody’s', () => {
    const verified = aVerification('v', '2026-10-20');
    expect(inPlaceOf(verified, [...cares, verified])).toBeUndefined();
  });
});
