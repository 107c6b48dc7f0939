import { notesOn, type Difference, type Note } from './difference.ts';

/** What is checked of a round. */
export const checkIds = [
  'form', // a file is written as it must be
  'hash', // a file is the one that the manifest names
  'round-id', // all files are of one round
  'frame-hash',
  'design-hash',
  'commitment',
  'dice',
  'beacon',
  'seed',
  'times',
  'strata',
  'risk', // it follows from the factors that stand beside it
  'domains', // who belongs to which, as the design binds it
  'child-lists',
  'draw', // the schools, drawn again
  'sample', // the children, drawn again
  'inspectors', // lists that the design binds, and enough of them
  'assignment', // who goes where, drawn again
  'visits', // of drawn schools, reserves in their order
  'results', // of drawn children of visited schools
  'weights', // worked out again from draw and results
  'estimates',
  'classes', // of counties
  'bulletin', // worked out again from the same, and bound to the one that it corrects
  'log', // its lines follow each other
  'notice', // what was promised before the dice
  'steps', // the log speaks of these very files
] as const;
export type CheckId = (typeof checkIds)[number];

export interface Check {
  readonly id: CheckId;
  /** The file it is about. */
  readonly of: string;
  /** `notHere`: what it needs is restricted, sealed, not made yet, or itself not as it must be. */
  readonly state: 'passed' | 'failed' | 'notHere';
  readonly differences: readonly Difference[];
}

/** Looks at one thing, notes what is wrong, and says if there was nothing to look at. */
export type Look = (note: Note) => 'notHere' | undefined | void;

export interface CheckList {
  readonly checks: readonly Check[];
  /** Makes a check and keeps its result. */
  readonly check: (id: CheckId, of: string, look: Look) => Check;
  readonly hasFailed: () => boolean;
}

export function checkList(): CheckList {
  const checks: Check[] = [];
  return {
    checks,
    check: (id, of, look) => {
      const { note, taken } = notesOn(of);
      const isHere = look(note) !== 'notHere';
      const differences = taken();
      const state = differences.length > 0 ? 'failed' : isHere ? 'passed' : 'notHere';
      const made: Check = { id, of, state, differences };
      checks.push(made);
      return made;
    },
    hasFailed: () => checks.some(({ state }) => state === 'failed'),
  };
}
