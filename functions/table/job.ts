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
  erase: {
    runs: { daily: '05:00' },
    each: 'county',
    ifItFails:
      'Files whose time has come stay readable: a guardian was promised that they would be gone by now.',
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
