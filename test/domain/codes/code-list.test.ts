import { describe, expect, it } from 'vitest';
import type { CodeList } from '../../../functions/domain/codes/code-list.ts';
import { forms } from '../../../functions/domain/every-form.ts';

const lists = Object.values(forms).flatMap((form) =>
  Object.entries(form.fields).flatMap(([name, field]): [string, CodeList][] =>
    field.kind === 'choice' ? [[`${form.id}.${name}`, field.codes]] : [],
  ),
);

describe.each(lists)('The code list of %s', (_field, list) => {
  it('names every code once', () => {
    const codes = list.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has words in both languages for every code', () => {
    for (const { zh, en } of list) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  it('reads every spelling that a ledger may use as one code only', () => {
    const spellings = list.flatMap(({ zh, also = [] }) => [zh, ...also]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });
});
