import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { file, verification } from '../../functions/domain/forms/index.ts';
import { childAt } from '../../functions/store/keys.ts';
import { unpack } from '../../functions/store/pack.ts';
import type { Row } from '../../functions/store/rows.ts';
import { newKey, seal, unseal } from '../../functions/store/seal.ts';
import { aWorkbook } from '../api/a-workbook.ts';
import { aFile, places, testHouse, type TestHouse } from '../api/test-house.ts';

const school = places.school.id;
const county = places.county.id;
const staff = ['许望舒校长', '周敏老师', '韩科员', '孟负责人'] as const;
const note = '祖母说想给妈妈打电话';
const fileName = '岳庄小学王校长的台账.xlsx';

/** A school's month: two ledgers imported, one row corrected by hand, files verified and opened, an audit. */
async function aMonth(house: TestHouse): Promise<string[]> {
  await house.store.addMembership('https://issuer.invalid', 'admin', 'P-1', staff[0], {
    role: 'schoolAdmin',
    org: school,
    from: '2020-01-01',
  });
  await house.store.addMembership('https://issuer.invalid', 'teacher', 'P-2', staff[1], {
    role: 'schoolAdmin',
    org: school,
    from: '2020-01-01',
  });
  await house.store.addMembership('https://issuer.invalid', 'officer', 'P-3', staff[2], {
    role: 'countyOfficer',
    org: county,
    from: '2020-01-01',
  });
  for (const name of ['ledger-clean-7.xlsx', 'ledger-messy-11.xlsx']) {
    const started = await house.ask('admin', 'startImport', {
      params: { school },
      body: { ...aWorkbook(name), fileName },
    });
    const params = { school, import: (started.body as { import: string }).import };
    await house.ask('admin', 'confirmImport', { params });
    await house.work();
    await house.ask('admin', 'refusedRows', { params });
  }
  const children = (await house.store.childCards(school)).map(({ child }) => child);
  const [first = '', second = ''] = children;
  const sent = (params: object, body: object) =>
    house.ask('teacher', 'submitRecord', { params, body });
  const common = { formVersion: 1, at: '2026-11-23', device: 'phone' };
  await sent(
    { school, child: first },
    {
      ...common,
      form: 'verification',
      id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      data: { fileNumber: 1, result: 'unchanged', means: 'phone', note },
    },
  );
  await sent({ school, child: second }, { ...common, form: 'file', number: 2, data: aFile });
  await house.ask('admin', 'listChildren', { params: { school } });
  await house.ask('officer', 'openChild', {
    params: { school, child: first },
    query: { reason: 'file-check' },
  });
  await house.job({ job: 'audit', county, today: '2027-02-24' });
  await house.ask('officer', 'listFindings', { params: { county } });
  await house.ask('admin', 'childReadings', { params: { school, child: first } });
  await house.store.addMembership('https://issuer.invalid', 'watcher', 'P-4', staff[3], {
    role: 'privacyOfficer',
    org: county,
    from: '2020-01-01',
  });
  await house.ask('watcher', 'countyReadings', { params: { county } });
  return children;
}

/** Every text about a person that was entered and that nobody could have written by chance. */
async function secrets(house: TestHouse, children: readonly string[]): Promise<string[]> {
  const opened = await Promise.all(
    children.map(async (child) => {
      const seen = await house.store.seenCard(school, child);
      return seen ? (await house.store.openChild(seen)).records : [];
    }),
  );
  const fields = { ...file.fields, ...verification.fields } as Record<string, { kind: string }>;
  const told = new Set(['name', 'idNo', 'phone', 'text', 'date', 'month']);
  const values = opened
    .flat()
    .flatMap(({ data }) => Object.entries(data))
    .filter(([name]) => told.has(fields[name]?.kind ?? ''))
    .map(([, value]) => String(value));
  return [...new Set([...values, ...staff, note, fileName])].filter((text) => text.length > 1);
}

/** A row as someone would see it who has the table and no key: texts as they are, bytes read every way there is. */
function inClear(row: Row): string {
  return JSON.stringify(opened(row), (_name, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    const bytes = Buffer.from(value);
    return [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.toString('latin1')];
  });
}

/** What is packed is no secret. */
function opened(row: Row): Row {
  const { facts, ...rest } = row as Row & { facts?: Uint8Array };
  return facts ? { ...rest, ...(unpack(facts) as object) } : row;
}

describe('Given a table after a school’s month', () => {
  let house: TestHouse;
  let children: string[];
  let told: string[];
  beforeAll(async () => {
    house = await testHouse();
    children = await aMonth(house);
    told = await secrets(house, children);
  });

  it('then nothing entered about a person stands in the clear in any key or attribute', () => {
    expect(children.length).toBeGreaterThan(40);
    expect(told.length).toBeGreaterThan(300);
    // What bureaus decide says nothing of anybody: the days of its terms are months of somebody’s by chance.
    const decided = ({ pk, sk }: Row) => pk.startsWith('T#') || sk === 'settings';
    const table = house.table
      .all()
      .filter((row) => !decided(row))
      .map(inClear);
    expect(told.filter((secret) => table.some((row) => row.includes(secret)))).toEqual([]);
  });

  it('nor what a list is searched by: pinyin, its initials, the last four of a number', async () => {
    const { body } = await house.ask('admin', 'listChildren', { params: { school } });
    const rows = (body as { children: { child: string; pinyin: string; idLast4?: string }[] })
      .children;
    const cards = new Map(
      house.table
        .all()
        .filter(({ pk, sk }) => pk === `S#${school}` && sk.startsWith('C#'))
        .map((row) => [childAt(row.sk), opened(row)]),
    );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ idLast4 }) => idLast4).length).toBeGreaterThan(40);
    for (const { child, pinyin, idLast4 = '' } of rows) {
      const row = cards.get(child);
      if (!row) throw new Error('a child of the list has no card');
      const [whole = '', initials = ''] = pinyin.split(' ');
      // Ids, hashes and days are what they are; all else that can be read without the key is looked through.
      const clear = inClear(row).replace(
        /[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{64}|\d{4}-\d{2}-\d{2}/g,
        '',
      );
      expect(clear).not.toContain(whole);
      const open = JSON.stringify({ ...row, sealed: '', envelope: '', root: '' });
      const values = open.match(/[^"{}[\]:,#]+/g) ?? [];
      expect(values).not.toContain(initials);
      expect(idLast4 && values.some((value) => value === idLast4)).toBeFalsy();
      expect(Object.keys(row).filter((name) => /name|pinyin|last|birth|no$/i.test(name))).toEqual(
        [],
      );
    }
  });

  it('nor in a file beside the table or in its name, in a message, or in a line of the log', () => {
    const objects = [...house.objects].map(([pk, body]) => inClear({ pk, sk: '', body }));
    expect(objects).toHaveLength(2);
    const all = [...objects, JSON.stringify(house.lines), JSON.stringify(house.messages)];
    expect(told.filter((secret) => all.some((text) => text.includes(secret)))).toEqual([]);
    expect([...house.objects.values()].every((body) => body[0] === 0x50 && body[1] === 0x4b)).toBe(
      false,
    );
  });

  it('and the same name sealed twice looks different', () => {
    const sealed = house.table
      .all()
      .flatMap(({ sealed }) =>
        sealed instanceof Uint8Array ? [Buffer.from(sealed).toString('hex')] : [],
      );
    expect(sealed.length).toBeGreaterThan(100);
    expect(new Set(sealed).size).toBe(sealed.length);
    expect(new Set(sealed.map((hex) => hex.slice(0, 24))).size).toBe(sealed.length);
  });

  it.each([
    [
      'records of one child',
      (row: Row) => row.pk === `C#${String(children[0])}` && 'hash' in row,
      'file-damaged',
    ],
    ['imports', (row: Row) => row.sk.startsWith('I#'), 'our-fault'],
  ])('then %s whose sealed parts were exchanged do not open', async (_what, which, code) => {
    const [one, other] = house.table.all().filter(which);
    if (!one || !other) throw new Error('two are needed');
    const child = String(children[0]);
    const read = async () =>
      one.sk.startsWith('I#')
        ? house.ask('admin', 'readImport', { params: { school, import: one.sk.slice(2) } })
        : house.ask('admin', 'openChild', { params: { school, child } });
    await house.table.put({ ...one, sealed: other['sealed'] });
    expect(await read()).toMatchObject({ body: { code } });
    await house.table.put(one);
    expect(await read()).toMatchObject({ status: 200 });
  });

  it.each(['sealed', 'envelope'])('then a card with another’s %s is its records', async (part) => {
    const cards = house.table
      .all()
      .filter(({ pk, sk }) => pk === `S#${school}` && sk.startsWith('C#'));
    const [one, other] = cards;
    if (!one || !other) throw new Error('two are needed');
    const seen = () => house.store.seenCard(school, childAt(one.sk));
    const whole = await seen();
    await house.table.put({ ...one, [part]: other[part] });
    expect(await seen()).toMatchObject({ card: whole?.card, key: whole?.key });
    await house.table.put(one);
  });
});

describe('Given a child whose key was deleted, as the law may ask', () => {
  it('then its file can never be read, and the lists, figures and proofs of all others stand', async () => {
    const house = await testHouse();
    const [gone = '', stays = ''] = [
      await house.child(school),
      await house.child(school, {
        idNo: '379999201103150014',
        name: '李一',
        birthDate: '2011-03-15',
      }),
    ];
    await house.account('admin', 'schoolAdmin', school);
    await house.job({ job: 'audit', county, today: '2026-11-23' });
    const before = await house.store.figures(county, '2026-11-23');
    for (const row of house.table.all().filter(({ pk, sk }) => [pk, sk].includes(`C#${gone}`))) {
      const { envelope: _deleted, ...rest } = row;
      await house.table.put(rest);
    }
    await house.job({ job: 'audit', county, today: '2026-11-24' });
    expect(await house.store.figures(county, '2026-11-24')).toMatchObject({
      root: before?.root,
      schools: { [school]: { children: 2 } },
    });
    await house.job({ job: 'refold', school, child: gone, today: '2026-11-24' });
    const ask = (name: 'openChild' | 'listChildren', child?: string) =>
      house.ask('admin', name, { params: { school, child } });
    expect((await ask('openChild', gone)).status).toBe(404);
    expect((await ask('openChild', stays)).status).toBe(200);
    const list = await ask('listChildren');
    expect(list.status).toBe(200);
    expect(list.text).toContain('李一');
    expect(list.text).not.toContain(aFile.name);
    expect(house.table.all().filter(({ pk }) => pk === `C#${gone}`).length).toBeGreaterThan(2);
  });
});

describe('Given anything sealed', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });

  it('then it opens with its key at its place, and with one bit changed it does not', () => {
    const key = newKey();
    fc.assert(
      fc.property(bytes, fc.string(), fc.nat(), fc.nat(7), (plain, place, at, bit) => {
        const sealed = seal(key, plain, place);
        expect(unseal(key, sealed, place)).toEqual(plain);
        const changed = sealed.slice();
        changed[at % changed.length] = Number(changed[at % changed.length]) ^ (1 << bit);
        expect(() => unseal(key, changed, place)).toThrow();
        expect(() => unseal(key, sealed, `${place}.`)).toThrow();
        expect(() => unseal(newKey(), sealed, place)).toThrow();
      }),
    );
  });

  it('then cut short it does not open', () => {
    const key = newKey();
    fc.assert(
      fc.property(bytes, fc.nat(), (plain, length) => {
        const sealed = seal(key, plain, 'place');
        expect(() => unseal(key, sealed.subarray(0, length % sealed.length), 'place')).toThrow();
      }),
    );
  });
});
