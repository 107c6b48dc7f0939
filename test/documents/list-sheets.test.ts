import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { guardZip } from '../../functions/documents/guard-zip.ts';
import { listSheets } from '../../functions/documents/list-sheets.ts';
import { ledgerBytes } from './given-ledgers.ts';
import { zip } from './given-zip.ts';

const listed = (bytes: Uint8Array) => listSheets(bytes, guardZip(bytes));
const relations = (target: string) =>
  `<Relationships xmlns="urn:r"><Relationship Id="a" Type="http://x/extended-properties" Target="docProps/app.xml"/><Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`;
const made = (target: string, path: string, workbook: string) =>
  zip([
    { name: '_rels/.rels', content: Buffer.from(relations(target)) },
    { name: path, content: Buffer.from(workbook) },
  ]);

describe('The sheets of a workbook', () => {
  it('are listed as the library lists them', async () => {
    const several = await writeXlsx({
      sheets: [
        { name: '台账 & <一>', rows: [['姓名']] },
        { name: '字典', rows: [['走读']], hidden: true },
        { name: '密', rows: [['x']], veryHidden: true },
      ],
    });
    for (const bytes of [several, ledgerBytes('clean-7'), ledgerBytes('messy-11')]) {
      const seen: object[] = [];
      await readXlsx(bytes, {
        sheets: ({ name, hidden = false, veryHidden = false }) => {
          seen.push({ name, hidden: hidden || veryHidden });
          return false;
        },
      });
      expect(seen.length).toBeGreaterThan(0);
      expect(listed(bytes)).toEqual(seen);
    }
  });

  it('are found wherever the file says that its workbook lies, and however it names its tags', () => {
    const tags =
      '<x:workbook xmlns:x="urn:x" xmlns:rel="urn:r"><x:sheets><x:sheet name="台账" sheetId="7" rel:id="rId1"/><x:sheet sheetId="8" rel:id="rId2"/><x:sheet name="无" sheetId="9"/></x:sheets></x:workbook>';
    expect(listed(made('/odd/book.xml', 'odd/book.xml', tags))).toEqual([
      { name: '台账', hidden: false },
    ]);
  });

  it('of a file that names no workbook, or one that is not there, are none', () => {
    expect(() => listed(zip([{ name: 'a', content: Buffer.from('a') }]))).toThrow('_rels/.rels');
    expect(() => listed(made('xl/book.xml', 'xl/other.xml', ''))).toThrow('xl/book.xml');
  });

  it('do not unpack to more than the directory says', () => {
    const content = Buffer.from(relations('a').padEnd(10_000_000));
    expect(() => listed(zip([{ name: '_rels/.rels', content, claims: 100 }]))).toThrow(RangeError);
  });
});
