/**
 * Shandong's cities and the county units that answer for files: GB/T 2260 districts, county-level cities and counties,
 * and Zibo's three functional zones, which have education bureaus of their own and no code: 139 in all.
 */
export interface City {
  readonly id: string;
  readonly name: string;
}
export interface CountyUnit {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly sort: 'district' | 'countyCity' | 'county' | 'functionalZone';
}

export const province = { id: 'sd', name: '山东省' } as const;

/** First four digits and name of a city, then the last two digits and name of each of its counties. */
const coded: readonly (readonly [code: string, name: string, counties: string])[] = [
  [
    '3701',
    '济南市',
    '02历下区 03市中区 04槐荫区 05天桥区 12历城区 13长清区 14章丘区 15济阳区 16莱芜区 17钢城区 24平阴县 26商河县',
  ],
  [
    '3702',
    '青岛市',
    '02市南区 03市北区 11黄岛区 12崂山区 13李沧区 14城阳区 15即墨区 81胶州市 83平度市 85莱西市',
  ],
  ['3703', '淄博市', '02淄川区 03张店区 04博山区 05临淄区 06周村区 21桓台县 22高青县 23沂源县'],
  ['3704', '枣庄市', '02市中区 03薛城区 04峄城区 05台儿庄区 06山亭区 81滕州市'],
  ['3705', '东营市', '02东营区 03河口区 05垦利区 22利津县 23广饶县'],
  [
    '3706',
    '烟台市',
    '02芝罘区 11福山区 12牟平区 13莱山区 14蓬莱区 81龙口市 82莱阳市 83莱州市 85招远市 86栖霞市 87海阳市',
  ],
  [
    '3707',
    '潍坊市',
    '02潍城区 03寒亭区 04坊子区 05奎文区 24临朐县 25昌乐县 81青州市 82诸城市 83寿光市 84安丘市 85高密市 86昌邑市',
  ],
  [
    '3708',
    '济宁市',
    '11任城区 12兖州区 26微山县 27鱼台县 28金乡县 29嘉祥县 30汶上县 31泗水县 32梁山县 81曲阜市 83邹城市',
  ],
  ['3709', '泰安市', '02泰山区 11岱岳区 21宁阳县 23东平县 82新泰市 83肥城市'],
  ['3710', '威海市', '02环翠区 03文登区 82荣成市 83乳山市'],
  ['3711', '日照市', '02东港区 03岚山区 21五莲县 22莒县'],
  [
    '3713',
    '临沂市',
    '02兰山区 11罗庄区 12河东区 21沂南县 22郯城县 23沂水县 24兰陵县 25费县 26平邑县 27莒南县 28蒙阴县 29临沭县',
  ],
  [
    '3714',
    '德州市',
    '02德城区 03陵城区 22宁津县 23庆云县 24临邑县 25齐河县 26平原县 27夏津县 28武城县 81乐陵市 82禹城市',
  ],
  ['3715', '聊城市', '02东昌府区 03茌平区 21阳谷县 22莘县 24东阿县 25冠县 26高唐县 81临清市'],
  ['3716', '滨州市', '02滨城区 03沾化区 21惠民县 22阳信县 23无棣县 25博兴县 81邹平市'],
  [
    '3717',
    '菏泽市',
    '02牡丹区 03定陶区 21曹县 22单县 23成武县 24巨野县 25郓城县 26鄄城县 28东明县',
  ],
];

const zones: readonly CountyUnit[] = [
  { id: 'sd-3703-gaoxin', name: '高新区', city: 'sd-3703', sort: 'functionalZone' },
  { id: 'sd-3703-jingkai', name: '经开区', city: 'sd-3703', sort: 'functionalZone' },
  { id: 'sd-3703-wenchanghu', name: '文昌湖区', city: 'sd-3703', sort: 'functionalZone' },
];

export const cities: readonly City[] = coded.map(([code, name]) => ({ id: `sd-${code}`, name }));

/** All 139 county units, those with a code first, in order of their codes. */
export const countyUnits: readonly CountyUnit[] = [
  ...coded.flatMap(([city, , counties]) => counties.split(' ').map((entry) => unit(city, entry))),
  ...zones,
];

function unit(city: string, entry: string): CountyUnit {
  const [digits, name] = [entry.slice(0, 2), entry.slice(2)];
  return { id: `sd-${city}${digits}`, name, city: `sd-${city}`, sort: sortOf(Number(digits)) };
}

/** GB/T 2260: 01 to 20 are districts, 21 to 80 counties, 81 and up cities at county level. */
function sortOf(digits: number): CountyUnit['sort'] {
  if (digits <= 20) return 'district';
  return digits <= 80 ? 'county' : 'countyCity';
}

const names = new Map(countyUnits.map(({ id, name }) => [id, name]));

/** A county unit by its code without the province, as frames of rounds have it; one that we do not know keeps its code. */
export function countyName(code: string): string {
  return names.get(`${province.id}-${code}`) ?? code;
}
