import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeBulletin } from '../../functions/documents/bulletin-docx.ts';
import { guardZip } from '../../functions/documents/guard-zip.ts';
import { bulletinRound, type Correction } from '../../functions/domain/sampling/index.ts';
import { sourcesOf, workedRound } from '../domain/sampling/fixture-round.ts';

const made = (files: ReadonlyMap<string, string | Uint8Array>, asked: Correction = {}) => {
  const { made: its } = bulletinRound(sourcesOf(files), asked, writeBulletin);
  return new Map([...files, ...(its ?? [])]);
};
const paper = (files: ReturnType<typeof made>) => files.get('bulletin.docx') as Uint8Array;
const first = made(workedRound());

/** The parts of a zip file that does not compress, each held to its checksum. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    guardZip(bytes).map(({ name, size, at }) => {
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      const content = bytes.subarray(start, start + size);
      expect(crc32(content)).toBe(view.getUint32(at + 14, true));
      return [name, new TextDecoder().decode(content)];
    }),
  );
}

/** The words of each paragraph, with the name of its style. */
function linesOf(bytes: Uint8Array): string[] {
  const text = partsOf(bytes).get('word/document.xml') ?? '';
  return [...text.matchAll(/<w:p>.*?w:val="(\w+)".*?<\/w:p>/g)].map(
    ([paragraph, style]) => `${style}: ${paragraph.replaceAll(/<[^>]*>/g, '')}`,
  );
}

describe('The bulletin on paper', () => {
  it('is a 通报 with its title, a line for its number, numbered headings, and room for seal and day', () => {
    const lines = linesOf(paper(first));
    expect(lines[0]).toBe('Title: 关于农村留守儿童关爱保护省级抽查（2026-EXAMPLE）情况的通报');
    expect(lines[1]).toMatch(/^Number: .*〔.*〕.*号$/);
    expect(lines.filter((line) => line.startsWith('Heading'))).toEqual([
      'Heading: 一、抽查情况',
      'Heading: 二、全省情况',
      'Heading: 三、各县（市、区）分类',
      'Heading: 四、未能核查的学校',
      'Heading: 五、核验',
      'Heading: 六、说明',
    ]);
    expect(lines.at(-1)).toMatch(/^Signed: .*年.*月.*日$/);
  });

  it('calls counties by their names and withholds few children', () => {
    const cells = linesOf(paper(first)).join('\n');
    expect(cells).toContain(
      ['370302', '淄川区', '9', '70', '隐去', '达标'].map((text) => `Cell: ${text}`).join('\n'),
    );
    expect(cells).toContain('Cell: 89.26—98.91');
  });

  it('has all parts that Word asks for, each well formed as far as its ends match', () => {
    const parts = partsOf(paper(first));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/footer.xml',
    ]);
    for (const text of parts.values()) {
      const open: string[] = [];
      for (const [, end, name = '', empty] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
        if (end) expect(open.pop()).toBe(name);
        else if (!empty) open.push(name);
      }
      expect(open).toEqual([]);
    }
    const used = new Set(linesOf(paper(first)).map((line) => line.split(':')[0]));
    for (const style of used)
      expect(parts.get('word/styles.xml')).toContain(`w:styleId="${style}"`);
  });

  it('says a reason as it was typed, whatever signs are in it', () => {
    const second = made(first, { version: 2, why: '<w:p> & “订正”' });
    expect(linesOf(paper(second)).join('\n')).toContain('更正原因：&lt;w:p&gt; &amp; “订正”。');
  });

  it('is the same to the byte whenever it is made', () => {
    expect(paper(made(workedRound()))).toEqual(paper(first));
  });
});
