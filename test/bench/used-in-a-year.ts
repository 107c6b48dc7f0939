import type { Deed, NightDeeds, RequestDeeds } from './deeds.ts';
import { times, together, type Used } from './prices.ts';
import { volume } from './volumes.ts';

const GIGA = 1e9;
const MONTHS = 12;
const WEEKS = 52;

/** What there is of the app whether anybody uses it or not. */
export interface Standing {
  readonly alarms: number;
  readonly metrics: number;
  readonly keys: number;
  /** Files of the site, and their bytes over the line. */
  readonly files: number;
  readonly bytes: number;
}

/** Everything that a province uses in its first year, by what it is used for. */
export function usedInAYear(
  requests: RequestDeeds,
  nights: NightDeeds,
  standing: Standing,
): Record<string, Used> {
  const { me, list, findings, staff, digest, open, talk, ...others } = requests;
  const { unitsOfMove, mondays, ...jobs } = nights;
  const { figures, countyDigest, countyFindings } = others;
  const sittings = (people: number, each: number, deeds: readonly Deed[]) =>
    deeds.map((deed) => [people * each, deed] as const);
  const asked = [
    [volume('records'), talk],
    [volume('records') * volume('openingsOfRecord'), open],
    ...sittings(volume('carePeople'), volume('sittingsOfCarePerson'), [me, list, findings]),
    ...sittings(volume('schools'), volume('sittingsOfSchool'), [me, list, findings, staff, digest]),
    ...sittings(volume('offices') * volume('officersOfOffice'), volume('schoolDays'), [
      me,
      figures,
      countyDigest,
      countyFindings,
    ]),
  ] as const;
  const schedules = Object.keys(jobs).length;
  const nightly = volume('nights') * volume('counties');
  const worked = [
    ...Object.values(jobs).map((deed) => [nightly, deed] as const),
    [WEEKS * volume('counties'), mondays] as const,
  ];
  const messages = schedules * nightly + volume('importedRows') / volume('rowsOfImport');
  const invocations = asked.reduce((sum, [count]) => sum + count, 0);
  const imported = volume('importedRows') * requests.unitsOfImportedRow;
  const moved = volume('children') * volume('movesOfChild') * unitsOfMove;
  const grown = [...asked, ...worked].reduce(
    (sum, [count, { bytesKept }]) => sum + count * bytesKept,
    0,
  );
  // In the first year a table holds what it begins with and, on the average, half of what is added.
  const begins = volume('children') * requests.bytesOfChild;
  const gigabyteMonths = ((begins + grown / 2) / GIGA) * MONTHS;
  return {
    'units of requests': together(...asked.map(([count, deed]) => times(count, unitsOf(deed)))),
    'units of nights': together(...worked.map(([count, deed]) => times(count, unitsOf(deed)))),
    'units of imports and findings': { 'write units': imported + moved },
    'storage of the table': {
      'GB months of table': gigabyteMonths,
      'GB months of recovery': gigabyteMonths,
    },
    gateway: { 'gateway requests': invocations },
    edge: edgeOf(invocations, asked, standing),
    functions: functionsOf(invocations, messages, [...asked, ...worked]),
    logs: logsOf(invocations + messages),
    keys: {
      'key months': standing.keys * MONTHS,
      'key requests': invocations * cold() * volume('keysOfCold') + messages,
    },
    queue: {
      'queue requests': volume('pollsOfQueue') + messages * volume('callsOfMessage'),
      'schedule runs': schedules * volume('nights'),
    },
    alarms: {
      'alarm months': standing.alarms * MONTHS,
      'metric months': standing.metrics * MONTHS * volume('hoursOfMetric'),
    },
    files: filesOf(),
  };
}

type Often = readonly (readonly [count: number, deed: Deed])[];
const cold = () => volume('coldOfHundred') / 100;

function unitsOf({ reads, writes }: Deed): Used {
  return { 'read units': reads, 'write units': writes };
}

/** Requests of the API pass the edge, and every device takes the whole site of every version. */
function edgeOf(invocations: number, asked: Often, { files, bytes }: Standing): Used {
  const takes = volume('devices') * volume('versions');
  const answers = asked.reduce((sum, [count, { bytesOut }]) => sum + count * bytesOut, 0);
  return {
    'edge requests': invocations + takes * files,
    'GB to readers': (answers + takes * bytes) / GIGA,
  };
}

/** Round trips are waited for, the rest is reckoned; whoever begins cold pays for it. */
function functionsOf(invocations: number, messages: number, all: Often): Used {
  const waited = all.reduce(
    (sum, [count, { roundTrips }]) => sum + count * roundTrips * volume('millisecondsOfTrip'),
    0,
  );
  const own = (invocations + messages) * volume('millisecondsOfOwn');
  const judged = volume('nights') * volume('children') * volume('millisecondsOfCard');
  const begun = invocations * cold() * volume('millisecondsOfCold');
  return {
    'function requests': invocations + messages,
    'GB seconds': ((waited + own + judged + begun) / 1000) * volume('gigabytes'),
  };
}

/** Kept for a year: in the first, half of it on the average. */
function logsOf(lines: number): Used {
  const gigabytes = (lines * volume('bytesOfLog')) / GIGA;
  const kept = (gigabytes * volume('packedLog') * MONTHS) / 2;
  return { 'GB of log': gigabytes, 'GB months of log': kept };
}

/** Pictures, and the workbooks of imports, which are gone after a day. */
function filesOf(): Used {
  const photos = (volume('photos') * volume('bytesOfPhoto')) / GIGA;
  const imports = volume('importedRows') / volume('rowsOfImport');
  return {
    'file puts': volume('photos') + imports,
    'file gets': volume('photos') + 2 * imports,
    'GB months of files': (photos * MONTHS) / 2,
  };
}
