import { byteOrder } from './byte-order.ts';
import { childList, publishedCount } from './child-list.ts';
import { csvLines, namesOf, pieces } from './csv.ts';
import { UNDIVIDED, type ChildCounts, type Domain } from './domain.ts';
import { excludedColumns, type ExcludedSchool } from './excluded.ts';
import { cellsOfDomains, domainColumns, domainLists, DOMAINS } from './frame-domain.ts';
import { cellsOfSchool, frameColumns, type FrameSchool } from './frame-school.ts';
import { CHILD_KEY, ID } from './patterns.ts';
import { childrenColumnsOf } from './read-children.ts';
import { USUAL_RISK } from './risk.ts';
import { usualTypes, type SchoolType, type TypeOfKind } from './school-types.ts';
import { placed } from './strata.ts';

/** A school as the register knows it at the instant of the freeze (SAMPLING §2.2). */
export interface RegisteredSchool {
  readonly unit: string;
  readonly county: string;
  /** As organisations are kept under: `teachingPoint`, `primary` and so on. */
  readonly kindOfSchool: string;
  /** Random for this round; in any order, none at all where a school reports no child. */
  readonly keys: Iterable<string>;
  /** The domain of each of these children, where the design has domains. */
  readonly domainOf?: (key: string) => string;
  readonly riskPermille?: number;
  readonly must?: boolean;
  /** Why both are what they are, in codes. */
  readonly history?: string;
}

/** The children of a school by domain, all of them under one name where there are no domains. */
export function listedAt({ keys, domainOf }: RegisteredSchool): ChildCounts {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const domain = domainOf?.(key) ?? UNDIVIDED;
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return counts;
}

/** A part of one of the files, to be put behind those of the same file that came before. */
export interface Piece {
  readonly file: 'frame_children.csv' | 'frame_schools.csv' | typeof DOMAINS | 'frame_excluded.csv';
  readonly text: string;
}

export interface FrameOptions {
  /** The type of each kind of school (SAMPLING §2.5). */
  readonly types?: TypeOfKind;
  /**
   * Those of the design, if it has any: then children name theirs, and `frame_domains.csv` is made too, whose hash the
   * design binds (SAMPLING §2.9).
   */
  readonly domains?: readonly Domain[] | undefined;
}

/**
 * Makes the files of a frame while schools go by, sorted by id. Keys are held for one school at a time, the schools
 * themselves without them, for the strata of a county are known when all of its schools are.
 * @returns at its end, the schools of the frame, from which sizes are worked out
 * @throws RangeError for schools out of order, ids or keys that are none, kinds without a type, and children of no domain
 */
export function* frameOf(
  schools: Iterable<RegisteredSchool>,
  excluded: Iterable<ExcludedSchool> = [],
  { types = usualTypes, domains }: FrameOptions = {},
): Generator<Piece, FrameSchool[]> {
  const rows: Unplaced[] = [];
  yield* pieces(
    'frame_children.csv',
    csvLines(
      namesOf(childrenColumnsOf(domains !== undefined)),
      childRows(schools, types, domains, rows),
    ),
  );
  const frame = placed(rows);
  yield* pieces('frame_schools.csv', csvLines(namesOf(frameColumns), frame.map(cellsOfSchool)));
  if (domains)
    yield* pieces(DOMAINS, csvLines(namesOf(domainColumns), frame.flatMap(cellsOfDomains)));
  const out = [...excluded].sort((a, b) => byteOrder(a.unit, b.unit));
  for (const { unit } of out)
    if (!ID.test(unit)) throw new RangeError(`${unit}: not an id of a frame`);
  const cells = out.map(({ unit, reason, evidence }) => [unit, reason, evidence]);
  yield* pieces('frame_excluded.csv', csvLines(namesOf(excludedColumns), cells));
  return frame;
}

/** The same files whole, where they are not too long to be held. */
export function frameFiles(...given: Parameters<typeof frameOf>): {
  readonly frame: FrameSchool[];
  readonly files: ReadonlyMap<Piece['file'], string>;
} {
  const files = new Map<Piece['file'], string>();
  const pieces = frameOf(...given);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return { frame: value, files };
    files.set(value.file, (files.get(value.file) ?? '') + value.text);
  }
}

type Unplaced = Omit<FrameSchool, 'stratum'>;

/** True for a school that a frame can hold: its code is an id of a frame, and its kind belongs to a type. */
export function canBeFramed(code: string, kindOfSchool: string, types = usualTypes): boolean {
  return isUnit(code) && typeOf(kindOfSchool, types) !== undefined;
}

/** True for a code by which the files of a round can name a school, one that is left out too. */
export function isUnit(code: string): boolean {
  return ID.test(code);
}

function typeOf(kindOfSchool: string, types: TypeOfKind): SchoolType | undefined {
  return Object.hasOwn(types, kindOfSchool) ? types[kindOfSchool] : undefined;
}

/** What a school is said to have where its domains are told: their sum, or a small one could be worked out from it. */
function sumOf(domains: readonly { readonly childCount: number }[]): number {
  return domains.reduce((sum, { childCount }) => sum + childCount, 0);
}

/** The rows of the children; `rows` grows by a school whenever its children are through. */
function* childRows(
  schools: Iterable<RegisteredSchool>,
  types: TypeOfKind,
  domains: readonly Domain[] | undefined,
  rows: Unplaced[],
): Generator<readonly string[]> {
  const ids = domains?.map(({ id }) => id) ?? [];
  for (const { unit, county, kindOfSchool, keys, domainOf, ...rest } of schools) {
    const last = rows.at(-1)?.unit ?? '';
    if (!ID.test(unit) || !ID.test(county)) throw new RangeError(`${unit}: not an id of a frame`);
    if (unit <= last) throw new RangeError(`${unit} came after ${last}: schools come sorted`);
    const schoolType = typeOf(kindOfSchool, types);
    if (!schoolType) throw new RangeError(`${unit}: ${kindOfSchool} belongs to no school type`);
    const [list, lists] = [childList(), domainLists(ids)];
    let before = '';
    for (const key of [...keys].sort(byteOrder)) {
      if (!CHILD_KEY.test(key) || key === before) throw new RangeError(`${unit}: a key is none`);
      list.add(key);
      before = key;
      const domain = domainOf?.(key) ?? UNDIVIDED;
      if (domains && !lists.add(key, domain)) throw new RangeError(`${unit}: a child of no domain`);
      yield domains ? [unit, key, domain] : [unit, key];
    }
    const { riskPermille = USUAL_RISK, must = false, history = '' } = rest;
    const published = domains && lists.published();
    const childCount = published ? sumOf(published) : publishedCount(list.count());
    const childListSha256 = list.sha256();
    rows.push({
      unit,
      county,
      schoolType,
      childCount,
      riskPermille,
      must,
      history,
      childListSha256,
      ...(published && { domains: published }),
    });
  }
}
