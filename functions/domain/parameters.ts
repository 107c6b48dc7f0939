/**
 * Numbers that are decided once for everybody, each with its reason. Those that a bureau may set otherwise stand in
 * `thresholds.ts`, those that the policy itself names (three months, two weeks) in their rule's file.
 */
export interface Parameter {
  readonly value: number;
  readonly unit:
    | 'days'
    | 'rows'
    | 'bytes'
    | 'hours'
    | 'minutes'
    | 'files'
    | 'children'
    | 'schools'
    | 'counties'
    | 'thousandths';
  readonly owner: 'province' | 'city' | 'county';
  readonly from: string;
  readonly why: string;
}

export const parameters = {
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
  punctual: {
    value: 3,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'A record entered later than this counts and is marked late.',
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
  invitationDays: {
    value: 14,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'A code that nobody has used for two weeks lies about somewhere.',
  },
  codesTried: {
    value: 10,
    unit: 'rows',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many codes an account may try on one day; whoever mistypes more asks for a new one.',
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
  readingsKept: {
    value: 1_096,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'Who looked at what can be asked for three years (DOMAIN P07); then the table forgets it.',
  },
  readingsShown: {
    value: 200,
    unit: 'rows',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many readings fit one page of the log; older ones are asked for.',
  },
  hooksKept: {
    value: 10,
    unit: 'rows',
    owner: 'province',
    from: '2022-12-07',
    why: 'More addresses than this to be told of the same counts are no help to anybody.',
  },
  deliveriesKept: {
    value: 90,
    unit: 'days',
    owner: 'province',
    from: '2022-12-07',
    why: 'So long it can be asked who was told what, and when.',
  },
  nightFrom: {
    value: 22,
    unit: 'hours',
    owner: 'county',
    from: '2022-12-07',
    why: 'A file opened or a list taken along from this hour on is shown to the privacy officer with a question.',
  },
  nightUntil: {
    value: 6,
    unit: 'hours',
    owner: 'county',
    from: '2022-12-07',
    why: 'Until this hour of the morning it is night.',
  },
  commitHours: {
    value: 168,
    unit: 'hours',
    owner: 'province',
    from: '2022-12-07',
    why: 'Between the public commitment and the dice anybody has time to keep a copy of it; never below a day.',
  },
  exportKept: {
    value: 24,
    unit: 'hours',
    owner: 'province',
    from: '2022-12-07',
    why: 'A file made ready to be taken along is kept sealed for this long, then gone.',
  },
  smallCell: {
    value: 5,
    unit: 'children',
    owner: 'province',
    from: '2022-12-07',
    why: 'Outside the county a count below this is not shown: so few children could be told apart.',
  },
  exportsADay: {
    value: 20,
    unit: 'files',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many files of a round one person may have ready at once: each is made by the server and noted.',
  },
  frameFloor: {
    value: 10,
    unit: 'children',
    owner: 'province',
    from: '2022-12-07',
    why: 'The published frame says this of a school with fewer, so that nobody can be told apart; no chance changes by it.',
  },
  stratumSchools: {
    value: 4,
    unit: 'schools',
    owner: 'province',
    from: '2022-12-07',
    why: 'Of fewer schools in a county two cannot be drawn without all being drawn: the type is merged with the next.',
  },
  drawnInCounty: {
    value: 6,
    unit: 'schools',
    owner: 'province',
    from: '2022-12-07',
    why: 'Sixty children of six schools tell a county with 5 % from one with 20 % wrong, with risks below 10 %.',
  },
  leastRisk: {
    value: 250,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'No school is ever immune, whatever speaks for it (SAMPLING §2.6).',
  },
  mostRisk: {
    value: 4000,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'What raises a school’s chance further would spread the weights without bound (SAMPLING §2.6).',
  },
  marksMost: {
    value: 2000,
    unit: 'schools',
    owner: 'province',
    from: '2022-12-07',
    why: 'The card of a round is one item of the store, and holds no more marked schools than these.',
  },
  drawnInStratum: {
    value: 2,
    unit: 'schools',
    owner: 'province',
    from: '2022-12-07',
    why: 'From a single school no variance can be told.',
  },
  kishWarned: {
    value: 1500,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'Weights so unequal widen an interval by a fifth and more: who plans is told before the design is committed to.',
  },
  drawnInSchool: {
    value: 10,
    unit: 'children',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many files an inspector can hold against the children in half a day.',
  },
  diceNotice: {
    value: 24,
    unit: 'hours',
    owner: 'province',
    from: '2022-12-07',
    why: 'So long before the dice the commitment is public, at the least: whoever wants to watch can come.',
  },
  goodCounty: {
    value: 50,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'A county of whose children no more fail is good: chance shall rarely fail it.',
  },
  badCounty: {
    value: 200,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'A county of whose children as many fail is bad: chance shall rarely pass it.',
  },
  classingRisk: {
    value: 100,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'The most that chance may fail a good county, or pass a bad one.',
  },
  alikeWeights: {
    value: 1100,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'Up to this Kish factor a county’s children count alike; above it they are weighed (SAMPLING §2.14).',
  },
  clustering: {
    value: 100,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'So alike children of one school are taken to be until a round has told: less would promise too much.',
  },
  expectedPass: {
    value: 950,
    unit: 'thousandths',
    owner: 'province',
    from: '2022-12-07',
    why: 'Where most is well, as the guideline wants it: a plan for worse would draw more than it needs.',
  },
  plannedCounties: {
    value: 136,
    unit: 'counties',
    owner: 'province',
    from: '2022-12-07',
    why: 'So many has Shandong; whoever plans for another area says so.',
  },
  plannedChildren: {
    value: 2200,
    unit: 'children',
    owner: 'county',
    from: '2022-12-07',
    why: 'Some 300,000 children in 136 counties.',
  },
  schoolMinutes: {
    value: 240,
    unit: 'minutes',
    owner: 'province',
    from: '2022-12-07',
    why: 'Half a day of a team, the way there and back included, before the first child.',
  },
  childMinutes: {
    value: 20,
    unit: 'minutes',
    owner: 'province',
    from: '2022-12-07',
    why: 'A file held against the child, and a talk.',
  },
  workingMinutes: {
    value: 480,
    unit: 'minutes',
    owner: 'province',
    from: '2022-12-07',
    why: 'A working day of eight hours (劳动法 36).',
  },
} as const satisfies Record<string, Parameter>;
