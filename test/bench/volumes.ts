/** How much of everything a province does in its first year, and where each number comes from. */
interface Volume {
  readonly value: number;
  readonly from: string;
}
const plan = 'the scale to plan for';
const ours = 'our assumption';

export const volumes = {
  children: { value: 300_000, from: plan },
  schools: { value: 10_000, from: plan },
  counties: { value: 136, from: plan },
  offices: { value: 136 + 16 + 1, from: `${plan}: counties, cities, the province` },
  records: { value: 8_000_000, from: plan },
  nights: { value: 365, from: 'the schedules of the table' },
  carePeople: { value: 37_500, from: 'eight children each' },
  schoolDays: { value: 200, from: 'two terms of twenty weeks' },
  // People sit down to it; a sitting is the requests that its first page makes.
  sittingsOfCarePerson: { value: 80, from: `${ours}: twice in each of forty school weeks` },
  sittingsOfSchool: { value: 80, from: `${ours}: twice in each of forty school weeks` },
  officersOfOffice: { value: 3, from: ours },
  // The page of a form opens the file of its child, so each record costs an opening.
  openingsOfRecord: { value: 1, from: 'web/src/routes/write/[form], with the network' },
  importedRows: {
    value: 300_000,
    from: `${ours}: every child comes from a ledger, in the first year`,
  },
  rowsOfImport: { value: 30, from: 'children of a school' },
  movesOfChild: { value: 4, from: `${ours}: two findings a year, opened and closed` },
  photos: { value: 60_000, from: `${ours}: of one visit in ten` },
  bytesOfPhoto: { value: 200_000, from: ours },
  devices: { value: 50_000, from: `${ours}: one of each care person, school and officer` },
  versions: { value: 4, from: `${ours}: one in each half of a term, all files new` },
  // What runs it.
  gigabytes: { value: 1, from: 'cdk/house/function.ts: memory of a function' },
  millisecondsOfTrip: { value: 5, from: `${ours}: one call to table or key service` },
  millisecondsOfOwn: { value: 10, from: 'bench warm: 5 ms of a core, of which 1 GB has 0.58' },
  millisecondsOfCard: { value: 1, from: `${ours}: a card opened and judged at night` },
  coldOfHundred: { value: 1, from: ours },
  millisecondsOfCold: { value: 500, from: 'bench cold: 0.3 s of a core, of which 1 GB has 0.58' },
  keysOfCold: { value: 3, from: 'keys of areas that an instance unwraps once' },
  bytesOfLog: {
    value: 400,
    from: `${ours}: the gateway’s line of 300 or what a job says; of a function that ends well no more`,
  },
  packedLog: { value: 0.15, from: 'Amazon CloudWatch Logs: as its pricing page reckons' },
  pollsOfQueue: {
    value: 5 * 3 * 60 * 24 * 365,
    from: 'AWS Lambda: five pollers of 20 s, idle or not',
  },
  callsOfMessage: { value: 3, from: 'sent, received, deleted' },
  hoursOfMetric: {
    value: 2 / 24,
    from: `${ours}: nights write a job’s line in two hours of a day`,
  },
} as const satisfies Record<string, Volume>;

/** The number of one of them. */
export function volume(name: keyof typeof volumes): number {
  return volumes[name].value;
}
