import type { CivilDate, Instant } from './calendar.ts';
import type { round, RoundStep } from './cases/round.ts';
import type { Holidays, SchoolCalendar } from './school-calendar.ts';
import type { Thresholds } from './thresholds.ts';
import type { markCounts, Marks } from './rounds/marks.ts';
import type { RoundPlan } from './rounds/plan.ts';

/** A date and the record that shows it, so that every verdict can name its evidence. */
export interface Dated {
  readonly on: CivilDate;
  readonly record: string;
}

/** A child's present state: `fold` of all its records. Small, derived, always rebuildable. */
export interface ChildCard {
  readonly child: string;
  /** Where the child's file is kept: the newest `home` section. */
  readonly home?: Dated & { readonly school: string; readonly number: number };
  readonly name?: string | undefined;
  readonly gender?: string | undefined;
  readonly birthDate?: CivilDate | undefined;
  readonly idLast4?: string | undefined;
  readonly grade?: string | undefined;
  readonly classNo?: number | undefined;
  readonly boardingMode?: string | undefined;
  readonly leftBehindType?: string | undefined;
  readonly carePersonName?: string | undefined;
  readonly deputyName?: string | undefined;
  /** What the last care person left for the next one. */
  readonly handover?: string | undefined;
  /** What was agreed at the last talk that said so. */
  readonly lastFollowUp?: string | undefined;
  /** Equal for children of one home, as far as the parents' names tell. */
  readonly family?: string | undefined;
  /** The newest number of the section `file`, and how many of its fields are still missing. */
  readonly file?: { readonly number: number; readonly missing: number };
  /** When the file began, and its last verification that counts. */
  readonly fileSince?: Dated;
  readonly verified?: Dated;
  /** The last talk and the last visit that count, and the last notice to a guardian. */
  readonly talked?: Dated;
  readonly visited?: Dated;
  readonly notified?: Dated;
  /** The first talk of each week, for the windows of a term; of those marked late the days again. */
  readonly talkWeeks?: readonly CivilDate[];
  readonly lateTalks?: readonly CivilDate[] | undefined;
  /** The last verification that said on what evidence the child is on file. */
  readonly evidence?: Dated;
  /** Since when the child is no longer among those the file was kept for, and why. */
  readonly left?: (Dated & { readonly reason: string | undefined }) | undefined;
  /** The care person by id since `on`; `isHandover` if somebody else was before. Nobody known by account: no `primary`. */
  readonly care?: Dated & {
    readonly number: number;
    readonly primary?: string;
    readonly deputy?: string;
    readonly isHandover?: true;
    /** The day of the newest assignment, also where it names the same person. */
    readonly changedOn?: CivilDate;
    /** What the care person is at the school, and whether it is a woman: 以班主任和女性教师为主. */
    readonly role?: string;
    readonly isWoman?: boolean;
  };
  /** The care person's phone, which parents and delegated guardian are told. */
  readonly carePhone?: string | undefined;
  /** How many late records wait for the school to decide about them; absent where none does. */
  readonly toConfirm?: number;
  /** SHA-256 over the sorted hashes of all records: what was on file can be proved without showing it. */
  readonly root: string;
  readonly records: number;
}

/** Days on which somebody is away, the first and the last included. */
export interface Leave {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly record: string;
}

/** What is known of somebody's presence at a school, folded from the leaves entered there. */
export interface StaffCard {
  readonly person: string;
  readonly school: string;
  /** Those that end last, in order of their ends; older ones stand in the records alone. */
  readonly leaves: readonly Leave[];
  readonly root: string;
  readonly records: number;
}

/** What a school says of itself, folded from its own records. */
export interface SchoolCard {
  readonly school: string;
  /** The newest headcount: how many children, by whose list, as of which day, entered by whom. */
  readonly headcount?: Dated & {
    readonly number: number;
    readonly children: number;
    readonly source: string;
    readonly by: string;
  };
  readonly root: string;
  readonly records: number;
}

/** A finding's present state, folded from its moves. */
export interface FindingCard {
  readonly rule: string;
  readonly child: string;
  readonly school: string;
  readonly state: 'none' | 'open' | 'ordered' | 'answered' | 'closed';
  readonly openedOn?: CivilDate;
  readonly closedOn?: CivilDate;
  /** The day on which the duty fell due. */
  readonly dueOn?: CivilDate;
  /** The order that holds, if one was given since the finding last opened, and the day by which it asks for an answer. */
  readonly orderedOn?: CivilDate;
  readonly orderDueOn?: CivilDate;
  /** The last reminder and answer since then; the answer's words are a record of the child, named here. */
  readonly remindedOn?: CivilDate;
  readonly answeredOn?: CivilDate;
  readonly answer?: string;
  /** Why the last answer was sent back. */
  readonly why?: string;
  /** How often the same duty was found wanting. */
  readonly occurrences: number;
  /** The number of the last move. */
  readonly moves: number;
  readonly root: string;
  readonly records: number;
}

/** What an organisation has decided for itself and all below it; what it leaves open, those above it decide. */
export interface SettingsCard {
  readonly org: string;
  readonly calendar?: OwnCalendar;
  /** By year, as announced for the whole country. */
  readonly holidays?: Readonly<Record<string, Holidays>>;
  /** In order of their numbers; the last one whose day has come holds. */
  readonly thresholds?: readonly OwnThresholds[];
  /** The newest number of each section. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly root: string;
  readonly records: number;
}
/** Terms, breaks and make-up days of one organisation; `since` is the day on which it first decided any. */
export interface OwnCalendar extends Omit<SchoolCalendar, 'holidays'> {
  readonly since: CivilDate;
}
export interface OwnThresholds {
  readonly from: CivilDate;
  readonly values: Partial<Thresholds>;
}

/** Two people make a step together: what one of them asks for, the other confirms or it is taken back. */
export interface AskedStep {
  readonly step: RoundStep;
  readonly by: string;
  readonly notice?: RoundNotice;
  readonly why?: string;
}
/** When and where dice are thrown in public, and with whom the sealed secret lies until it is revealed. */
export interface RoundNotice {
  readonly diceOn: CivilDate;
  readonly diceTime: string;
  readonly dicePlace: string;
  readonly depositary: string;
}

/** An inspection round, folded from its moves (SAMPLING §2.1). No name stands in it, of nobody. */
export interface RoundCard {
  readonly round: string;
  readonly province: string;
  readonly state: (typeof round.states)[number];
  readonly title?: string;
  readonly plan?: RoundPlan;
  /** Schools to be looked at more often or less, or in any case, by their codes. */
  readonly marks?: Marks;
  /** How many were marked, once they are frozen and stand in the frame. */
  readonly markCounts?: ReturnType<typeof markCounts>;
  readonly asked?: AskedStep;
  /** The instant whose register is frozen: when the freezing was confirmed. */
  readonly asOf?: Instant;
  readonly frame?: RoundFrame;
  readonly notice?: RoundNotice;
  readonly commitSha256?: string;
  readonly committedAt?: Instant;
  /** Who printed the secret for the depositary, and whether it lies there. */
  readonly secretShownTo?: string;
  readonly lodged?: true;
  /** What each recorder read off the dice. */
  readonly dice: readonly { readonly by: string; readonly digits: string }[];
  readonly digits?: string;
  readonly diceAt?: Instant;
  readonly drawn?: RoundDraw;
  /** When fieldwork began: from then on it is shown what was drawn. */
  readonly openedAt?: Instant;
  readonly revealedAt?: Instant;
  /** Public since the reveal. */
  readonly secret?: string;
  readonly publishedAt?: Instant;
  readonly voidedWhy?: string;
  /** Who has acted, in order of appearance: the public log tells them apart by number. */
  readonly people: readonly string[];
  /** SHA-256 of the last line of the log, and when it was written: the next is later. */
  readonly chain?: string;
  readonly lastAt: Instant;
  /** The number of the last move. */
  readonly moves: number;
  readonly root: string;
  readonly records: number;
}
/** Files of the frame by their hashes, and how much stands in them. */
export interface RoundFrame {
  readonly frameSha256: string;
  readonly childrenSha256: string;
  readonly excludedSha256: string;
  /** Where some children are drawn more often than others. */
  readonly domainsSha256?: string;
  readonly designSha256: string;
  readonly schools: number;
  readonly children: number;
  /** By how much unequal weights will widen what is estimated, in thousandths. */
  readonly kishPermille?: number;
}
export interface RoundDraw {
  readonly drawSha256: string;
  readonly sampleSha256: string;
  readonly schools: number;
  readonly children: number;
}
