import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../functions/domain/sampling/index.ts';
import { verified, workedRound, wrongIn } from '../fixture-round.ts';
import { bulletinIn, paperOf, withMade, workedWith, wrongOf } from './made-bulletin.ts';

const WHY = '淄川区一所学校的结果登记有误';
const first = bulletinIn(workedRound());
/** The same round, one result of which was entered wrongly. */
const corrected = new Map([
  ...workedWith({ 'results.csv': (text) => text.replace('OBSERVED,1,0', 'OBSERVED,0,0') }),
  ...[...(first.made ?? [])].filter(([name]) => name !== 'manifest.json'),
]);
const second = bulletinIn(corrected, { version: 2, why: WHY });

describe('A bulletin that says something else than the results do now', () => {
  it('is not written over', () => {
    const refused = bulletinIn(corrected);
    expect([refused.made, wrongOf(refused)]).toEqual([
      undefined,
      ['bulletin.json: correction-due'],
    ]);
    expect(wrongIn(corrected).some((wrong) => wrong === 'bulletin.json: value-differs')).toBe(true);
  });

  it.each([
    ['another version than the next', { version: 3, why: WHY }, 'edition-differs'],
    ['no version', { why: WHY }, 'edition-differs'],
    ['no number', { version: Number.NaN, why: WHY }, 'edition-differs'],
    ['no reason', { version: 2 }, 'reason-missing'],
    ['a blank reason', { version: 2, why: '  ' }, 'reason-missing'],
    ['a reason of two lines', { version: 2, why: 'a\nb' }, 'reason-missing'],
  ])('is not corrected with %s', (_, asked, code) => {
    const refused = bulletinIn(corrected, asked);
    expect([refused.made, wrongOf(refused)]).toEqual([undefined, [`bulletin.json: ${code}`]]);
  });

  it('is corrected with a reason, names the one before, and keeps it', () => {
    const text = String(first.made?.get('bulletin.json'));
    expect(JSON.parse(String(second.made?.get('bulletin.json')))).toMatchObject({
      ...{ version: 2, why: WHY, before_sha256: sha256Of(text) },
    });
    for (const end of ['json', 'csv', 'docx']) {
      const kept = second.made?.get(`bulletin-1.${end}`) ?? '';
      expect(sha256Of(kept)).toBe(sha256Of(first.made?.get(`bulletin.${end}`) ?? ''));
    }
    expect(paperOf(second)).toContain(`本通报为第2版，更正前一版。更正原因：${WHY}。`);
    expect(verified(withMade(corrected, second)).proved).toBe('children');
  });

  it('is corrected again, each edition bound to the one before', () => {
    const folder = withMade(corrected, second);
    const third = bulletinIn(folder, { version: 3, why: '补正文字' });
    const files = withMade(folder, third);
    expect([...(third.made?.keys() ?? [])]).toContain('bulletin-2.json');
    expect(verified(files).proved).toBe('children');
    files.delete('manifest.json');
    const other = String(first.made?.get('bulletin.json')).replace('"0.9579"', '"0.9999"');
    expect(wrongIn(new Map([...files, ['bulletin-1.json', other]]))).toEqual([
      'bulletin-1.json: edition-unbound',
    ]);
    files.delete('bulletin-1.json');
    expect(wrongIn(files)).toEqual(['bulletin-1.json: missing-file']);
  });

  it('comes to an end where an earlier edition calls itself a later one', () => {
    const files = withMade(corrected, second);
    files.delete('manifest.json');
    files.set('bulletin-1.json', String(second.made?.get('bulletin.json')));
    expect(wrongIn(files)).toEqual([
      'bulletin-1.json: edition-unbound',
      'bulletin-1.json: edition-differs',
    ]);
  });
});

describe('The first bulletin', () => {
  it('is the first, and corrects none', () => {
    expect(wrongOf(bulletinIn(workedRound(), { version: 2, why: WHY }))).toEqual([
      'bulletin.json: edition-differs',
    ]);
    expect(bulletinIn(workedRound(), { version: 1 }).made).toEqual(first.made);
  });

  it('is not made of what the results do not give', () => {
    const files = new Map<string, string | Uint8Array>(workedRound());
    files.set('lqas.csv', 'county\n');
    expect(bulletinIn(files).made).toBeUndefined();
    files.delete('results.csv');
    expect(wrongOf(bulletinIn(files))).toContain('results.csv: missing-file');
  });

  it('that is none is not taken for one', () => {
    for (const text of ['', '{', '[]', '{"version":0}', '{"version":1,"why":"x"}']) {
      const files = new Map([...workedRound(), ['bulletin.json', new TextEncoder().encode(text)]]);
      expect(bulletinIn(files).made).toBeUndefined();
    }
  });
});
