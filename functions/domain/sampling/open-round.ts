import { checkDomains } from './check-domains.ts';
import { checkSeed } from './check-seed.ts';
import { checkList, type CheckList } from './check.ts';
import { sizeOf } from './composite.ts';
import { compareStrata, readDesign, type Design } from './design.ts';
import { drawChildren, type DrawnChild } from './draw-children.ts';
import { drawSchools, type DrawnSchool } from './draw-schools.ts';
import { openFolder, type Folder } from './folder.ts';
import { DOMAINS, readDomains } from './frame-domain.ts';
import type { FrameSchool } from './frame-school.ts';
import { NOTICE, readNotice } from './notice.ts';
import { readChildren } from './read-children.ts';
import { byStratum, readFrame } from './read-frame.ts';
import type { Sources, Tell } from './reading.ts';
import { compareRisk } from './risk.ts';
import { readSeed, seedString, type Seed } from './seed.ts';
import { sha256Of, ticketsOf, type Tickets } from './ticket.ts';

/** What a round is drawn from, as far as it is here and as it must be, and what is drawn from it. */
export interface OpenRound extends CheckList {
  readonly folder: Folder;
  readonly seed: Seed | undefined;
  readonly design: Design | undefined;
  readonly schools: readonly FrameSchool[] | undefined;
  readonly drawn: readonly DrawnSchool[] | undefined;
  /** What the seed draws, once it is open. */
  readonly tickets: Tickets | undefined;
  /** How many children each school has on the list, once that has been read. */
  readonly listed: ReadonlyMap<string, number>;
  /** Draws the children, school by school, while the list of all of them is read. */
  children(isNeeded: boolean): ReadonlyMap<string, readonly DrawnChild[]> | undefined;
}

/** Reads design, seed and frame, checks what they say of each other, and draws the schools. */
export function openRound(files: Sources, tell?: Tell): OpenRound {
  const list = checkList();
  const folder = openFolder(files, list, tell);
  const seed = folder.read('seed.json', true, readSeed);
  const design = folder.read('design.json', true, readDesign);
  const isSealed = seed?.secret_hex === '';
  const notice = folder.read(NOTICE, false, readNotice);
  const frame = folder.read('frame_schools.csv', !isSealed, readFrame);
  const rows = design?.domains && folder.read(DOMAINS, !isSealed, readDomains);
  const schools = rows
    ? frame?.map((school) => ({ ...school, domains: rows.get(school.unit) ?? [] }))
    : frame;
  if (seed) checkSeed(seed, folder.hashes, notice, list);
  checkDesign(list, design, seed, schools);
  const isDrawnByDomain = checkDomains(list, design, folder.hashes.get(DOMAINS), rows, schools);
  const isDrawable = isDrawnByDomain && seed && design && schools && seed.secret_hex !== '';
  const tickets = isDrawable ? ticketsOf(sha256Of(seedString(seed))) : undefined;
  const listed = new Map<string, number>();
  const drawn = isDrawable && tickets ? drawSchools(schools, design, tickets) : undefined;
  return {
    ...list,
    folder,
    seed,
    design,
    schools,
    drawn,
    tickets,
    listed,
    children: (isNeeded) => {
      const units = new Set(drawn?.map(({ unit }) => unit));
      const children = new Map<string, DrawnChild[]>();
      const listen = (school: FrameSchool) => {
        const { unit } = school;
        const count = (all: number) => listed.set(unit, all);
        if (!design || !tickets || !units.has(unit)) return { end: count };
        const draw = drawChildren({ unit, size: sizeOf(school, design) }, design, tickets);
        const end = (all: number) => {
          count(all);
          children.set(unit, draw.drawn());
        };
        return { child: draw.child, end };
      };
      if (!schools) return undefined;
      return folder.read(
        'frame_children.csv',
        isNeeded,
        (chunks, note) => {
          readChildren(chunks, schools, design?.domains !== undefined, listen, note);
          return children;
        },
        'child-lists',
      );
    },
  };
}

function checkDesign(
  { check }: CheckList,
  design: Design | undefined,
  seed: Seed | undefined,
  schools: readonly FrameSchool[] | undefined,
): void {
  check('round-id', 'design.json', (note) => {
    if (!design || !seed) return 'notHere';
    const [expected, found] = [seed.round_id, design.roundId];
    return expected === found ? undefined : note('round-differs', { expected, found });
  });
  check('strata', 'design.json', (note) =>
    design && schools ? compareStrata(design, byStratum(schools), note) : 'notHere',
  );
  const factors = design?.riskFactors;
  if (schools && factors)
    check('risk', 'frame_schools.csv', (note) => compareRisk(schools, new Set(factors), note));
}
