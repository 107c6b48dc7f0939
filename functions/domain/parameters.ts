/**
 * Thresholds that the policy leaves open, each decided once, with its owner and the day from which it holds.
 * Numbers the policy itself names (three months, two weeks) stand in their rule's file, not here.
 */
export interface Parameter {
  readonly value: number;
  readonly unit: 'days' | 'schoolDays' | 'rows' | 'bytes' | 'hours' | 'files' | 'children';
  readonly owner: 'province' | 'city' | 'county';
  readonly from: string;
  readonly why: string;
}

export const parameters = {
  verificationDueSoon: {
    value: 14,
    unit: 'days',
    owner: 'county',
    from: '2022-12-07',
    why: 'A file falls due soon two weeks before its three months are over.',
  },
  talkDueSoon: {
    value: 3,
    unit: 'days',
    owner: 'county',
    from: '2022-12-07',
    why: 'A talk falls due soon when so few days of its two weeks are left.',
  },
  talkGapDueSoon: {
    value: 14,
    unit: 'days',
    owner: 'county',
    from: '2022-12-07',
    why: 'A longer gap since the last talk, pauses taken off, is due soon.',
  },
  talkGapOverdue: {
    value: 21,
    unit: 'days',
    owner: 'county',
    from: '2022-12-07',
    why: 'A longer gap since the last talk, pauses taken off, is overdue.',
  },
  talkWindow: {
    value: 5,
    unit: 'schoolDays',
    owner: 'county',
    from: '2022-12-07',
    why: 'Two weeks with fewer school days than this are joined to the two beside them.',
  },
  pause: {
    value: 7,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'Schools closed for so many days in a row stop the clock; a shorter holiday does not.',
  },
  photoBytes: {
    value: 400_000,
    unit: 'bytes',
    owner: 'province',
    from: '2022-12-07',
    why: 'A picture is made smaller on the phone; a larger one is refused.',
  },
  lateEntry: {
    value: 14,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'A record entered later than this stays visible and does not count.',
  },
  handoverGrace: {
    value: 7,
    unit: 'days',
    owner: 'county',
    from: '2022-12-07',
    why: 'What was overdue when a child was handed over is not counted against the new care person for this long.',
  },
  careLoad: {
    value: 10,
    unit: 'children',
    owner: 'county',
    from: '2022-12-07',
    why: 'More children than this in the care of one person are shown with a warning, and never refused.',
  },
  formAge: {
    value: 90,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'A form filled offline under an earlier version is accepted for this long.',
  },
  offlineDays: {
    value: 14,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'Lists on a phone that has not met the network for this long are wiped.',
  },
  receivedKept: {
    value: 7,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'So long a device shows the receipts of what it has sent.',
  },
  importKept: {
    value: 24,
    unit: 'hours',
    owner: 'province',
    from: '2022-12-07',
    why: 'An uploaded workbook is kept sealed for this long, then gone.',
  },
  workbookRows: {
    value: 10_000,
    unit: 'rows',
    owner: 'province',
    from: '2022-12-07',
    why: 'More rows than any county has children in one ledger.',
  },
  workbookBytes: {
    value: 4_000_000,
    unit: 'bytes',
    owner: 'province',
    from: '2022-12-07',
    why: 'What one request to the gateway can carry.',
  },
  workbookInflatedBytes: {
    value: 64_000_000,
    unit: 'bytes',
    owner: 'province',
    from: '2022-12-07',
    why: 'A small file can unpack to a gigabyte; a ledger of the most rows needs a third of this.',
  },
  filesADay: {
    value: 50,
    unit: 'files',
    owner: 'county',
    from: '2022-12-07',
    why: 'Whoever opens more files than this on one day is shown to the privacy officer with a question.',
  },
  readingsShown: {
    value: 200,
    unit: 'rows',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many readings fit one page of the log; older ones are asked for.',
  },
  smallCell: {
    value: 5,
    unit: 'children',
    owner: 'province',
    from: '2022-12-07',
    why: 'Outside the county a count below this is not shown: so few children could be told apart.',
  },
} as const satisfies Record<string, Parameter>;
