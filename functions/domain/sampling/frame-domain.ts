import { byteOrder } from './byte-order.ts';
import { childList, publishedCount, type ChildList } from './child-list.ts';
import { readRows, type Column } from './csv.ts';
import type { Note } from './difference.ts';
import type { ChildCounts } from './domain.ts';
import type { FrameSchool } from './frame-school.ts';
import { COUNT, ID, SHA256 } from './patterns.ts';

/** The children of one domain at a school, as the public frame has them (SAMPLING §2.9). */
export interface SchoolDomain {
  readonly domain: string;
  /** Never nought; the published floor where there are fewer (SAMPLING §2.2). */
  readonly childCount: number;
  readonly childListSha256: string;
}

export const DOMAINS = 'frame_domains.csv';

/** A row for each school and domain that has a child at all. */
export const domainColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'domain', pattern: ID },
  { name: 'child_count', pattern: COUNT },
  { name: 'child_list_sha256', pattern: SHA256 },
];

/** The cells of a school’s rows. */
export function cellsOfDomains({ unit, domains = [] }: FrameSchool): (string | number)[][] {
  return domains.map(({ domain, childCount, childListSha256 }) => [
    unit,
    domain,
    childCount,
    childListSha256,
  ]);
}

/** Reads `frame_domains.csv`, which is sorted by school and domain, each there once. */
export function readDomains(
  chunks: Iterable<Uint8Array>,
  note: Note,
): ReadonlyMap<string, readonly SchoolDomain[]> {
  const schools = new Map<string, SchoolDomain[]>();
  let [lastUnit, lastDomain] = ['', ''];
  for (const { line, cells } of readRows(chunks, domainColumns, note)) {
    const [unit = '', domain = '', count, childListSha256 = ''] = cells;
    const order = byteOrder(unit, lastUnit) || byteOrder(domain, lastDomain);
    if (order <= 0) note(order === 0 ? 'twice' : 'not-sorted', { line, unit });
    const childCount = Number(count);
    if (childCount === 0 || childCount !== publishedCount(childCount))
      note('cell-wrong', { line, column: 'child_count' });
    const its = schools.get(unit) ?? [];
    its.push({ domain, childCount, childListSha256 });
    schools.set(unit, its);
    [lastUnit, lastDomain] = [unit, domain];
  }
  return schools;
}

/** The lists of a school’s children by domain, growing key by key in the order of the keys. */
export interface DomainLists {
  /** Answers false for a child of another domain, who is on none of the lists. */
  readonly add: (key: string, domain: string) => boolean;
  /** How many there are, of those that have any. */
  readonly counts: () => ChildCounts;
  /** As the frame publishes them, sorted. Asked for last. */
  readonly published: () => SchoolDomain[];
}

/** @param domains of which there are lists: however many a file may name, memory is that of these */
export function domainLists(domains: readonly string[]): DomainLists {
  const known = new Set(domains);
  const lists = new Map<string, ChildList>();
  return {
    add: (key, domain) => {
      if (!known.has(domain)) return false;
      const list = lists.get(domain) ?? childList();
      lists.set(domain, list);
      list.add(key);
      return true;
    },
    counts: () => new Map([...lists].map(([domain, list]) => [domain, list.count()])),
    published: () =>
      [...lists]
        .sort(([a], [b]) => byteOrder(a, b))
        .map(([domain, list]) => ({
          domain,
          childCount: publishedCount(list.count()),
          childListSha256: list.sha256(),
        })),
  };
}
