import { describe, expect, it } from 'vitest';
import { frameFiles, sha256Of } from '../../../functions/domain/sampling/index.ts';
import { aSchool, keyOf } from './made-round.ts';

describe('A frame', () => {
  it('says ten of a school with fewer children, nought of one with none, and binds each list', () => {
    const { frame } = frameFiles([
      aSchool('370302-001', 3),
      aSchool('370302-002', 0),
      aSchool('370302-003', 11),
    ]);
    expect(frame.map(({ childCount }) => childCount)).toEqual([10, 0, 11]);
    const keys = [0, 1, 2].map((n) => keyOf(`370302-001 ${n}`)).sort();
    expect(frame[0]?.childListSha256).toBe(sha256Of(keys.map((key) => `${key}\n`).join('')));
    expect(frame[1]?.childListSha256).toBe(sha256Of(''));
  });

  it('lists children by school and key, and what was left out in a file of its own', () => {
    const out = { unit: '370302-900', reason: 'CLOSED', evidence: 'doc:2026-17' };
    const { files } = frameFiles([aSchool('370302-001', 2)], [out]);
    const keys = [0, 1].map((n) => keyOf(`370302-001 ${n}`)).sort();
    expect(files.get('frame_children.csv')).toBe(
      ['unit_id,child_key', ...keys.map((key) => `370302-001,${key}`), ''].join('\n'),
    );
    expect(files.get('frame_excluded.csv')).toBe(
      'unit_id,reason,evidence_ref\n370302-900,CLOSED,doc:2026-17\n',
    );
  });

  it('holds the keys of one school at a time', () => {
    let alive = 0;
    const most = { value: 0 };
    function* schools() {
      for (let n = 100; n < 160; n++) {
        yield { ...aSchool(`370302-${n}`, 0), keys: counted(`${n}`) };
        alive = 0;
      }
    }
    function* counted(school: string) {
      for (let n = 0; n < 50; n++) {
        most.value = Math.max(most.value, (alive += 1));
        yield keyOf(`${school} ${n}`);
      }
    }
    const { frame } = frameFiles(schools());
    expect([frame.length, most.value]).toEqual([60, 50]);
  });

  it.each([
    ['out of order', [aSchool('370302-002', 1), aSchool('370302-001', 1)], /sorted/],
    ['twice', [aSchool('370302-002', 1), aSchool('370302-002', 1)], /sorted/],
    ['of a kind without a type', [aSchool('370302-001', 1, { kindOfSchool: 'toString' })], /type/],
    ['with an id that is none', [aSchool('370302,1', 1)], /id/],
    ['with keys that are none', [aSchool('370302-1', 0, { keys: ['370302199901011234'] })], /key/],
    ['with a child twice', [aSchool('370302-1', 0, { keys: [keyOf(''), keyOf('')] })], /key/],
  ])('has no school %s', (_what, schools, why) => {
    expect(() => frameFiles(schools)).toThrow(why);
  });

  it('goes by the types it is given', () => {
    const schools = [1, 2, 3, 4].map((n) => aSchool(`370302-00${n}`, 1, { kindOfSchool: 'x' }));
    const { frame } = frameFiles(schools, [], { types: { x: 'C' } });
    expect(frame.map(({ stratum }) => stratum)).toEqual(Array(4).fill('370302C'));
  });
});
