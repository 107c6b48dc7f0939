import { describe, expect, it } from 'vitest';
import { cities, countyUnits, province } from '../../../functions/domain/codes/divisions.ts';

const ofSort = (sort: string) => countyUnits.filter((unit) => unit.sort === sort);

describe('Shandong', () => {
  it('has 16 cities and 139 county units: 58 districts, 26 cities, 52 counties, 3 functional zones', () => {
    expect(cities).toHaveLength(16);
    expect(countyUnits).toHaveLength(139);
    const sorts = ['district', 'countyCity', 'county', 'functionalZone'];
    expect(sorts.map((sort) => ofSort(sort).length)).toEqual([58, 26, 52, 3]);
  });

  it('gives every organisation an id of its own, below the one above it', () => {
    const ids = [province.id, ...cities.map(({ id }) => id), ...countyUnits.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, city } of countyUnits) {
      expect(cities.map((each) => each.id)).toContain(city);
      expect(id.startsWith(city)).toBe(true);
    }
  });

  it('has eleven units in Zibo, three of them zones without a code', () => {
    const zibo = countyUnits.filter(({ city }) => city === 'sd-3703');
    expect(zibo.map(({ name }) => name)).toEqual(
      '淄川区 张店区 博山区 临淄区 周村区 桓台县 高青县 沂源县 高新区 经开区 文昌湖区'.split(' '),
    );
  });

  it('has no Laiwu city any more, and says of every coded unit what its name says', () => {
    expect(cities.some(({ id }) => id === 'sd-3712')).toBe(false);
    for (const { name } of ofSort('district')) expect(name).toMatch(/区$/);
    for (const { name } of ofSort('county')) expect(name).toMatch(/县$/);
    for (const { name } of ofSort('countyCity')) expect(name).toMatch(/市$/);
  });

  it('has two units called 市中区, told apart by their cities', () => {
    const twins = countyUnits.filter(({ name }) => name === '市中区');
    expect(twins.map(({ id }) => id)).toEqual(['sd-370103', 'sd-370402']);
  });
});
