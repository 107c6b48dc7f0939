import type { CheckId } from '../check.ts';
import { compareLines } from '../compare-lines.ts';
import type { Note } from '../difference.ts';
import { lqasOf, type Lqas } from '../lqas.ts';
import type { OpenRound } from '../open-round.ts';
import { classesOf, classLines, decidedLines, type ClassedCounty } from './classes-file.ts';
import { compareValues } from './compare-values.ts';
import { estimatesOf, estimatesText, type Estimates } from './estimates-file.ts';
import type { Findings } from './findings.ts';
import { groupsOf, strataOf } from './groups.ts';
import { weightLines } from './weights-file.ts';

/** The files that follow from the findings, and what is checked by each. */
export const resultFiles = {
  'weights.csv': 'weights',
  'estimates.json': 'estimates',
  'estimates_by_stratum.json': 'estimates',
  'lqas.csv': 'classes',
  'county_classes.csv': 'classes',
} as const satisfies Readonly<Record<string, CheckId>>;
export type ResultFile = keyof typeof resultFiles;
export const resultFileNames = Object.keys(resultFiles) as ResultFile[];

/** What follows from the findings: numbers for a reader, and the files to the byte. */
export interface Outcome {
  readonly estimates: Estimates;
  readonly byStratum: Estimates;
  readonly classes: readonly ClassedCounty[];
  readonly lqas: Lqas;
  readonly files: Readonly<Record<ResultFile, string>>;
}

/** Works out weights, estimates and classes of a drawn round (SAMPLING §2.12, §2.14). */
export function outcomeOf(round: OpenRound, findings: Findings): Outcome | undefined {
  const { schools = [], design, listed } = round;
  if (!design) return undefined;
  const lqas = lqasOf(design.further?.get('lqas') as object | undefined); // it was read, so it is one
  const estimates = estimatesOf(findings, groupsOf(schools, design));
  const byStratum = estimatesOf(findings, strataOf(schools));
  const classes = classesOf(schools, listed, findings, lqas);
  return {
    ...{ estimates, byStratum, classes, lqas },
    files: {
      'weights.csv': [...weightLines(findings)].join(''),
      'estimates.json': estimatesText(estimates),
      'estimates_by_stratum.json': estimatesText(byStratum),
      'lqas.csv': [...classLines(classes, lqas)].join(''),
      'county_classes.csv': [...decidedLines(classes)].join(''),
    },
  };
}

/** Holds a file against what it must be. */
export function compareResultFile(
  name: ResultFile,
  text: string,
  chunks: Iterable<Uint8Array>,
  note: Note,
): void {
  if (name.endsWith('.json')) compareValues(chunks, text, note);
  else compareLines(chunks, text.split(/(?<=\n)/), note);
}
