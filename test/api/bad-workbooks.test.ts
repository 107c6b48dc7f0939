import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opened } from '../documents/given-ledgers.ts';
import { zip } from '../documents/given-zip.ts';
import { aLedger, soundRow } from './a-workbook.ts';
import { canaries } from './any-body.ts';
import { furnished, picture, type World } from './a-world.ts';
import { expectCivilAnswer } from './civil-answer.ts';
import { FRESH } from './good-requests.ts';
import type { TestHouse } from './test-house.ts';

let house: TestHouse;
let world: World;
let begin: () => unknown;
beforeAll(async () => {
  const made = await furnished('ours');
  ({ house, begin } = made);
  [world] = made.worlds;
});
beforeEach(() => void begin());

const text = (words: string) => new Uint8Array(Buffer.from(words));
const headings = Object.keys(soundRow);
const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const line = (cells: readonly string[], more = '') =>
  `<row${more}>${cells.map(cell).join('')}</row>`;
const LINES = line(headings) + line(Object.values(soundRow));
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (lines: string, { before = '', after = '', first = '' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>${first}<worksheet ${NS}>${before}<sheetData>${lines}</sheetData>${after}</worksheet>`;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** An XLSX file put together by hand, as other programs write them and as nobody should. */
function book(
  sheet: string | Uint8Array,
  more: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (all: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const types = ['workbook', 'sheet1'].map((part) => {
    const [path, type] =
      part === 'workbook' ? ['/xl/workbook', 'sheet.main'] : ['/xl/worksheets/sheet1', 'worksheet'];
    return `<Override PartName="${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  });
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return zip(
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: new Uint8Array(Buffer.from(content)),
    })),
  );
}

const send = (bytes: Uint8Array, fileName = 'x.xlsx') => {
  const body = { fileName, workbook: Buffer.from(bytes).toString('base64') };
  return house.ask('admin', 'startImport', { params: { school: world.ids.school }, body });
};
const unreadable = (why: string) => ({ code: 'workbook-unreadable', detail: { why } });

/** 姓名,性别 and a row, as a Chinese office's spreadsheet saves a CSV file: in GBK. */
const GBK = Buffer.from('d0d5c3fb2cd0d4b1f00d0ad6dcd3ea2cc5ae0d0a', 'hex');
const LAUGHS = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(500)}">${[...'bcdefgh']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'.charAt(at)};`.repeat(50)}">`)
  .join('')}]>`;

describe('What is no ledger', () => {
  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), unreadable('not-xlsx')],
    ['a CSV file in GBK', GBK, unreadable('not-xlsx')],
    ['a CSV file that begins with a mark', text('\ufeff姓名,性别\n'), unreadable('not-xlsx')],
    ['a text in UTF-16', Buffer.from('\ufeff姓名\t性别\r\n', 'utf16le'), unreadable('not-xlsx')],
    [
      'a page called .xls',
      text('<html><table><tr><td>姓名</td></tr></table></html>'),
      unreadable('not-xlsx'),
    ],
    ['a PDF', text('%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>'), unreadable('not-xlsx')],
    [
      'an old .xls file',
      Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex'),
      unreadable('old-or-encrypted'),
    ],
    ['a picture', Buffer.from(picture.jpeg, 'base64'), unreadable('not-xlsx')],
    [
      'a ledger within a zip',
      zip([{ name: '台账.xlsx', content: book(sheetOf(LINES)) }]),
      unreadable('damaged'),
    ],
    [
      'a document of words',
      zip([{ name: 'word/document.xml', content: text('<w/>') }]),
      unreadable('damaged'),
    ],
    ['a workbook without its list of sheets', book(sheetOf(LINES), { 'xl/workbook.xml': '' }), {}],
    ['a sheet of no XML', book('姓名,性别'), {}],
    ['a sheet in UTF-16', book(Buffer.from(`\ufeff${sheetOf(LINES)}`, 'utf16le')), {}],
    [
      'one part twice as large as may be',
      zip([{ name: '[Content_Types].xml', content: text('x'), claims: 4e9 }]),
      { code: 'workbook-too-large' },
    ],
    ['a sheet with a heading and nothing else', book(sheetOf(line(headings))), {}],
    [
      'a sheet of rows and no heading',
      book(sheetOf(line(Object.values(soundRow)))),
      { code: 'workbook-no-header' },
    ],
  ])('%s is refused by name, or read as the nothing that it holds', async (_what, bytes, code) => {
    const answer = await send(bytes);
    expectCivilAnswer(house, answer);
    if (answer.status === 200) expect(answer.body).toMatchObject({ rows: [] });
    else
      expect(answer.body).toMatchObject({
        code: expect.stringMatching(/^workbook-/) as string,
        ...code,
      });
  });

  it('one that is locked with a password is told from one that is damaged', async () => {
    const encryption = { password: 'secret', spinCount: 1 };
    const locked = await writeXlsx({ sheets: [{ name: '台账', rows: [['姓名']] }], encryption });
    expect((await send(locked)).body).toMatchObject(unreadable('old-or-encrypted'));
  });
});

/** Rows as they were judged. */
const rowsOf = async (bytes: Uint8Array) => {
  const answer = await send(bytes);
  expect([answer.status, answer.status === 200 ? '' : answer.text]).toEqual([200, '']);
  return (answer.body as { rows: { row: number; verdict: string; name: string }[] }).rows;
};
const taken = [{ verdict: 'new', name: soundRow.姓名 }];

describe('A ledger with more to it', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', book(sheetOf(LINES))],
    ['no kinds of parts', book(sheetOf(LINES), { '[Content_Types].xml': '<Types/>' })],
    ['a mark before its XML', book(`\ufeff${sheetOf(LINES)}`)],
    [
      'a million rows declared',
      book(sheetOf(LINES, { before: '<dimension ref="A1:XFD1048576"/>' })),
    ],
    [
      'a million columns',
      book(sheetOf(LINES, { before: '<cols><col min="1" max="16384" width="9"/></cols>' })),
    ],
    [
      'merged cells',
      book(sheetOf(LINES, { after: '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>' })),
    ],
    [
      'links to elsewhere',
      book(sheetOf(LINES, { after: '<hyperlinks><hyperlink ref="A1" r:id="r9"/></hyperlinks>' })),
    ],
    [
      'another workbook outside',
      book(sheetOf(LINES), { 'xl/externalLinks/externalLink1.xml': `<externalLink ${NS}/>` }),
    ],
    ['a macro', book(sheetOf(LINES), { 'xl/vbaProject.bin': text('Sub Auto_Open()') })],
    [
      'names that lead out',
      book(sheetOf(LINES), { '../../../etc/passwd': 'x', '/abs': 'x', 'c:\\x': 'x' }),
    ],
    ['a workbook within', book(sheetOf(LINES), { 'xl/embeddings/x.xlsx': book(sheetOf(LINES)) })],
  ])('(%s) is read as if that were not there', async (_what, bytes) => {
    expect(await rowsOf(bytes)).toMatchObject(taken);
  });

  it('in its last possible row, is read there', async () => {
    const far = line(headings) + line(Object.values(soundRow), ' r="1048576"');
    expect(await rowsOf(book(sheetOf(far)))).toMatchObject([{ ...taken[0], row: 1_048_576 }]);
  });

  it('in hidden sheets is not read, in hidden rows it is', async () => {
    const hidden = `<workbook ${NS} xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>`;
    const answer = await send(book(sheetOf(LINES), { 'xl/workbook.xml': hidden }));
    expect(answer.body).toMatchObject({ code: 'workbook-no-header' });
    const folded = line(headings) + line(Object.values(soundRow), ' hidden="1"');
    expect(await rowsOf(book(sheetOf(folded)))).toMatchObject(taken);
  });
});

describe('XML that would fetch or swell', () => {
  const noted = (value: string, first: string) =>
    sheetOf(line(headings) + line(Object.values({ ...soundRow, 备注: value })), { first });
  it.each([
    ['a file of this machine', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['an address', '<!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]>', '&x;'],
    ['entities of entities', LAUGHS, '&h;'],
    ['an outside grammar', '<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x.dtd">', '好'],
  ])('(%s) does neither', async (_what, first, value) => {
    const answer = await send(book(noted(value, first)));
    expectCivilAnswer(house, answer);
    expect(answer.text.length).toBeLessThan(5_000);
    if (answer.status !== 200) return;
    const { import: id } = answer.body as { import: string };
    const params = { school: world.ids.school, import: id };
    await house.ask('admin', 'confirmImport', { params });
    await house.work();
    const [card] = (await house.store.childCards(world.ids.school)).filter(
      ({ name }) => name === soundRow.姓名,
    );
    const query = { reason: 'file-check' };
    const opened = await house.ask('admin', 'openChild', {
      params: { school: world.ids.school, child: card?.child },
      query,
    });
    expect(opened.text).not.toMatch(/root:|hahaha/);
    expect(opened.text.length).toBeLessThan(10_000);
  });
});

describe('Cells that a spreadsheet would run', () => {
  const active = [
    '=HYPERLINK("http://x","看")',
    "=cmd|'/c calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '＝1+1',
  ];

  it.each(active)('%s is text on every way out', async (formula) => {
    const row = { ...soundRow, 备注: formula, 家庭住址: formula, 父亲务工地: formula };
    const refused = { ...row, 姓名: formula, 身份证号: '379999201405180' };
    const sent = await aLedger(row, refused);
    const started = await send(Buffer.from(sent.workbook, 'base64'), `${formula}.xlsx`);
    const { import: id } = started.body as { import: string };
    const params = { school: world.ids.school, import: id };
    await house.ask('admin', 'confirmImport', { params });
    await house.work();
    const children = (await house.store.childCards(world.ids.school)).map(({ child }) => child);
    expect(children).toHaveLength(3);
    const out = [
      await house.ask('admin', 'refusedRows', { params }),
      await house.ask('admin', 'exportChildren', {
        params: { school: world.ids.school },
        body: { children },
      }),
    ];
    for (const { body } of out) {
      const { workbook, fileName } = body as { workbook: string; fileName: string };
      expect(fileName).toMatch(/^[\p{L}\d-]+\.xlsx$/u);
      const sheet = await opened(Buffer.from(workbook, 'base64'));
      sheet.eachRow((each) =>
        each.eachCell(({ formula: runs, value, hyperlink }) => {
          expect([runs, hyperlink]).toEqual([undefined, undefined]);
          if (typeof value === 'string') expect(value).not.toMatch(/^[=+\-@\t]/);
        }),
      );
    }
  });
});

describe('What is no picture, or more than one', () => {
  const bytes = Buffer.from(picture.jpeg, 'base64');
  const keep = (jpeg: Uint8Array | string) => {
    const { school, child } = world.ids;
    const sent = typeof jpeg === 'string' ? jpeg : Buffer.from(jpeg).toString('base64');
    return house.ask('mentor', 'keepPhoto', {
      params: { school, child, photo: FRESH },
      body: { jpeg: sent },
    });
  };
  const segment = (marker: number, words: string) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, words.length + 2]), Buffer.from(words, 'latin1')]);
  const beginning = (more: Buffer) =>
    Buffer.concat([bytes.subarray(0, 2), more, bytes.subarray(2)]);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  const sized = (height: number, width: number) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt16BE(height, frame + 5);
    changed.writeUInt16BE(width, frame + 7);
    return changed;
  };

  it.each<[string, Uint8Array | string]>([
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a GIF that is a script too', 'R0lGODlhLyo7YWxlcnQoMSk='],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    [
      'a page that begins as a picture',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), text('<script>')]),
    ],
    ['a program', text('MZ\u0090\u0000')],
    ['a zip', book(sheetOf(LINES))],
    ['a head alone', bytes.subarray(0, 20)],
    ['one 65,535 pixels high and wide', sized(65_535, 65_535)],
    ['one of no width', sized(100, 0)],
    ['nothing', ''],
    ['no base64', '＝＝'],
  ])('%s is refused as such, and nothing is kept', async (_what, jpeg) => {
    const before = [...house.objects.keys()];
    const answer = await keep(jpeg);
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'not-a-jpeg' }]);
    expect([...house.objects.keys()]).toEqual(before);
  });

  it.each<[string, Buffer]>([
    ['where and when it was taken', beginning(segment(0xe1, 'Exif\0\0GPS 36.8N SECRET'))],
    ['a comment', beginning(segment(0xfe, 'SECRET'))],
    ['a page in it', beginning(segment(0xfe, '<script>SECRET</script>'))],
    ['a zip behind it', Buffer.concat([bytes, text('PK\u0003\u0004 SECRET')])],
    ['a page behind it', Buffer.concat([bytes, text('<script>SECRET</script>')])],
    ['a second picture behind it', Buffer.concat([bytes, beginning(segment(0xfe, 'SECRET'))])],
  ])('a picture with %s is kept bare', async (_what, jpeg) => {
    expect((await keep(jpeg)).status).toBe(200);
    const { school, child } = world.ids;
    const shown = await house.ask('mentor', 'openPhoto', {
      params: { school, child, photo: FRESH },
    });
    expect(Buffer.from((shown.body as { jpeg: string }).jpeg, 'base64')).toEqual(bytes);
  });
});

it('nothing of any of them was logged', () => {
  const logged = JSON.stringify(house.lines);
  expect([...canaries, 'SECRET', 'HYPERLINK'].filter((words) => logged.includes(words))).toEqual(
    [],
  );
});
