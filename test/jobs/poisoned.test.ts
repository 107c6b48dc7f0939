import { beforeEach, describe, expect, it } from 'vitest';
import { auditSchool } from '../../functions/deeds/audit-school.ts';
import { LeftOut } from '../../functions/deeds/left-out.ts';
import { documents } from '../../functions/documents/index.ts';
import { rules, talk } from '../domain/given-rules.ts';
import type { Row } from '../../functions/store/rows.ts';
import { storeOn } from '../store/shaken.ts';
import { nowhere } from '../outward/nowhere.ts';
import { shandong } from '../domain/given-settings.ts';
import { aTalk } from '../api/given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const neighbour = places.neighbourSchool.id;
const DAY = '2027-02-25';

describe('Given three files at one school and one at its neighbour, all overdue', () => {
  let house: TestHouse;
  let children: string[];
  const audit = (today = DAY) => house.job({ job: 'audit', county, today });
  const cardRow = (child: string | undefined): Row => {
    const row = house.table.all().find(({ sk }) => sk === `C#${child}`);
    if (!row) throw new Error('no card');
    return row;
  };
  const open = async (at: string = school) =>
    (await house.store.findings(at))
      .filter(({ rule, state }) => rule === 'file-verified' && state === 'open')
      .map(({ child }) => child)
      .sort();
  const figures = async () => (await house.store.figures(county, DAY))?.schools;
  beforeEach(async () => {
    house = await testHouse('2026-11-23');
    children = [
      await house.child(school),
      await house.child(school, { idNo: '379999201103150014', birthDate: '2013-03-15' }),
      await house.child(school, { idNo: '379999201405182337' }),
      await house.child(neighbour, { idNo: '379999201405182353' }),
    ];
    house.advance(94);
    await house.account('admin', 'schoolAdmin', school);
    await house.account('officer', 'countyOfficer', county);
  });

  const poisons: [string, (row: Row) => Row][] = [
    ['its seal is damaged', (row) => ({ ...row, sealed: new Uint8Array(40) })],
    ['its seal is gone', ({ sealed: _sealed, ...row }) => row],
    [
      'its key is damaged',
      (row) => ({
        ...row,
        envelope: { ...(row['envelope'] as object), wrapped: new Uint8Array(8) },
      }),
    ],
    ['its key is of no area', (row) => ({ ...row, envelope: { wrapped: new Uint8Array(60) } })],
    [
      'its key is that of another child',
      (row) => ({ ...row, envelope: cardRow(children[1])['envelope'] }),
    ],
  ];

  describe.each(poisons)('when one of them cannot be opened, for %s', (_why, poison) => {
    let row: Row;
    beforeEach(async () => {
      row = cardRow(children[0]);
      await house.table.put(poison(row));
    });

    it('then all others are judged, the figures count it apart, and the alarm rings', async () => {
      const fault = await audit().catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(LeftOut);
      expect(fault).toMatchObject({ ids: [children[0]], counts: { children: 3, unread: 1 } });
      expect(await open()).toEqual(children.slice(1, 3).sort());
      expect(await open(neighbour)).toEqual([children[3]]);
      expect(await figures()).toMatchObject({ [school]: { children: 2, unread: 1 } });
      expect((await figures())?.[neighbour]).not.toHaveProperty('unread');
      const shown = await house.ask('officer', 'readFigures', { params: { area: county } });
      expect(shown.body).toMatchObject({ parts: [{ id: school, unread: 1 }, { id: neighbour }] });
    });

    it('then the school’s list shows the others and says how many are missing, no more', async () => {
      const { status, body, text } = await house.ask('admin', 'listChildren', {
        params: { school },
      });
      expect(status).toBe(200);
      const list = body as { children: { child: string }[]; unread: number };
      expect(list.children.map(({ child }) => child).sort()).toEqual(children.slice(1, 3).sort());
      expect(list.unread).toBe(1);
      expect(text).not.toContain(String(children[0]));
    });

    it('then whoever opens the file sees it as its records tell, and the card is whole again', async () => {
      const params = { school, child: children[0] };
      const opened = await house.ask('admin', 'openChild', { params });
      expect(opened).toMatchObject({ status: 200, body: { row: { name: aFile.name } } });
      expect(await house.store.readCards(school)).toMatchObject({ unread: [] });
    });

    it('then somebody of another school is told nothing, and nothing is written for them', async () => {
      await house.account('elsewhere', 'schoolAdmin', neighbour);
      const before = house.meter.writes;
      const params = { school, child: children[0] };
      expect((await house.ask('elsewhere', 'openChild', { params })).status).toBe(404);
      expect(house.meter.writes).toBe(before);
    });

    it('then the card is folded anew from its records, and the next audit misses nothing', async () => {
      await audit().catch(() => undefined);
      await house.work();
      expect(await audit()).toMatchObject({ children: 4, unread: 0 });
      expect(await open()).toEqual(children.slice(0, 3).sort());
      expect((await figures())?.[school]).not.toHaveProperty('unread');
    });
  });

  it('when a card that does not open has an open finding, then that stays open: nobody has left', async () => {
    await audit();
    await house.table.put({ ...cardRow(children[0]), sealed: new Uint8Array(40) });
    await expect(audit()).rejects.toThrow(LeftOut);
    expect(await open()).toEqual(children.slice(0, 3).sort());
  });

  it('when its records do not open either, then mending fails, whoever may see it is told so, and the list goes on', async () => {
    const record = house.table
      .all()
      .find(({ pk, sk }) => pk === `C#${children[0]}` && sk.startsWith('N#file'));
    if (!record) throw new Error('no record');
    await house.table.put({ ...record, sealed: new Uint8Array(40) });
    await house.table.put({ ...cardRow(children[0]), sealed: new Uint8Array(40) });
    await expect(audit()).rejects.toThrow(LeftOut);
    await expect(house.work()).rejects.toThrow('file-damaged');
    await house.account('elsewhere', 'schoolAdmin', neighbour);
    const about = { params: { school, child: children[0] } };
    const told = await house.ask('admin', 'openChild', about);
    expect(told).toMatchObject({ status: 409, body: { code: 'file-damaged', detail: {} } });
    const written = await house.ask('admin', 'submitRecord', { ...about, body: aTalk(1) });
    expect(written).toMatchObject({ status: 409, body: { code: 'file-damaged' } });
    expect((await house.ask('elsewhere', 'openChild', about)).status).toBe(404);
    expect(await house.store.readCards(school)).toMatchObject({ unread: [children[0]] });
  });

  it('when the county’s key cannot be had, then nothing is called damaged: the whole school waits', async () => {
    // A store with another master key unwraps no county's key, as where KMS refuses.
    await expect(storeOn(house.table).readCards(school)).rejects.toThrow();
  });

  it('when a rule fails on one card, then all others are judged under every rule', async () => {
    const bad = {
      ...talk,
      standing: (...[card, today]: Parameters<typeof talk.standing>) => {
        if (card.child === children[1]) throw new RangeError('of a card');
        return talk.standing(card, today);
      },
    };
    const due = {
      store: house.store,
      documents,
      outward: nowhere,
      today: DAY,
      now: house.clock.now,
      clock: () => house.clock.now,
    };
    const held = [bad, ...rules.filter(({ id }) => id !== 'talk')];
    const audited = await auditSchool(places.school, due, () =>
      Promise.resolve({ rules: held, settings: shandong }),
    );
    expect(audited).toMatchObject({ children: 2, unread: [children[1]] });
    expect(audited.rules['file-verified']).toMatchObject({ overdue: 2 });
    expect(await open()).toEqual([children[0], children[2]].sort());
    expect(house.messages).toEqual([]); // folding it anew would mend nothing
  });
});
