import { describe, expect, it } from 'vitest';
import { talk } from '../../functions/domain/forms/index.ts';
import { restricted } from '../../functions/domain/forms/restricted.ts';
import type { Filling } from '../../web/src/lib/form/filling.svelte.ts';
import type { Entries } from '../../web/src/lib/form/entries.ts';
import { RESTRICTED } from '../domain/given.ts';

const { toldOf } = await import('#lib/form/leads.ts');
const { APART, isApart } = await import('#lib/outbox/item.ts');
const { likelyReaders } = await import('#lib/form/likely-readers.ts');
const { recordApart } = await import('#lib/form/record-apart.ts');

const codes = (entries: object) => toldOf(talk, { ...entries }).map(({ code }) => code);

describe('What a talk leads to people for', () => {
  it('stands chosen as followed up, of the mood, of what came to light, or of both', () => {
    expect(codes({ mood: 'followedUp', issues: ['none'] })).toEqual(['serious']);
    expect(codes({ mood: 'stable', issues: ['health', 'followedUp'] })).toEqual(['bullying']);
    expect(codes({ mood: 'followedUp', issues: ['followedUp'] })).toEqual(['serious', 'bullying']);
  });

  it('is nothing in an ordinary talk, nor before anything is chosen', () => {
    expect(codes({ mood: 'notable', issues: ['health'] })).toEqual([]);
    expect(codes({})).toEqual([]);
  });
});

describe('What is written apart', () => {
  const { seen, told, readers } = RESTRICTED;
  const filling = {
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    at: '2026-11-22',
    entries: { mood: 'stable', issues: ['followedUp'], content: '谈话里的话' },
    options: { form: talk, today: '2026-11-23' },
  } as unknown as Filling;
  const entries = { seen, told, readers } as Entries;
  const { event, problems } = recordApart(filling, { id: 'B', entries }, 'web-1');

  it('goes as a restricted record of the talk’s day, about what led to it, under an id of its own', () => {
    expect(problems).toEqual([]);
    expect(event).toEqual({
      form: restricted.id,
      formVersion: restricted.version,
      id: 'B',
      at: '2026-11-22',
      device: 'web-1',
      data: { ...RESTRICTED, about: filling.id },
    });
    expect(isApart(event)).toBe(true);
    expect(APART).toBe(restricted.id);
  });

  it('is checked as the server checks it', () => {
    const without = recordApart(filling, { id: 'B', entries: {} }, 'web-1');
    expect(without.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'seen: required',
      'readers: required',
    ]);
  });
});

describe('Who may read it, unless the writer says otherwise', () => {
  const staff = [
    { person: 'mentor', name: '甲', classes: [] },
    { person: 'teacher', name: '乙', classes: ['7-3'] },
    { person: 'next door', name: '丙', classes: ['7-1'] },
    { person: 'head', name: '丁' },
  ];
  const row = { grade: '7', classNo: 3, care: { primary: 'mentor', on: '2026-09-01' } };

  it('is the class teacher and the care person, once if they are one', () => {
    expect(likelyReaders(row, staff, 'head')).toEqual(['teacher', 'mentor']);
    const own = { ...row, care: { primary: 'teacher', on: '2026-09-01' } };
    expect(likelyReaders(own, staff, 'head')).toEqual(['teacher']);
  });

  it('is nobody who has left, and the writer where it is nobody else', () => {
    const left = { ...row, classNo: 9, care: { primary: 'gone', on: '2026-09-01' } };
    expect(likelyReaders(left, staff, 'head')).toEqual(['head']);
    expect(likelyReaders({}, [], 'head')).toEqual(['head']);
  });
});
