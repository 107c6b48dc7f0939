import { beforeEach, describe, expect, it } from 'vitest';
import type { ChildCard } from '../../functions/domain/card.ts';
import { childKind } from '../../functions/store/child-kind.ts';
import type { Row } from '../../functions/store/rows.ts';
import { sealJson } from '../../functions/store/seal.ts';
import { anEvent } from '../api/given-submissions.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const key = new Uint8Array(32).fill(7);
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** A card as it was stored in each version; what is here was written by that version and never changes. */
const facts = {
  home: { school: 'sd-370302-001', number: 1, on: '2026-09-01', record: 'home#1' },
  file: { number: 2, missing: 0 },
  fileSince: { on: '2026-09-01', record: 'file#1' },
  talked: { on: '2026-11-10', record: '01M725N5S5RDXVFAYQA08C49NG' },
  talkWeeks: ['2026-11-10'],
  root: '0df3a29e741ca7c1cee86c47c492712183a498a457a810b9d9e6165d9bfbdcc0',
  records: 5,
};
const card = {
  child: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  ...facts,
  name: '王䶮禾',
  gender: '1',
  grade: '7',
  classNo: 3,
  leftBehindType: 'bothAway',
} satisfies ChildCard;
const at = { pk: 'S#sd-370302-001', sk: `C#${card.child}`, version: 1 };
const stored: readonly [string, Row][] = [
  [
    'attributes of their own',
    {
      ...at,
      child: card.child,
      ...facts,
      sealed: bytes(
        'abTOVy/wzDyB50NkN2tLFXMDmEjul5Vm0h3nMISa55CvQM6FZ2EboJ6QQJjpfXx1+LWyu4KF8Tm2nBGBuNN+hRV4HcZCkO99T+hE27srlaE9qc09tqmMujFigU02eVbM5qhsrihYqJCAgXiPjYJQhUc=',
      ),
    },
  ],
  [
    'packed with dictionary 1',
    {
      ...at,
      facts: bytes(
        'AW2RwQrCMAyG38X7IGmbpvE2HHpyoILowUOXdi+wo/juQgWHtueQj4/vf9bfS+osgwXTAWAbVcKVY02stM2fdrNAg7iGqIcoGyH8lj6yoZEudB5u131/P/UQdk7GQ3v6D+DxzQhpttFIZocaWVFzDl4dqxPDaDDY6CRERxwDwiRJskdPSaZ5Sqqry7LZ0usN',
      ),
      sealed: bytes(
        'Z5RJm5zM1X0YxGhxfeTPaPH4MKojeutJ3uQXMV/U+j5axae8GE4ZC6CtoQXyJbFndDktslntgRn2Wbw=',
      ),
    },
  ],
];

describe.each(stored)('A card stored as %s', (_how, row) => {
  it('says all that it said then', () => {
    expect(childKind(card.child).card(row, key)).toEqual(card);
  });

  it('says its open facts without a key', () => {
    expect(childKind(card.child).card(row, undefined)).toEqual({ child: card.child, ...facts });
  });

  it('does not open as another child’s', () => {
    expect(() => childKind('01ARZ3NDEKTSV4RRFFQ69G5FAW').card(row, key)).toThrow();
  });
});

describe('Given a school whose cards were stored before they were packed', () => {
  const school = places.school.id;
  let house: TestHouse;
  let child: string;
  const row = () => {
    const found = house.table.all().find(({ sk }) => sk === `C#${child}`);
    if (!found) throw new Error('no card');
    return found;
  };
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
    child = await house.child(school);
    const seen = await house.store.seenCard(school, child);
    if (!seen) throw new Error('no card');
    const { facts: packed, sealed: _sealed, ...rest } = row();
    const open = childKind(child).card({ ...rest, facts: packed }, undefined) as object;
    const hidden = Object.entries(seen.card).filter(([name]) => !(name in open));
    const sealed = sealJson(seen.key.key, Object.fromEntries(hidden), `card|${child}`);
    await house.table.put({ ...rest, ...open, sealed });
  });

  it('then list, file and audit read them, and the next record packs the card', async () => {
    const params = { school, child };
    expect(row()).not.toHaveProperty('facts');
    const list = await house.ask('admin', 'listChildren', { params });
    expect(list.body).toMatchObject({ children: [{ child, name: aFile.name }] });
    expect((await house.ask('admin', 'openChild', { params })).status).toBe(200);
    const audited = house.job({ job: 'audit', county: places.county.id, today: '2026-11-23' });
    expect(await audited).toMatchObject({ children: 1, unread: 0 });
    const body = anEvent('verification', 1, { fileNumber: 1, result: 'unchanged', means: 'phone' });
    expect((await house.ask('admin', 'submitRecord', { params, body })).status).toBe(200);
    expect(row()).toHaveProperty('facts');
    expect(row()).not.toHaveProperty('home');
    expect((await house.store.childCards(school))[0]).toMatchObject({
      name: aFile.name,
      records: 3,
    });
  });
});
