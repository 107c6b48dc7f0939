import { describe, expect, it } from 'vitest';
import { forms } from '../functions/domain/every-form.ts';
import { citedIn, resolves, writtenFiles } from './house/cited.ts';

describe('What code and pages cite', () => {
  it('stands in the pages of this project', () => {
    const cited = writtenFiles().flatMap((path) => citedIn(path).map((each) => [path, each]));
    expect(cited.filter(([, citation = '']) => !resolves(citation))).toEqual([]);
    // The words are read at all, in code and in pages.
    const [inCode, inPages] = [/^functions\//, /^docs\//].map(
      (where) => cited.filter(([path = '']) => where.test(path)).length,
    );
    expect(inCode).toBeGreaterThan(100);
    expect(inPages).toBeGreaterThan(20);
  });

  it.each([
    ['SAMPLING', '§9.9'],
    ['SAMPLING', '§2.5-2.20'],
    ['SAMPLING', '§2.5, §2.20'],
    ['SAMPLING', '§2.16, 13'],
    ['SAMPLING', '§3 F'],
    ['DOMAIN', '§2.5'],
    ['DOMAIN', 'E2'],
    ['DOMAIN', '§4.3 P07'], // a row of another section
    ['DECISIONS', '18'],
    ['DECISIONS', '0099'],
    ['DESIGN', '§5'],
  ])('is found out where nothing stands: %s %s', (word, marks) => {
    const citations = citedIn('a.ts', `/**\n * As it should be (${word}\n * ${marks}).\n */`);
    expect(citations).toEqual([`${word} ${marks}`]);
    expect(citations.filter(resolves)).toEqual([]);
  });

  it('has a row for every form that has a number', () => {
    const numbers = Object.values(forms).flatMap(({ number }) => number ?? []);
    expect(numbers).toContain('F01');
    expect(numbers.filter((number) => !resolves(['DOMAIN', '§2', number].join(' ')))).toEqual([]);
  });
});
