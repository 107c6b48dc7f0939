import { beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;

describe('Given a file that fell overdue on 24 February, audited on that day', () => {
  let house: TestHouse;
  const audit = (today: string) => house.job({ job: 'audit', county, today });
  const verify = async (child: string, at: string) => {
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('no such child');
    const form = { form: 'verification', formVersion: 1, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
    const entry = { by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now };
    await house.store.save({ ...form, ...entry, at, data }, seen);
  };
  const findings = async (at: string = school) =>
    (await house.store.findings(at)).filter(({ rule }) => rule === 'file-verified');
  let child: string;
  beforeEach(async () => {
    house = await testHouse('2026-11-23');
    child = await house.child(school);
    house.advance(93);
    await audit('2027-02-24');
  });

  it('when the audit of the day before is delivered once more, then the finding stays open, once', async () => {
    expect(await audit('2027-02-23')).toMatchObject({ opened: 0, closed: 0 });
    await audit('2027-02-25');
    expect(await findings()).toMatchObject([{ state: 'open', occurrences: 1 }]);
  });

  it('when its own is delivered once more after a verification and its audit, then it stays closed', async () => {
    house.advance(1);
    await verify(child, '2027-02-25');
    await audit('2027-02-25');
    expect(await audit('2027-02-24')).toMatchObject({ opened: 0, closed: 0 });
    expect(await findings()).toMatchObject([{ state: 'closed', occurrences: 1 }]);
  });

  it('when it is delivered once more that day, then its figures are those of the later hour', async () => {
    await house.child(school, { idNo: '379999201103150014', birthDate: '2011-03-15' });
    await audit('2027-02-24');
    expect((await house.store.figures(county, '2027-02-24'))?.schools[school]?.children).toBe(2);
  });

  it('when it is delivered once more after midnight, then the day keeps its figures and its proof', async () => {
    const then = await house.store.figures(county, '2027-02-24');
    house.advance(1);
    await house.child(school, { idNo: '379999201103150014', birthDate: '2011-03-15' });
    await audit('2027-02-24');
    expect(await house.store.figures(county, '2027-02-24')).toEqual(then);
  });

  it('when a day was missed, then its figures are written late and say so', async () => {
    house.advance(2);
    await audit('2027-02-25');
    const late = await house.store.figures(county, '2027-02-25');
    expect(late).toMatchObject({ day: '2027-02-25', asOf: house.clock.now });
  });

  it('when the child has moved on with its finding open, then it is closed there and opened here', async () => {
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('no such child');
    const entry = { by: 'P-c', byName: '科员', device: 'd', enteredAt: house.clock.now };
    const at = '2027-02-24';
    const data = { school: places.neighbourSchool.id };
    const home = { id: 'home#2', form: 'home', formVersion: 1, number: 2, at, data };
    await house.store.save({ ...entry, ...home }, seen);
    expect(await audit('2027-02-25')).toMatchObject({
      'opened.file-verified': 1,
      'closed.file-verified': 1,
      'overdue.file-verified': 1,
    });
    expect(await findings()).toMatchObject([{ state: 'closed' }]);
    expect(await findings(places.neighbourSchool.id)).toMatchObject([
      { state: 'open', child, dueOn: '2027-02-23', occurrences: 1 },
    ]);
  });
});
