/**
 * Every key of the one table. No personal data stands in a key; an HMAC of an identity number does, and is
 * pseudonymous personal data (docs/table.md says how its key rotates).
 */
import type { Subject } from '../domain/record.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** By which letter a kind of subject is told, in its own partition and among the cards of a school. */
const marks: Readonly<Record<Subject['kind'], string>> = {
  child: 'C',
  finding: 'F',
  school: 'H',
  staff: 'P',
  settings: 'T', // what an organisation has decided: terms, thresholds
  round: 'V', // an inspection round
  restricted: 'X', // the functions of other classes may touch no partition that begins so
};

const key = (pk: string, sk: string): Key => ({ pk, sk });

export const keys = {
  org: (org: string) => key(`O#${org}`, 'self'),
  orgBelow: (parent: string, org: string) => key(`O#${parent}`, `below#${org}`),
  areaKey: (area: string) => key(area.startsWith('X#') ? area : `O#${area}`, 'key'),
  staff: (org: string, person: string, role: string) => key(`O#${org}`, `staff#${person}#${role}`),
  invitation: (org: string, id: string) => key(`O#${org}`, `invite#${id}`),
  /** Where the hash of a code leads to its invitation. */
  inviteCode: (hash: string) => key(`K#${hash}`, 'code'),
  /** How many codes an account has tried on a day. */
  codesTried: (account: string, day: string) => key(`K#${account}`, `tried#${day}`),
  figures: (county: string, day: string) => key(`O#${county}`, `day#${day}`),
  digest: (school: string, week: string) => key(`S#${school}`, `W#${week}`),
  hook: (org: string, id: string) => key(`O#${org}`, `hook#${id}`),
  delivery: (org: string, id: string) => key(partitions.deliveries(org), id),
  totals: (county: string, day: string) => key(`O#${county}`, `total#${day}`),
  membership: (account: string, role: string, org: string) => key(`U#${account}`, `${role}#${org}`),
  reservation: (hmac: string) => key(`N#${hmac}`, 'child'),
  subjectKey: (child: string) => key(`C#${child}`, 'key'),
  restrictedKey: (child: string) => key(`X#${child}`, 'key'),
  record: (subject: Subject, id: string, number: number | undefined) =>
    key(
      recordsOf(subject),
      number === undefined ? `E#${id}` : `N#${id.split('#')[0]}#${String(number).padStart(6, '0')}`,
    ),
  card: (subject: Subject, school: string) => {
    if (subject.kind === 'settings') return key(`O#${subject.id}`, 'settings');
    if (subject.kind === 'round') return key(`O#${subject.province}`, `round#${subject.id}`);
    return key(`S#${school}`, `${marks[subject.kind]}#${subject.id}`);
  },
  /** What lies with a round beside its moves: which counties are in, files made ready to be taken along. */
  ofRound: (round: RoundId, name: string) => key(roundOf(round), name),
  roundSecret: (round: RoundId) => key(secretOf(round), 'secret'),
  importJob: (school: string, id: string) => key(`S#${school}`, `I#${id}`),
  /** What a job did on a day for one county or one request; what was sent out that day stands before them all. */
  jobRun: (job: string, day: string, of: string) => key(partitions.jobRuns(job), `${day}#${of}`),
  jobsSent: (job: string, day: string) => key(partitions.jobRuns(job), day),
  questions: (county: string, day: string) => key(`O#${county}`, `asked#${day}`),
  accessLine: (actor: string, month: string, id: string) =>
    key(partitions.accessLines(actor, month), id),
  accessPointer: (child: string, id: string) => key(partitions.accessPointers(child), id),
} as const;

/** A round of a province. */
export type RoundId = Readonly<Record<'province' | 'round', string>>;

/** The partition of a round; the area of its own key is named alike. */
export function roundOf({ province, round }: RoundId): string {
  return `${marks.round}#${province}#${round}`;
}

/** The partition of a round’s secret, and the area of its key: whoever reads rounds for everybody reaches neither. */
export function secretOf({ province, round }: RoundId): string {
  return `W#${province}#${round}`;
}

/** The partition of all records of a subject. */
export function recordsOf(subject: Subject): string {
  const mark = marks[subject.kind];
  if (subject.kind === 'round') return roundOf({ province: subject.province, round: subject.id });
  return 'school' in subject ? `${mark}#${subject.school}#${subject.id}` : `${mark}#${subject.id}`;
}

/** The child whose card lies at a sort key of a school’s partition. */
export function childAt(sk: string): string {
  return sk.slice(prefixes.cards.length);
}

/** The area in whose key the restricted data keys of a county are wrapped: it lies with them, apart from the county’s own. */
export function restrictedArea(area: string): string {
  return `X#${area}`;
}

export const partitions = {
  account: (account: string): string => `U#${account}`,
  school: (school: string): string => `S#${school}`,
  org: (org: string): string => `O#${org}`,
  deliveries: (org: string): string => `D#${org}`,
  accessLines: (actor: string, month: string): string => `L#${actor}#${month}`,
  accessPointers: (child: string): string => `R#${child}`,
  jobRuns: (job: string): string => `J#${job}`,
} as const;

/** Beginnings of sort keys, for queries of a part of a partition. */
export const prefixes = {
  cards: 'C#',
  findings: 'F#',
  schoolCard: 'H#',
  staffCards: 'P#',
  days: 'day#',
  totals: 'total#',
  below: 'below#',
  staff: 'staff#',
  invitations: 'invite#',
  hooks: 'hook#',
  homes: 'N#home#',
  rounds: 'round#',
  roundParts: 'part#',
  roundExports: 'export#',
  questionsOf: (month: string): string => `asked#${month}`,
} as const;
