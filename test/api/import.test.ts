import { beforeEach, describe, expect, it } from 'vitest';
import { aWorkbook } from './a-workbook.ts';
import { aFile, places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;

describe('Given a school that uploads its ledger', () => {
  let house: TestHouse;
  const start = async (name?: string) =>
    (await house.ask('admin', 'startImport', { params: { school }, body: aWorkbook(name) }))
      .body as ImportState;
  const confirm = async ({ import: id }: ImportState) => {
    await house.ask('admin', 'confirmImport', { params: { school, import: id } });
    await house.work();
    return (await house.ask('admin', 'readImport', { params: { school, import: id } }))
      .body as ImportState;
  };
  beforeEach(async () => {
    house = await testHouse();
    await house.account('admin', 'schoolAdmin', school);
  });

  it('when it was judged, then every row has a verdict and no file exists', async () => {
    const judged = await start();
    expect(judged.counts).toEqual({
      rows: 30,
      new: 30,
      update: 0,
      unchanged: 0,
      duplicate: 0,
      refused: 0,
      warnings: 0,
    });
    expect(judged.rows).toHaveLength(30);
    expect(await house.store.childCards(school)).toHaveLength(0);
  });

  it('when it is confirmed, then thirty children have files', async () => {
    const done = await confirm(await start());
    expect(done).toMatchObject({ state: 'done', done: 30 });
    expect(await house.store.childCards(school)).toHaveLength(30);
  });

  it('when the same file comes twice, then nothing changes', async () => {
    await confirm(await start());
    const before = house.table.size();
    const again = await start();
    expect(again.counts).toMatchObject({ rows: 30, new: 0, update: 0, unchanged: 30 });
    expect(await confirm(again)).toMatchObject({ done: 0 });
    const [first] = await house.store.childCards(school);
    expect(first?.file?.number).toBe(1);
    expect(house.table.size() - before).toBeLessThanOrEqual(5); // the import itself and the lines of who looked
  });

  it('when it is confirmed twice or the message comes twice, then it has one effect', async () => {
    const judged = await start();
    const params = { school, import: judged.import };
    await house.ask('admin', 'confirmImport', { params });
    await house.ask('admin', 'confirmImport', { params });
    house.messages.push(...house.messages);
    await house.work();
    const cards = await house.store.childCards(school);
    expect(cards).toHaveLength(30);
    expect(cards.every(({ file }) => file?.number === 1)).toBe(true);
  });

  it('when rows need a person, then they alone are in the workbook of refused rows, and the others go in', async () => {
    const judged = await start('ledger-messy-11.xlsx');
    expect(judged.counts.rows).toBe(40);
    const done = await confirm(judged);
    expect(await house.store.childCards(school)).toHaveLength(judged.counts.new);
    expect(done.rows).toHaveLength(judged.counts.refused + judged.counts.duplicate);
    const reply = await house.ask('admin', 'refusedRows', {
      params: { school, import: judged.import },
    });
    const workbook = new Uint8Array(
      Buffer.from((reply.body as { workbook: string }).workbook, 'base64'),
    );
    house.objects.set('check', workbook);
    expect(String.fromCharCode(...workbook.subarray(0, 2))).toBe('PK');
  });

  it('when a child is on file at another school, then the row waits for a person and the other file is untouched', async () => {
    const idNo = '379999201311189829'; // the first row of the ledger
    const child = await house.child(places.neighbourSchool.id, {
      ...aFile,
      idNo,
      name: '苏曦涵',
      birthDate: '2013-11-18',
      gender: '2',
    });
    const judged = await start();
    expect(judged.counts).toMatchObject({ new: 29, duplicate: 1 });
    await confirm(judged);
    expect((await house.store.seenCard(places.neighbourSchool.id, child))?.card.file?.number).toBe(
      1,
    );
    expect(await house.store.childCards(school)).toHaveLength(29);
  });

  it('when a file was corrected by hand, then the ledger’s own columns win and what it leaves blank stays', async () => {
    await confirm(await start());
    const cards = await house.store.childCards(school);
    const card = cards.find(({ leftBehindType }) => leftBehindType === 'bothAway');
    const seen = card && (await house.store.seenCard(school, card.child));
    if (!seen) throw new Error('no child');
    const { records } = await house.store.openChild(seen);
    const data = {
      ...records.find(({ form }) => form === 'file')?.data,
      boardingMode: '3',
      motherAwaySince: '2024-02',
    };
    await house.account('teacher', 'schoolAdmin', school);
    await house.ask('teacher', 'submitRecord', {
      params: { school, child: seen.card.child },
      body: { form: 'file', formVersion: 1, number: 2, at: '2026-11-23', device: 'd', data },
    });
    const judged = await start();
    expect(judged.counts).toMatchObject({ update: 1, unchanged: 29 });
    await confirm(judged);
    const opened = (
      await house.ask('admin', 'openChild', { params: { school, child: seen.card.child } })
    ).body as { file: Record<string, unknown> };
    expect(opened.file['motherAwaySince']).toBe('2024-02');
    expect(opened.file['boardingMode']).not.toBe('3');
  });

  it('a day later the workbook is gone: what was done can be read, what was not done must be sent again', async () => {
    const judged = await start();
    const done = await confirm(await start());
    house.advance(1);
    const read = (id: string) =>
      house.ask('admin', 'readImport', { params: { school, import: id } });
    expect((await read(judged.import)).body).toMatchObject({ code: 'import-expired' });
    expect((await read(done.import)).body).toMatchObject({ state: 'done', done: 30, rows: [] });
  });

  it('when the message was lost on the way, then confirming again writes the rows', async () => {
    const judged = await start();
    await house.ask('admin', 'confirmImport', { params: { school, import: judged.import } });
    house.messages.length = 0;
    expect(await confirm(judged)).toMatchObject({ state: 'done', done: 30 });
    expect(await house.store.childCards(school)).toHaveLength(30);
  });

  it('what is no workbook is refused with a clear problem', async () => {
    for (const bytes of ['hello', '', 'PK\u0003\u0004broken']) {
      const body = { fileName: 'x.xlsx', workbook: Buffer.from(bytes).toString('base64') };
      const { status, body: problem } = await house.ask('admin', 'startImport', {
        params: { school },
        body,
      });
      expect({ status, problem }).toMatchObject({
        status: 400,
        problem: { code: 'workbook-unreadable' },
      });
    }
  });

  it('an import of another school does not exist here', async () => {
    const { import: id } = await start();
    await house.account('neighbour', 'schoolAdmin', places.neighbourSchool.id);
    const { status } = await house.ask('neighbour', 'readImport', {
      params: { school: places.neighbourSchool.id, import: id },
    });
    expect(status).toBe(404);
  });
});

interface ImportState {
  readonly import: string;
  readonly state: string;
  readonly done: number;
  readonly counts: {
    readonly rows: number;
    readonly new: number;
    readonly refused: number;
    readonly duplicate: number;
  };
  readonly rows: readonly object[];
}
