import { describe, expect, it } from 'vitest';
import { correctionReason } from '../../functions/domain/codes/correction.ts';
import { inBothLanguages, speaking } from './compiled-words.ts';

const { correctionWords, partsOfReason, reasonOf } = await import('#lib/words/correction-words.ts');

describe('Why a record is corrected', () => {
  it.each(correctionReason.map(({ code }) => code))(
    'Given %s and a word more, it is kept as one text and taken apart again',
    (code) => {
      expect(partsOfReason(reasonOf(code, '  是周四 '))).toEqual({ code, note: '是周四' });
    },
  );
  it('Given a chosen reason alone, its words are the reason', () => {
    expect(reasonOf('day', '')).toBe('日期不对');
    expect(partsOfReason('日期不对')).toEqual({ code: 'day', note: '' });
  });
  it.each([
    [undefined, ''],
    ['other', '  '],
  ])('Given %s and %j, there is no reason yet', (code, note) => {
    expect(reasonOf(code, note)).toBe('');
  });
  it('Given nothing, nothing is chosen', () => {
    expect(partsOfReason('')).toEqual({ code: undefined, note: '' });
  });
  it('Given a kept reason, the chosen words are read in each language and the rest as written', () => {
    const { zh, en } = inBothLanguages(() => correctionWords('漏写了：说好的事', true));
    expect([zh, en]).toEqual(['漏写了：说好的事', 'Something was left out: 说好的事']);
    expect(speaking('en', () => correctionWords('孩子那天请假', true))).toBe('孩子那天请假');
  });
  it('Given that few eyes may read what was added, nothing of it is said until it is asked for', () => {
    const said = (reason: string) => speaking('zh', () => correctionWords(reason, false));
    expect(['漏写了：说好的事', '孩子那天请假', ''].map(said)).toEqual(['漏写了', '其他', '']);
  });
  it('Given the longest note that the form takes, the reason still fits', () => {
    for (const { code } of correctionReason)
      expect([...reasonOf(code, '长'.repeat(190))].length).toBeLessThanOrEqual(200);
  });
});
