/**
 * THE TABLE. Routes and jobs as data. The gateway and schedules in `cdk/`, the Lambda router, the local server, the
 * browser client, the OpenAPI page and the tests all read these rows; handlers are bound in `api/index.ts` and
 * `jobs/index.ts` with `satisfies`, so a missing one does not compile.
 */
import type * as z from 'zod/mini';
import type { Verb } from './domain/access.ts';
import * as wire from './wire.ts';

/**
 * One function each: `open` needs no login and is throttled, `files` is what reads or writes workbooks and pictures (which
 * weigh half of what it weighs), `restricted` is harm, psychology and bullying.
 */
export type FunctionClass = 'open' | 'api' | 'files' | 'restricted' | 'job';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
  readonly class: Exclude<FunctionClass, 'job'>;
  /** The deed as `access.ts` names it; of class open alone there is none, for nobody is asked who they are. */
  readonly verb?: Verb;
  /** Lets in whoever held the child on the day of the record, to leave it for the school to confirm. */
  readonly late?: Verb;
  /**
   * The reply shows personal data: an access-log item is written before it leaves. `whenAny` is for a list that most
   * people find empty: then it has shown nothing.
   */
  readonly personal: boolean | 'whenAny';
  readonly params: z.ZodMiniType;
  readonly query: z.ZodMiniType;
  readonly body: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
  readonly does: string;
}

/** What most rows have in common: a question sends no body, and few requests have a query. */
const asks = { method: 'GET', class: 'api', query: wire.nothing, body: wire.nothing } as const;
const tells = { ...asks, method: 'POST' } as const;
const apart = { class: 'restricted' } as const;
const ofFiles = { class: 'files' } as const;
/** For anybody: nobody signs in, and nothing of a child is in reach. */
const toAll = { ...asks, class: 'open', personal: false } as const;

export const routes = {
  me: {
    ...asks,
    path: '/api/me',
    verb: 'self.read',
    personal: false,
    params: wire.nothing,
    reply: wire.me,
    does: 'Who is signed in, with the memberships that hold today',
  },
  listChildren: {
    ...asks,
    path: '/api/schools/{school}/children',
    verb: 'children.list',
    personal: true,
    params: wire.schoolPath,
    reply: wire.childList,
    does: 'The children of a school that the asker may see, each with its standings today',
  },
  exportChildren: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/children/export',
    verb: 'children.export',
    personal: true,
    params: wire.schoolPath,
    body: wire.chosenChildren,
    reply: wire.workbookFile,
    does: 'The chosen children as a workbook, as far as the asker sees them, identity numbers masked',
  },
  openChild: {
    ...asks,
    path: '/api/schools/{school}/children/{child}',
    verb: 'child.open',
    personal: true,
    params: wire.childPath,
    query: wire.openQuery,
    reply: wire.childFile,
    does: 'One child’s file with its standings and records',
  },
  submitRecord: {
    ...tells,
    path: '/api/schools/{school}/children/{child}/records',
    verb: 'child.write',
    late: 'child.writeLate',
    personal: true,
    params: wire.childPath,
    body: wire.submission,
    reply: wire.receipt,
    does: 'Submits a form about a child; sending it twice has one effect',
  },
  keepPhoto: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/children/{child}/photos/{photo}',
    verb: 'child.write',
    personal: false,
    params: wire.photoPath,
    body: wire.photoSent,
    reply: wire.photoKept,
    does: 'Keeps a picture that a record of the child will name, without what a camera writes beside it',
  },
  // What a home looks like stays with the school: the county reads what is written about it.
  openPhoto: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/children/{child}/photos/{photo}',
    verb: 'child.write',
    personal: true,
    params: wire.photoPath,
    reply: wire.photoShown,
    does: 'One picture of a child’s record, for the school alone',
  },
  openProof: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/children/{child}/proofs/{photo}',
    verb: 'child.open',
    personal: true,
    params: wire.photoPath,
    query: wire.openQuery,
    reply: wire.photoShown,
    does: 'One picture with which a school shows that a finding was put right, for the county too',
  },
  recordRestricted: {
    ...tells,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted',
    verb: 'child.write',
    personal: true,
    params: wire.childPath,
    body: wire.restrictedSent,
    reply: wire.receipt,
    does: 'Keeps a restricted record about a child, apart from its file; sending it twice has one effect',
  },
  listRestricted: {
    ...asks,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted',
    verb: 'restricted.list',
    personal: 'whenAny',
    params: wire.childPath,
    reply: wire.restrictedList,
    does: 'Restricted records of a child that the asker is named in or has written; for everybody else there are none',
  },
  openRestricted: {
    ...tells,
    ...apart,
    path: '/api/schools/{school}/children/{child}/restricted/{restricted}',
    verb: 'restricted.open',
    personal: true,
    params: wire.restrictedPath,
    query: wire.restrictedQuery,
    reply: wire.restrictedRecord,
    does: 'One restricted record, for who is named in it and says why; the reading is noted first',
  },
  listStaff: {
    ...asks,
    path: '/api/schools/{school}/staff',
    verb: 'staff.list',
    personal: false,
    params: wire.schoolPath,
    reply: wire.staffList,
    does: 'Who works at a school, to be chosen as care person or visitor',
  },
  listLeaves: {
    ...asks,
    path: '/api/schools/{school}/leaves',
    verb: 'staff.leave',
    personal: false,
    params: wire.schoolPath,
    reply: wire.leaveList,
    does: 'Who of a school’s staff is away, now or later',
  },
  recordLeave: {
    ...tells,
    path: '/api/schools/{school}/leaves',
    verb: 'staff.leave',
    personal: false,
    params: wire.schoolPath,
    body: wire.leaveSent,
    reply: wire.leaveList,
    does: 'Enters days on which somebody is away, or other days in their place; sending it twice has one effect',
  },
  listCare: {
    ...asks,
    path: '/api/schools/{school}/care',
    verb: 'care.assign',
    personal: true,
    params: wire.schoolPath,
    reply: wire.careList,
    does: 'Post and phone of each care person of a school, as the newest assignment has them',
  },
  assignCare: {
    ...tells,
    path: '/api/schools/{school}/care',
    verb: 'care.assign',
    personal: true,
    params: wire.schoolPath,
    body: wire.assignment,
    reply: wire.assigned,
    does: 'Makes somebody the care person of one child or of several; sending it twice has one effect',
  },
  ledgerTemplate: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/ledger-template',
    verb: 'children.import',
    personal: false,
    params: wire.schoolPath,
    reply: wire.workbookFile,
    does: 'An empty ledger with the form’s headings and drop-downs',
  },
  startImport: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/imports',
    verb: 'children.import',
    personal: true,
    params: wire.schoolPath,
    body: wire.workbookUpload,
    reply: wire.importState,
    does: 'Reads a ledger and answers a verdict per row; nothing is written to any file',
  },
  readImport: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.importState,
    does: 'Where an import stands',
  },
  confirmImport: {
    ...tells,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}/confirm',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.importState,
    does: 'Has the accepted rows written, by a job that may be left alone',
  },
  refusedRows: {
    ...asks,
    ...ofFiles,
    path: '/api/schools/{school}/imports/{import}/refused',
    verb: 'children.import',
    personal: true,
    params: wire.importPath,
    reply: wire.workbookFile,
    does: 'A workbook of the rows that need a person, with the reasons, to correct and upload alone',
  },
  readFigures: {
    ...asks,
    path: '/api/areas/{area}/figures',
    verb: 'figures.read',
    personal: false,
    params: wire.areaPath,
    reply: wire.areaFigures,
    does: 'What the last audits counted: of a county by school, of a city by county, of a province by city',
  },
  exportFigures: {
    ...tells,
    ...ofFiles,
    path: '/api/areas/{area}/figures/export',
    verb: 'figures.read',
    personal: false,
    params: wire.areaPath,
    body: wire.figuresWanted,
    reply: wire.workbookFile,
    does: 'One share of the parts of an area as a workbook, in the order of the page',
  },
  schoolFigures: {
    ...asks,
    path: '/api/schools/{school}/figures',
    verb: 'school.figures',
    personal: false,
    params: wire.schoolPath,
    reply: wire.schoolFigures,
    does: 'The figures of a school as its rows are now, beside those of the last audit, and its headcount',
  },
  recordHeadcount: {
    ...tells,
    path: '/api/schools/{school}/headcount',
    verb: 'headcount.record',
    personal: false,
    params: wire.schoolPath,
    body: wire.headcountSent,
    reply: wire.schoolFigures,
    does: 'Enters how many left-behind children a school has identified; a correction is the next number',
  },
  listFindings: {
    ...asks,
    path: '/api/counties/{county}/findings',
    verb: 'findings.list',
    personal: true,
    params: wire.countyPath,
    query: wire.findingsQuery,
    reply: wire.findingList,
    does: 'Open findings of a county or of one of its schools, longest overdue first',
  },
  schoolFindings: {
    ...asks,
    path: '/api/schools/{school}/findings',
    verb: 'school.findings',
    personal: 'whenAny',
    params: wire.schoolPath,
    query: wire.findingsQuery,
    reply: wire.findingList,
    does: 'Open findings of a school about the children that the asker sees, those ordered first',
  },
  openFinding: {
    ...asks,
    path: '/api/schools/{school}/children/{child}/findings/{rule}',
    verb: 'finding.open',
    personal: true,
    params: wire.findingPath,
    reply: wire.openedFinding,
    does: 'One finding with what was done about it, and the school’s answers for those who may read them',
  },
  actOnFindings: {
    ...tells,
    path: '/api/counties/{county}/findings/acts',
    verb: 'findings.act',
    personal: false,
    params: wire.countyPath,
    body: wire.findingsAct,
    reply: wire.findingsActed,
    does: 'Reminds a county’s schools of chosen findings, orders them put right, sends answers back, or looks again',
  },
  readSettings: {
    ...asks,
    path: '/api/orgs/{org}/settings',
    verb: 'settings.read',
    personal: false,
    params: wire.orgPath,
    reply: wire.settingsPage,
    does: 'Calendar and thresholds as they hold at an organisation, with who decided them',
  },
  decideSettings: {
    ...tells,
    path: '/api/orgs/{org}/settings',
    verb: 'settings.write',
    personal: false,
    params: wire.orgPath,
    body: wire.decision,
    reply: wire.settingsPage,
    does: 'Decides calendar, holidays or thresholds for an organisation and all below it, from today on',
  },
  previewSettings: {
    ...tells,
    path: '/api/orgs/{org}/settings/preview',
    verb: 'settings.write',
    personal: true,
    params: wire.orgPath,
    query: wire.previewQuery,
    body: wire.decision,
    reply: wire.settingsPreview,
    does: 'Whom such a decision would put overdue; nothing is written',
  },
  childReadings: {
    ...asks,
    path: '/api/schools/{school}/children/{child}/readings',
    verb: 'child.readings',
    personal: true,
    params: wire.childPath,
    query: wire.readingsQuery,
    reply: wire.childReadings,
    does: 'Who opened a child’s file, when and why, newest first; asking is noted too',
  },
  readDigest: {
    ...asks,
    path: '/api/schools/{school}/digest',
    verb: 'digest.read',
    personal: false,
    params: wire.schoolPath,
    reply: wire.schoolDigest,
    does: 'How a school’s week began: by duty what falls due in it and what is overdue, in counts',
  },
  readCountyDigest: {
    ...asks,
    path: '/api/counties/{county}/digest',
    verb: 'figures.read',
    personal: false,
    params: wire.countyPath,
    reply: wire.countyDigest,
    does: 'How a county’s week began: the same in sums, where most is overdue and where it became less',
  },
  listHooks: {
    ...asks,
    path: '/api/orgs/{org}/hooks',
    verb: 'hooks.read',
    personal: false,
    params: wire.orgPath,
    reply: wire.hookList,
    does: 'The addresses that a school or county has told of its counts, and what was sent to them',
  },
  addHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks',
    verb: 'hooks.write',
    personal: false,
    params: wire.orgPath,
    body: wire.hookSent,
    reply: wire.hookList,
    does: 'Registers an address to be told of counts; sending it twice has one effect',
  },
  switchHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks/{hook}',
    verb: 'hooks.write',
    personal: false,
    params: wire.hookPath,
    body: wire.hookSwitched,
    reply: wire.hookList,
    does: 'Switches a hook on or off, or removes it for good',
  },
  testHook: {
    ...tells,
    path: '/api/orgs/{org}/hooks/{hook}/test',
    verb: 'hooks.write',
    personal: false,
    params: wire.hookPath,
    body: wire.testAsked,
    reply: wire.hookList,
    does: 'Sends one trial message to a hook, once a minute at most',
  },
  retryDelivery: {
    ...tells,
    path: '/api/orgs/{org}/deliveries/{delivery}',
    verb: 'hooks.write',
    personal: false,
    params: wire.deliveryPath,
    reply: wire.hookList,
    does: 'Has a message sent again that did not arrive, or may not have',
  },
  countyReadings: {
    ...asks,
    path: '/api/counties/{county}/readings',
    verb: 'readings.list',
    personal: true,
    params: wire.countyPath,
    query: wire.countyReadingsQuery,
    reply: wire.countyReadings,
    does: 'Readings of personal data of a county in a month, with counts per reader; no file is shown',
  },
  listRounds: {
    ...asks,
    path: '/api/provinces/{province}/rounds',
    verb: 'rounds.read',
    personal: false,
    params: wire.provincePath,
    reply: wire.roundList,
    does: 'The inspection rounds of a province, the newest first',
  },
  openRound: {
    ...asks,
    path: '/api/provinces/{province}/rounds/{round}',
    verb: 'rounds.read',
    personal: false,
    params: wire.roundPath,
    reply: wire.roundOpened,
    does: 'Where an inspection round stands, what waits for whom, and its log',
  },
  moveRound: {
    ...tells,
    path: '/api/provinces/{province}/rounds/{round}/moves',
    verb: 'rounds.write',
    personal: false,
    params: wire.roundPath,
    body: wire.roundMoveSent,
    reply: wire.roundMoved,
    does: 'Makes one move of a round; steps are asked for by one person and confirmed by another',
  },
  listExports: {
    ...asks,
    path: '/api/provinces/{province}/rounds/{round}/exports',
    verb: 'rounds.take',
    personal: false,
    params: wire.roundPath,
    reply: wire.exportList,
    does: 'Files of a round that were made ready to be taken along, by whom and why',
  },
  askExport: {
    ...tells,
    path: '/api/provinces/{province}/rounds/{round}/exports',
    verb: 'rounds.take',
    personal: false,
    params: wire.roundPath,
    body: wire.exportAsked,
    reply: wire.exportList,
    does: 'Has a file of a round made ready, by a job that may be left alone; asked twice it has one effect',
  },
  takeExport: {
    ...asks,
    ...ofFiles,
    personal: true,
    path: '/api/provinces/{province}/rounds/{round}/exports/{export}',
    verb: 'rounds.take',
    params: wire.roundExportPath,
    query: wire.exportQuery,
    reply: wire.exportTaken,
    does: 'A part of a file that was made ready, for who asked for it, as long as it is kept; the taking is noted first',
  },
  publicRounds: {
    ...toAll,
    path: '/api/public/rounds',
    params: wire.nothing,
    reply: wire.publicRounds,
    does: 'Inspection rounds that have been announced, with their hashes',
  },
  publicRound: {
    ...toAll,
    path: '/api/public/provinces/{province}/rounds/{round}',
    params: wire.roundPath,
    reply: wire.publicRound,
    does: 'One announced round',
  },
  publicFile: {
    ...toAll,
    path: '/api/public/provinces/{province}/rounds/{round}/files/{file}',
    params: wire.roundFilePath,
    reply: wire.publicFile,
    does: 'One published file of a round, to the byte',
  },
  listJobs: {
    ...asks,
    path: '/api/provinces/{province}/jobs',
    verb: 'jobs.read',
    personal: false,
    params: wire.provincePath,
    reply: wire.jobList,
    does: 'Every job: its last run, what failed, what waits, when it runs next',
  },
  rerunJob: {
    ...tells,
    path: '/api/provinces/{province}/jobs/{job}/rerun',
    verb: 'jobs.rerun',
    personal: false,
    params: wire.jobPath,
    body: wire.runAgain,
    reply: wire.queuedAgain,
    does: 'Puts a failed or missed run on the queue again; it has one effect however often it runs',
  },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** A scheduled job runs daily at an hour of Asia/Shanghai; a queued one runs when something asks for it. */
export interface Job {
  readonly runs: { readonly daily: `${number}:${number}` } | 'queued';
  /** One message for each county, or one for each thing asked. */
  readonly each: 'county' | 'request';
  /** The human impact; it becomes the alarm's text. */
  readonly ifItFails: string;
}

export const jobs = {
  audit: {
    runs: { daily: '02:00' },
    each: 'county',
    ifItFails:
      'Files that nobody has verified for three months stay unnoticed today: counties see yesterday’s overdue list.',
  },
  digest: {
    runs: { daily: '03:00' },
    each: 'county',
    ifItFails:
      'Schools and counties begin the week without its digest: what falls due this week is not seen at a glance.',
  },
  morning: {
    runs: { daily: '07:30' },
    each: 'county',
    ifItFails:
      'Groups that count on a morning message get none today: what falls due today is on the page alone.',
  },
  readings: {
    runs: { daily: '03:00' },
    each: 'county',
    ifItFails:
      'Nobody is asked about files opened in great number or at night: a privacy officer sees the log without its questions.',
  },
  reconcile: {
    runs: { daily: '04:00' },
    each: 'county',
    ifItFails:
      'A list may show a child as it was before the last record, until someone opens the file: nothing is lost, lists may be stale.',
  },
  deliver: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'Messages of schools and counties to their own groups and systems stop half way, and are shown as not delivered.',
  },
  refold: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'A saved record does not yet show in its school’s list: a teacher may believe that it was lost and write it twice.',
  },
  freezeCounty: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'The list from which the province draws is not frozen: the round stands still until the county that is missing is in.',
  },
  joinFrame: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'Every county is in and the list is not frozen all the same: the round stands still, and nothing is drawn from another list.',
  },
  drawRound: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'Dice were thrown in public and nothing is drawn: the draw follows from them and waits; nobody may throw again.',
  },
  exportFile: {
    runs: 'queued',
    each: 'request',
    ifItFails: 'A file of an inspection that somebody has asked for does not become ready.',
  },
  importRows: {
    runs: 'queued',
    each: 'request',
    ifItFails:
      'A school’s confirmed ledger is only partly in: some children have no file although the school has done its part.',
  },
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
