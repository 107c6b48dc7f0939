import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { notice } from '../../../functions/domain/forms/index.ts';
import { aFile, aRecord, CHILD } from '../given.ts';

const NOTICE = {
  noticeVersion: '2026-11',
  guardianName: '王老根',
  guardianRelation: '61',
  channel: 'paper',
};
const aNotice = (id: string, at: string) => aRecord({ id, form: 'notice', at, data: NOTICE });

describe('A notice to the guardian', () => {
  it('says which notice, to whom, and how', () => {
    expect(check(notice, NOTICE, '2026-11-23')).toEqual([]);
    expect(check(notice, {}, '2026-11-23').map(({ field }) => field)).toEqual(Object.keys(NOTICE));
  });

  it('stands on the card with its day; the newest counts', () => {
    const file = aFile(1, '2026-09-01');
    expect(foldChild(CHILD, [file]).notified).toBeUndefined();
    const twice = [aNotice('n2', '2026-10-01'), file, aNotice('n1', '2026-09-02')];
    expect(foldChild(CHILD, twice).notified).toEqual({ on: '2026-10-01', record: 'n2' });
  });
});
