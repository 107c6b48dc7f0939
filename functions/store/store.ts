import type { Membership, Role } from '../domain/access.ts';
import type { CivilDate, Instant } from '../domain/calendar.ts';
import type {
  ChildCard,
  FindingCard,
  RoundCard,
  SchoolCard,
  SettingsCard,
  StaffCard,
} from '../domain/card.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { SchoolDigest } from '../domain/digest.ts';
import type { HookEvent, HookKind } from '../domain/hooks.ts';
import type { AuditMove } from '../domain/reports/audit-moves.ts';
import type { Question } from '../domain/reports/questions-of-day.ts';
import type { Figures } from '../domain/figures.ts';
import type { Point } from '../domain/reports/course.ts';
import type { Data, Draft, FormRecord } from '../domain/record.ts';
import type { RoundId } from './keys.ts';
import type { Places } from './settle.ts';
import type { SubjectKey } from './subject-kind.ts';

/** An organisation and all above it. Ids are ours and permanent; codes and names may change. */
export interface Org {
  readonly id: string;
  readonly kind: 'province' | 'city' | 'county' | 'school';
  readonly name: string;
  /** For a school: its kind (DOMAIN §3.3), for a county unit without a code: functionalZone. */
  readonly sort?: string;
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
  /** For a county: the phones on which the bureau and civil affairs take a report of harm, beside the police's 110. */
  readonly harmPhones?: HarmPhones;
  /** For a school: its code in the real world, by which inspection rounds know it (学校标识码). */
  readonly code?: string;
  /** For a school: since when it is closed; it is out of scope then, and its file of years stays. */
  readonly closedOn?: CivilDate;
}
export interface HarmPhones {
  readonly education: string;
  readonly civilAffairs: string;
}

/** A person bound to an account of the issuer. The name is sealed where it is stored. */
export interface Account {
  readonly person: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** Somebody with memberships at an organisation. */
export interface StaffMember {
  readonly person: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** A child's card as read, with what the write path needs later: the versions seen and the child's key. */
export interface SeenCard {
  readonly card: ChildCard;
  readonly school: string;
  readonly places: Places;
  readonly key: SubjectKey;
}

/** The cards of a school: those that open, and by id the children of those that do not. */
export interface ReadCards {
  readonly cards: ChildCard[];
  readonly unread: readonly string[];
}

/** The files of a school at an instant; apart from them those whose cards lie here and whose records were elsewhere. */
export interface FilesAsOf {
  readonly cards: ChildCard[];
  readonly unread: string[];
  readonly elsewhere: ChildCard[];
}

/** A school as the nightly audit reads it. */
export interface Sweep extends ReadCards {
  readonly findings: readonly FindingCard[];
  readonly schoolCard: SchoolCard;
}

export interface Saved {
  readonly record: FormRecord;
  readonly card: ChildCard;
  /** True when the same content by the same author was there already. */
  readonly replayed: boolean;
  /** True when the record is safe and the lists follow by a queued refold. */
  readonly listsFollow: boolean;
}

/** Figures of one county on one day, rewritten whole by the audit. */
export interface DayFigures {
  readonly county: string;
  readonly day: CivilDate;
  readonly asOf: Instant;
  /** SHA-256 over the roots of all cards: what was on file that day can be proved later. */
  readonly root: string;
  /** By school, with all its cards as `children`, those that have left the statistics too. */
  readonly schools: Readonly<
    Record<string, Figures & { readonly children: number; readonly unread?: number }>
  >;
}

/** The same figures of the county alone, with how they stood the day before and over the term. */
export interface DayTotals {
  readonly county: string;
  readonly day: CivilDate;
  readonly asOf: Instant;
  readonly figures: Figures;
  /** The day that was counted last before this one. */
  readonly before?: Point;
  /** The weeks of the term before this day. */
  readonly course: readonly Point[];
}

/** One line per request that showed personal data. The reader's name is sealed where it is stored. */
export interface AccessLine {
  readonly actor: string;
  readonly actorName: string;
  readonly at: Instant;
  readonly route: string;
  readonly request: string;
  readonly sight: string;
  readonly school?: string;
  readonly county?: string;
  readonly child?: string;
  readonly reason?: string;
  /** Of a restricted matter: the line itself would tell that there is one. */
  readonly apart?: true;
}

/** A line of the access log as it is read again; its id is a ULID and tells the order. */
export interface Reading extends AccessLine {
  readonly id: string;
}

/** An import on its way. The workbook itself is a sealed object that expires. */
export interface ImportJob {
  readonly id: string;
  readonly school: string;
  readonly fileName: string;
  readonly state: 'judged' | 'confirmed' | 'done';
  readonly by: string;
  readonly byName: string;
  readonly device: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly counts: Readonly<
    Record<'rows' | 'new' | 'update' | 'unchanged' | 'duplicate' | 'refused' | 'warnings', number>
  >;
  readonly done: number;
}

/** An outside address that is told of counts. What it takes to send there lies sealed apart from it. */
export interface Hook {
  readonly id: string;
  readonly org: string;
  readonly kind: HookKind;
  readonly events: readonly HookEvent[];
  readonly host: string;
  readonly last4: string;
  readonly state: 'on' | 'off' | 'removed';
  /** Who registered it, by id, and when. */
  readonly by: string;
  readonly at: Instant;
}
export interface HookSecrets {
  readonly url: string;
  readonly secret?: string | undefined;
}
/** A delivery as it was read: put back, it counts only if nobody has changed it meanwhile. */
export interface SeenDelivery {
  readonly delivery: Delivery;
  readonly version: number;
}

/** A school has one finding for each rule and child. */
export type FindingId = Pick<FindingCard, 'rule' | 'child'>;
/** A move under the number after the last one that its maker has seen. */
export interface FindingMove {
  readonly number: number;
  readonly data: Data;
}

/** A round with its moves. */
export interface OpenedRound {
  readonly card: RoundCard;
  readonly moves: FormRecord[];
}
/** A file of a round, made ready for somebody to take along. */
export interface RoundExport extends RoundId {
  readonly id: string;
  readonly file: string;
  readonly as: 'csv' | 'xlsx';
  readonly why: string;
  readonly state: 'asked' | 'ready' | 'failed';
  readonly by: string;
  readonly byName: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

/** Who enters something, when by the server's clock, and on which device. */
export interface Entry {
  readonly by: string;
  readonly byName: string;
  readonly device: string;
  readonly enteredAt: Instant;
}

/** What handlers and jobs may ask of the store. It decides nothing an education bureau could have an opinion on. */
export interface Store {
  org(id: string): Promise<Org | undefined>;
  orgsBelow(id: string): Promise<Org[]>;
  /** Enters an organisation below another, a province below `everything`. */
  addOrg(org: Org, parent: string): Promise<void>;
  account(issuer: string, subject: string): Promise<Account | undefined>;
  addMembership(
    issuer: string,
    subject: string,
    person: string,
    name: string,
    membership: Membership & { readonly role: Role },
  ): Promise<void>;
  /** Who has a membership at an organisation, in order of the person's id; whether it holds today is for the reader. */
  staffOf(org: string): Promise<StaffMember[]>;

  /** The card at a school, or where its tombstone leads; undefined where there is none. */
  seenCard(school: string, child: string): Promise<SeenCard | undefined>;
  /** Card and all records of a child; refolds and repairs the card on the way. */
  openChild(seen: SeenCard): Promise<{ readonly card: ChildCard; readonly records: FormRecord[] }>;
  /** All records of a child as they lie; nothing is repaired. */
  recordsOf(seen: SeenCard): Promise<FormRecord[]>;
  /** The cards of a school that open; what does not open stays out, and delays no other. */
  childCards(school: string): Promise<ChildCard[]>;
  /** The same, with the ids of the children whose cards do not open: for whoever counts or repairs. */
  readCards(school: string): Promise<ReadCards>;
  findings(school: string): Promise<FindingCard[]>;
  /** What the nightly audit reads of a school, at half the price: it may miss what was written within the last second. */
  sweepOf(school: string): Promise<Sweep>;
  /** What some organisations have decided, in their order; one that has decided nothing has an empty card. */
  settings(orgs: readonly string[]): Promise<SettingsCard[]>;
  /** The sections of an organisation's settings, as they lie. */
  settingsRecords(org: string): Promise<FormRecord[]>;
  /**
   * Saves a section of an organisation's settings; the author stands in it by id alone.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  decide(org: string, draft: Draft): Promise<SettingsCard>;
  /** What the school says of itself; empty where it has said nothing yet. */
  schoolCard(school: string): Promise<SchoolCard>;
  /**
   * Enters a school’s headcount under its next number; the author stands in it by id alone.
   * @throws Problem record-conflict, when the number holds other content
   */
  recordHeadcount(school: string, draft: Draft): Promise<SchoolCard>;
  /** Who of the staff was, is or will be away. */
  leaves(school: string): Promise<StaffCard[]>;
  /**
   * Saves one leave of somebody at a school; the author stands in it by id alone.
   * @throws Problem record-conflict, when the id holds other content
   */
  recordLeave(school: string, person: string, draft: Draft): Promise<StaffCard>;

  /**
   * Saves one record about a child: ARCHITECTURE §4.
   * @throws Problem record-conflict with `theirs`, when the id or number holds other content
   * @throws Problem request-malformed, when a section's number leaves a gap
   */
  save(draft: Draft, seen: SeenCard): Promise<Saved>;
  /**
   * Reserves an identity (a number, or what stands for one) and answers the child it belongs to, for ever.
   * @param child the child that has it now, if it is an old one with a new number
   */
  reserve(identity: string, child?: string): Promise<string>;
  /** The child an identity belongs to, if any. */
  reserved(identity: string): Promise<string | undefined>;
  /** The school that keeps a child's file, from its newest home section; no content is opened. */
  homeOf(child: string): Promise<string | undefined>;
  /**
   * Begins a child's file at a school: home and first file section. Beginning it twice is harmless.
   * @param later records that the file brings along, in the order in which they came about
   */
  begin(
    child: string,
    school: string,
    file: Data,
    formVersion: number,
    at: CivilDate,
    entry: Entry,
    later?: readonly Draft[],
  ): Promise<ChildCard>;
  /** One finding with its moves in order; undefined where nothing was ever found. */
  openFinding(
    school: string,
    of: FindingId,
  ): Promise<{ readonly card: FindingCard; readonly moves: FormRecord[] } | undefined>;
  /**
   * Makes one move of a finding under its number; the author stands in it by id alone. Made already with the same content,
   * it has no second effect.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  moveFinding(
    school: string,
    of: FindingId,
    move: FindingMove,
    at: CivilDate,
    entry: Entry,
  ): Promise<FindingCard>;
  /** Makes the audit's moves at a school; made already, they have no second effect. */
  move(school: string, moves: readonly AuditMove[], at: CivilDate, entry: Entry): Promise<void>;
  /**
   * Keeps one restricted record of a child; no card changes.
   * @throws Problem record-conflict, when the id holds other content
   */
  recordRestricted(
    child: string,
    school: string,
    draft: Draft,
  ): Promise<{ readonly record: FormRecord; readonly replayed: boolean }>;
  /** Who may open a restricted record, its author first; undefined where there is none. No content is opened. */
  namedIn(child: string, id: string): Promise<readonly string[] | undefined>;
  /** A child's restricted records of which `isFor` holds, given who may open each; the others stay sealed. */
  restrictedOf(child: string, isFor: (named: readonly string[]) => boolean): Promise<FormRecord[]>;
  /** Refolds one child from its records and repairs its card wherever it lies. */
  refold(child: string, school: string): Promise<void>;
  /** Refolds the findings of a school from their moves and repairs their cards. */
  refoldFindings(school: string): Promise<void>;

  figures(county: string, upTo: CivilDate): Promise<DayFigures | undefined>;
  putFigures(figures: DayFigures): Promise<void>;
  /** The newest totals of a county up to a day. */
  totals(county: string, upTo: CivilDate): Promise<DayTotals | undefined>;
  putTotals(totals: DayTotals): Promise<void>;
  log(line: AccessLine): Promise<void>;
  /** What a person read in a month, `2026-11`, wherever it lies; oldest first. */
  readingsBy(person: string, month: string): Promise<Reading[]>;
  /** The newest `limit` openings of a child's file, those before the line `before` if one is named. */
  readingsOf(child: string, limit: number, before?: string): Promise<Reading[]>;

  /** The files of a school as they stood at an instant, and by id children whose files do not open. */
  filesAsOf(school: string, instant: Instant): Promise<FilesAsOf>;

  /** The inspection rounds of a province, in order of their names. */
  rounds(province: string): Promise<RoundCard[]>;
  openRound(round: RoundId): Promise<OpenedRound | undefined>;
  /**
   * Makes one move of a round under its number; the author stands in it by id alone. Made already with the same content,
   * it has no second effect.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  moveRound(round: RoundId, move: FindingMove, at: CivilDate, entry: Entry): Promise<RoundCard>;
  /** The secret of a round, 64 hexadecimal characters; made at the first call and kept sealed apart from it. */
  roundSecret(round: RoundId): Promise<string>;
  /** By what key a child stands in the files of a round: nobody guesses it, nor whose it is, without the round’s own. */
  childKeyOf(round: RoundId): Promise<(child: string) => string>;
  /** Keeps what a county puts into a frame, sealed, until it is joined; put again, it replaces. */
  putRoundPart(round: RoundId, county: string, bytes: Uint8Array): Promise<void>;
  /** The counties whose part is there. */
  roundParts(round: RoundId): Promise<string[]>;
  roundPart(round: RoundId, county: string): Promise<Uint8Array | undefined>;
  /** Keeps a file of a round under its SHA-256, sealed, for years: what is made again takes nothing’s place. */
  keepRoundFile(round: RoundId, sha256: string, bytes: Uint8Array): Promise<void>;
  roundFile(round: RoundId, sha256: string): Promise<Uint8Array | undefined>;
  roundExport(round: RoundId, id: string): Promise<RoundExport | undefined>;
  /** All exports of a round that are not forgotten yet, oldest first. */
  roundExports(round: RoundId): Promise<RoundExport[]>;
  putRoundExport(job: RoundExport): Promise<void>;
  keepExported(job: RoundExport, bytes: Uint8Array): Promise<void>;
  exported(job: RoundExport): Promise<Uint8Array | undefined>;

  importJob(school: string, id: string): Promise<ImportJob | undefined>;
  putImportJob(job: ImportJob): Promise<void>;
  /** The uploaded workbook, sealed under the county's key, until it expires. */
  keepWorkbook(job: ImportJob, workbook: Uint8Array): Promise<void>;
  workbook(job: ImportJob): Promise<Uint8Array | undefined>;
  /**
   * Keeps a picture of a child's record, without metadata, under the id its device gave it.
   * @returns true if it was there already
   * @throws Problem record-conflict where another picture has the id
   */
  keepPhoto(seen: SeenCard, id: string, jpeg: Uint8Array): Promise<boolean>;
  photo(seen: SeenCard, id: string): Promise<Uint8Array | undefined>;
  /** Puts a message on the queue of jobs, to be handed out at once or some seconds later. */
  enqueue(message: JobMessage, afterSeconds?: number): Promise<void>;

  /** A school's week as it began, by its Monday. */
  digest(school: string, week: CivilDate): Promise<SchoolDigest | undefined>;
  putDigest(digest: SchoolDigest): Promise<void>;

  /** The hooks of an organisation, without those that were removed. */
  hooks(org: string): Promise<Hook[]>;
  /** Registers a hook; false where its id is taken. Address and secret are sealed under the county's key. */
  addHook(hook: Hook, secrets: HookSecrets): Promise<boolean>;
  /** Switches a hook on or off, or removes it, for good and with its address; false where it is gone already. */
  switchHook(org: string, id: string, state: Hook['state']): Promise<boolean>;
  /** What it takes to send to a hook; undefined for one that was removed. */
  hookSecrets(hook: Pick<Hook, 'org' | 'id'>): Promise<HookSecrets | undefined>;
  /** The newest deliveries of an organisation, the last day first. */
  deliveries(org: string, limit: number): Promise<Delivery[]>;
  delivery(org: string, id: string): Promise<SeenDelivery | undefined>;
  /** Puts a delivery that is new, or that was seen at a version; false where somebody else was first. */
  putDelivery(delivery: Delivery, seen?: SeenDelivery): Promise<boolean>;
  putQuestions(asked: DayQuestions): Promise<void>;
  /** What there is to ask about a month, `2026-11`, day by day. */
  questionsOf(county: string, month: string): Promise<DayQuestions[]>;
  jobRun(job: string, day: CivilDate, of: string): Promise<JobRun | undefined>;
  putJobRun(run: JobRun): Promise<void>;
  putJobsSent(sent: JobsSent): Promise<void>;
  /** The last `limit` items about a job, of the newest days first. */
  newestRuns(
    job: string,
    limit: number,
  ): Promise<{ readonly runs: readonly JobRun[]; readonly sent: readonly JobsSent[] }>;
}

/** What there is to ask about a county's day of reading, rewritten whole. */
export interface DayQuestions {
  readonly county: string;
  readonly day: CivilDate;
  readonly questions: readonly Question[];
}

/** How one message of a job went on its day, rewritten with every try. Ids, counts and the name of a fault. */
export interface JobRun {
  /** The county, or the id of what was asked for. */
  readonly of: string;
  /** As it was queued, to be queued again. */
  readonly message: JobMessage;
  readonly tries: number;
  readonly startedAt: Instant;
  /** Absent while it runs, and where it was cut short. */
  readonly endedAt?: Instant;
  readonly counts?: Readonly<Record<string, number>>;
  readonly fault?: string;
  /** What was left out, by id; the first of them. */
  readonly left?: readonly string[];
}

/** What the scheduler had sent out for a day: so many messages are to be done. */
export interface JobsSent {
  readonly job: string;
  readonly day: CivilDate;
  readonly at: Instant;
  readonly messages: number;
}

/** One unit of queued or scheduled work. */
export interface JobMessage {
  readonly job: string;
  readonly today: CivilDate;
  readonly county?: string;
  readonly school?: string;
  readonly child?: string;
  readonly import?: string;
  readonly org?: string;
  readonly delivery?: string;
  readonly province?: string;
  readonly round?: string;
  readonly export?: string;
}
