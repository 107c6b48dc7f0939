import { childList, mayBePublished, publishedCount, type ChildList } from './child-list.ts';
import { readRows, type Column } from './csv.ts';
import type { Note } from './difference.ts';
import { UNDIVIDED } from './domain.ts';
import { domainLists, type DomainLists } from './frame-domain.ts';
import type { FrameSchool } from './frame-school.ts';
import { CHILD_KEY, ID } from './patterns.ts';

/** The restricted list of all children of a frame: random keys, no names (SAMPLING §2.18). */
const childrenColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'child_key', pattern: CHILD_KEY },
];
const columnsByDomain: readonly Column[] = [...childrenColumns, { name: 'domain', pattern: ID }];

export function childrenColumnsOf(hasDomains: boolean): readonly Column[] {
  return hasDomains ? columnsByDomain : childrenColumns;
}

/** What somebody wants to know of a school’s children while the list goes by. */
export interface Listener {
  readonly child?: (key: string, domain: string) => void;
  /** @param count of all of them */
  readonly end: (count: number) => void;
}

/**
 * Reads the list of all children against the schools of the frame: sorted, no child twice, each school’s count and hash
 * as the frame says, and with domains those of each. Nothing is kept but one school’s hashes, so that ten million children
 * need no more memory than ten.
 * @param schools of the frame, sorted
 * @param hasDomains true where the design has domains, for then each child names its own
 * @param listen asked for every school with children
 */
export function readChildren(
  chunks: Iterable<Uint8Array>,
  schools: readonly FrameSchool[],
  hasDomains: boolean,
  listen: (school: FrameSchool) => Listener,
  note: Note,
): void {
  const open = openSchools(schools, hasDomains, listen, note);
  let [unit, last] = ['', ''];
  for (const { line, cells } of readRows(chunks, childrenColumnsOf(hasDomains), note)) {
    const [its = '', key = '', domain = UNDIVIDED] = cells;
    if (its < unit || (its === unit && key < last)) return note('not-sorted', { line, unit: its });
    if (its === unit && key === last) return note('twice', { line, unit: its });
    if (its !== unit && !open.goTo(its)) note('unit-unknown', { line, unit: its });
    open.child(key, domain, line);
    [unit, last] = [its, key];
  }
  open.goTo(undefined);
}

/** The schools of the frame, one after the other: the one whose children go by, and before it those that have none. */
function openSchools(
  schools: readonly FrameSchool[],
  hasDomains: boolean,
  listen: (school: FrameSchool) => Listener,
  note: Note,
) {
  let at = 0;
  let list: ChildList | undefined;
  let lists: DomainLists | undefined;
  let listener: Listener | undefined;
  const close = (school: FrameSchool) => {
    listener?.end(list?.count() ?? 0);
    compare(school, hasDomains, list ?? childList(), note);
    compareDomains(school, lists ?? domainLists([]), note);
    [list, lists, listener, at] = [undefined, undefined, undefined, at + 1];
  };
  return {
    child: (key: string, domain: string, line: number) => {
      const unit = schools[at]?.unit;
      list?.add(key);
      if (lists?.add(key, domain) === false) note('domain-stray', { line, unit, domain });
      else listener?.child?.(key, domain);
    },
    /** @param unit none for the end of the frame @returns false for a school that is not in the frame */
    goTo: (unit: string | undefined): boolean => {
      for (let school = schools[at]; school; school = schools[at]) {
        if (unit !== undefined && !list && school.unit >= unit) break;
        close(school);
      }
      const school = schools[at];
      if (!school || school.unit !== unit) return false;
      [list, listener] = [childList(), listen(school)];
      if (school.domains) lists = domainLists(school.domains.map(({ domain }) => domain));
      return true;
    },
  };
}

function compare(
  { unit, childCount, childListSha256 }: FrameSchool,
  hasDomains: boolean,
  list: ChildList,
  note: Note,
): void {
  const found = list.count();
  // With domains it is the sum of theirs, and each of these is compared.
  if (!hasDomains && !mayBePublished(childCount, found))
    note('child-count-differs', { unit, expected: childCount, found });
  if (list.sha256() !== childListSha256) note('child-list-differs', { unit });
}

/** The same of each domain, where the frame has them. */
function compareDomains({ unit, domains }: FrameSchool, lists: DomainLists, note: Note): void {
  if (!domains) return;
  const counts = lists.counts();
  const hashes = new Map(lists.published().map((each) => [each.domain, each.childListSha256]));
  for (const { domain, childCount, childListSha256 } of domains) {
    const found = counts.get(domain) ?? 0;
    if (childCount !== publishedCount(found))
      note('domain-count-differs', { unit, domain, expected: childCount, found });
    else if (childListSha256 !== hashes.get(domain)) note('domain-list-differs', { unit, domain });
  }
}
