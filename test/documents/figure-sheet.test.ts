import { describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { opened } from './given-ledgers.ts';

/** 2026-11-23 02:00 in Shanghai. */
const asOf = Date.UTC(2026, 10, 22, 18);
const heads = { part: '区县', of: '应办', n: '未逾期', left: '逾期', rate: '未逾期率' };

async function written() {
  const row = (name: string, n: number, of: number) => ({ name, share: { n, of }, asOf });
  const bytes = await documents.writeFigures({
    areaName: '淄博市',
    title: '谈心谈话',
    heads,
    by: '庄培源',
    rows: [
      { ...row('淄川区', 9996, 10_000), before: { n: 9990, of: 9999 } },
      { name: '张店区', share: { n: 'most' as const, of: 500 }, asOf },
      { name: '=博山区' },
      row('沂源县', 0, 0),
      row('周村区', 46, 44),
    ],
    total: row('淄博市', 10_490, 10_500),
  });
  return opened(bytes);
}

describe('the figures of an area to take along', () => {
  it('say what they are of, the unit, until when and who took them', async () => {
    const sheet = await written();
    expect(sheet.getCell('A1').text).toBe(
      '淄博市，谈心谈话，单位：人，截至2026-11-23 02:00，导出人庄培源',
    );
  });

  it('are numbers where they are numbers, and rates cut, never rounded up', async () => {
    const sheet = await written();
    expect((sheet.getRow(3).values as unknown[]).slice(1, 7)).toEqual([
      ...['淄川区', 10_000, 9996, 4, 0.999, -5],
    ]);
    expect(sheet.getCell('E3').numFmt).toBe('0.0%');
    expect(sheet.getRow(8).getCell(1).text).toBe('淄博市合计');
  });

  it('say why a number does not show, and are never a formula', async () => {
    const sheet = await written();
    const texts = (row: number) => [1, 2, 3, 4, 5].map((at) => sheet.getRow(row).getCell(at).text);
    expect(texts(4)).toEqual(['张店区', '500', '不显示', '＜5', '≥99.2%']);
    expect(texts(5).slice(1)).toEqual(['未报', '未报', '未报', '未报']);
    expect(texts(5)[0]).toBe("'=博山区");
    expect(texts(6)[4]).toBe('不适用');
    expect(texts(7)).toEqual(['周村区', '44', '46', '0', '底数待更新']);
  });
});
