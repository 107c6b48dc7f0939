import { childList, mayBePublished, type ChildList } from './child-list.ts';
import { readRows, type Column } from './csv.ts';
import type { Note } from './difference.ts';
import type { FrameSchool } from './frame-school.ts';
import { CHILD_KEY, ID } from './patterns.ts';

/** The restricted list of all children of a frame: random keys, no names (SAMPLING §2.18). */
export const childrenColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'child_key', pattern: CHILD_KEY },
];

/** What somebody wants to know of a school’s children while the list goes by. */
export interface Listener {
  readonly child: (key: string) => void;
  readonly end: () => void;
}

/**
 * Reads the list of all children against the schools of the frame: sorted, no child twice, each school’s count and hash
 * as the frame says. Nothing is kept but one school’s hash, so that ten million children need no more memory than ten.
 * @param schools of the frame, sorted
 * @param listen asked for every school with children; who wants nothing answers nothing
 */
export function readChildren(
  chunks: Iterable<Uint8Array>,
  schools: readonly FrameSchool[],
  listen: (school: FrameSchool) => Listener | undefined,
  note: Note,
): void {
  const open = openSchools(schools, listen, note);
  let [unit, last] = ['', ''];
  for (const { line, cells } of readRows(chunks, childrenColumns, note)) {
    const [its = '', key = ''] = cells;
    if (its < unit || (its === unit && key < last)) return note('not-sorted', { line, unit: its });
    if (its === unit && key === last) return note('twice', { line, unit: its });
    if (its !== unit && !open.goTo(its)) note('unit-unknown', { line, unit: its });
    open.child(key);
    [unit, last] = [its, key];
  }
  open.goTo(undefined);
}

/** The schools of the frame, one after the other: the one whose children go by, and before it those that have none. */
function openSchools(
  schools: readonly FrameSchool[],
  listen: (school: FrameSchool) => Listener | undefined,
  note: Note,
) {
  let at = 0;
  let list: ChildList | undefined;
  let listener: Listener | undefined;
  const close = (school: FrameSchool) => {
    listener?.end();
    compare(school, list ?? childList(), note);
    [list, listener, at] = [undefined, undefined, at + 1];
  };
  return {
    child: (key: string) => {
      list?.add(key);
      listener?.child(key);
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
      return true;
    },
  };
}

function compare(school: FrameSchool, list: ChildList, note: Note): void {
  const { unit, childCount, childListSha256 } = school;
  const found = list.count();
  if (!mayBePublished(childCount, found))
    note('child-count-differs', { unit, expected: childCount, found });
  if (list.sha256() !== childListSha256) note('child-list-differs', { unit });
}
