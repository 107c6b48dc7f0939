import { beforeEach, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const neighbour = places.neighbourSchool.id;

describe('Given three files begun on 24 August at one school, and one at another', () => {
  let house: TestHouse;
  let children: string[];
  const run = (today: string) => house.job({ job: 'digest', county, today });
  const read = async (account: string, name: 'readDigest' | 'readCountyDigest') =>
    (await house.ask(account, name, { params: { school, county } })).body;
  const verify = async (child: string, at: string, id: string) => {
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('no such child');
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone' };
    const entry = { by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now };
    await house.store.save({ ...entry, form: 'verification', formVersion: 1, id, at, data }, seen);
  };
  beforeEach(async () => {
    house = await testHouse('2026-08-24');
    children = [];
    for (const [n, at] of [school, school, school, neighbour].entries()) {
      const seventeen = `3799992016031500${n}`;
      const file = {
        idNo: seventeen + checkCharacter(seventeen),
        birthDate: '2016-03-15',
        carePersonName: '赵敏',
      };
      children.push(await house.child(at, file));
    }
    await house.account('admin', 'schoolAdmin', school);
    await house.account('officer', 'countyOfficer', county);
    house.advance(91); // Monday 23 November
  });

  it('then before the first night nothing is counted, and that is said', async () => {
    expect(await read('admin', 'readDigest')).toEqual({
      school,
      schoolName: places.school.name,
      week: '2026-11-23',
      duties: {},
    });
    expect(await read('officer', 'readCountyDigest')).toMatchObject({ duties: {}, most: [] });
  });

  it('then the school sees its week and the county the sum, with no name in it', async () => {
    await run('2026-11-23');
    const own = await read('admin', 'readDigest');
    const file = { due: 3, overdue: 0, takenOver: 0, uncovered: 0 };
    expect(own).toMatchObject({
      asOf: house.clock.now,
      duties: { 'file-verified': file, talk: { due: 0, overdue: 3 } },
    });
    const all = await read('officer', 'readCountyDigest');
    expect(all).toMatchObject({
      duties: { 'file-verified': { ...file, due: 4 }, talk: { overdue: 4 } },
      most: [
        { school, name: places.school.name, overdue: 3 },
        { school: neighbour, overdue: 1 },
      ],
      improved: [],
    });
    const kept = JSON.stringify(await house.store.digest(school, '2026-11-23'));
    for (const hidden of [aFile.name, '379999', ...children]) expect(kept).not.toContain(hidden);
  });

  it('when it is delivered again on Monday, then it is written anew with one effect; on a later day it stays', async () => {
    expect(await run('2026-11-23')).toMatchObject({ written: 2 });
    await verify(children[0] ?? '', '2026-11-23', 'E1');
    expect(await run('2026-11-23')).toMatchObject({ written: 2 });
    const monday = await house.store.digest(school, '2026-11-23');
    expect(monday?.duties['file-verified']?.due).toBe(2);
    house.advance(1);
    expect(await run('2026-11-24')).toMatchObject({ written: 0 });
    expect(await run('2026-11-23')).toMatchObject({ written: 0 });
    expect(await house.store.digest(school, '2026-11-23')).toEqual(monday);
  });

  it('when Monday’s work did not come about, then the next night does it', async () => {
    house.advance(2);
    expect(await run('2026-11-25')).toMatchObject({ written: 2 });
    expect(await read('admin', 'readDigest')).toMatchObject({
      week: '2026-11-23',
      duties: { 'file-verified': { due: 0, overdue: 3 } },
    });
  });

  it('then the next week knows the Monday before, and where it became less', async () => {
    house.advance(7);
    await run('2026-11-30');
    for (const [n, child] of children.slice(0, 2).entries())
      await verify(child, '2026-11-30', `E${n}`);
    house.advance(7);
    await run('2026-12-07');
    expect(await read('admin', 'readDigest')).toMatchObject({
      duties: { 'file-verified': { overdue: 1, before: 3 } },
    });
    expect(await read('officer', 'readCountyDigest')).toMatchObject({
      duties: { 'file-verified': { overdue: 2, before: 4 } },
      improved: [{ school, name: places.school.name }],
    });
  });

  it('when one school cannot be counted, then the others are, and the job is tried again', async () => {
    const before = { ...house.store };
    Object.assign(house.store, {
      childCards: (of: string) =>
        of === school ? Promise.reject(new Error('torn')) : before.childCards(of),
    });
    await expect(run('2026-11-23')).rejects.toThrow('torn');
    expect(await house.store.digest(neighbour, '2026-11-23')).toBeDefined();
  });
});
