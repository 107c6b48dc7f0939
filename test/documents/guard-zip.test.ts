import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../functions/documents/read-workbook.ts';
import { parameters } from '../../functions/domain/parameters.ts';
import { Problem } from '../../functions/domain/problem.ts';
import { ledgerBytes } from './given-ledgers.ts';
import { zip } from './given-zip.ts';

const parts = (sheet: string | Uint8Array, claims?: number) => [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: Buffer.from(sheet),
    ...(claims !== undefined && { claims }),
  },
];

const workbook = [
  {
    name: '_rels/.rels',
    content: Buffer.from('<a><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></a>'),
  },
  {
    name: 'xl/workbook.xml',
    content: Buffer.from('<a><sheets><sheet name="台账" r:id="rId1"/></sheets></a>'),
  },
];

describe('what is no workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-xlsx'],
    ['a CSV file', Buffer.from('姓名,性别\n苏雨,女\n'.repeat(20)), 'not-xlsx'],
    ['an old .xls file', Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex'), 'old-or-encrypted'],
    ['another zip file', zip([{ name: 'readme.txt', content: Buffer.from('hello') }]), 'damaged'],
    ['half a workbook', ledgerBytes('clean-7').slice(0, 4000), 'not-xlsx'],
  ])('%s is refused with the reason', async (_what, bytes, why) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      code: 'workbook-unreadable',
      detail: { why },
    });
  });
  it('is refused when it is locked with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '台账', rows: [['姓名']] }],
      encryption: { password: 'secret', spinCount: 1 },
    });
    await expect(readWorkbook(locked)).rejects.toMatchObject({
      detail: { why: 'old-or-encrypted' },
    });
  });
});

describe('what is too large', () => {
  const tooLarge = { code: 'workbook-too-large' };
  it('by its bytes is not even looked into', async () => {
    const bytes = new Uint8Array(parameters.workbookBytes.value + 1);
    await expect(readWorkbook(bytes)).rejects.toMatchObject(tooLarge);
  });
  it('unpacked is refused before anything is unpacked', async () => {
    const bomb = zip(parts('<worksheet/>', parameters.workbookInflatedBytes.value));
    await expect(readWorkbook(bomb)).rejects.toMatchObject(tooLarge);
  });
  it('and says it is small is caught while unpacking', async () => {
    const zeros = new Uint8Array(20_000_000);
    const bomb = zip([{ name: '[Content_Types].xml', content: zeros, claims: 100 }, ...workbook]);
    await expect(readWorkbook(bomb)).rejects.toMatchObject({ code: 'workbook-unreadable' });
  });
  it('and hides its size is refused, for nothing would hold it', async () => {
    await expect(readWorkbook(zip(parts('x'.repeat(99), 0)))).rejects.toMatchObject({
      code: 'workbook-unreadable',
    });
  });
  it('in rows is refused, and none is quietly left out', async () => {
    const rows = Array.from({ length: parameters.workbookRows.value + 1_001 }, (_, i) => [
      `苏${i}`,
    ]);
    const bytes = await writeXlsx({ sheets: [{ name: '台账', rows }] });
    await expect(readWorkbook(bytes)).rejects.toMatchObject(tooLarge);
  });
});

it('whatever has happened to a file, it is read or refused as a Problem', async () => {
  const whole = ledgerBytes('messy-11');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 0, max: whole.length }),
      async (damage, length) => {
        const bytes = whole.slice(0, length > whole.length / 2 ? whole.length : length);
        for (const [at, byte] of damage) if (at < bytes.length) bytes[at] = byte;
        const fault: unknown = await readWorkbook(bytes).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(fault === undefined || fault instanceof Problem).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
