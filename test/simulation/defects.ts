/** Defects of the table: what is planted to see whether the invariants find it. */
import type { Row, Rows } from '../../functions/store/rows.ts';
import type { Spoil } from './run.ts';

export interface Defect {
  readonly what: string;
  /** The invariants that may find it, by the names of their functions. */
  readonly foundBy: readonly string[];
  readonly spoil: Spoil;
}
const isCard = ({ sk }: Pick<Row, 'sk'>) => sk.startsWith('C#');
const ofTable = (
  what: string,
  foundBy: readonly string[],
  rows: (table: Rows) => Rows,
): Defect => ({ what, foundBy, spoil: { rows } });

export const ofTheTable: readonly Defect[] = [
  ofTable(
    'cards are put without their condition',
    ['cardIsTheFold', 'lastDoneMovesBackOnlyBySuperseding'],
    (table) => ({
      ...table,
      put: (row, condition) =>
        table.put(row, typeof condition === 'object' && isCard(row) ? undefined : condition),
    }),
  ),
  ofTable(
    'records overwrite each other',
    [
      'everyAcknowledgedRecordIsReadable',
      'oneSubmissionOneRecord',
      'eachOverdueDutyIsReportedOnce',
    ],
    (table) => ({
      ...table,
      put: (row, condition) => table.put(row, condition === 'absent' ? undefined : condition),
    }),
  ),
  ofTable(
    'reads of records lag one write behind',
    ['cardIsTheFold', 'lastDoneMovesBackOnlyBySuperseding', 'everyAcknowledgedRecordIsReadable'],
    (table) => {
      let newest = '';
      return {
        ...table,
        put: (row, condition) => ((newest = `${row.pk} ${row.sk}`), table.put(row, condition)),
        query: async (pk, prefix) =>
          (await table.query(pk, prefix)).filter(
            ({ sk }) => !sk.startsWith('E#') || newest !== `${pk} ${sk}`,
          ),
      };
    },
  ),
  ofTable(
    'queries stop after their first page',
    ['cardIsTheFold', 'lastDoneMovesBackOnlyBySuperseding', 'everyAcknowledgedRecordIsReadable'],
    (table) => ({
      ...table,
      query: async (pk, prefix) =>
        (await table.query(pk, prefix)).slice(0, pk.startsWith('C#') ? 4 : undefined),
    }),
  ),
  ofTable('a transfer leaves the old card', ['cardIsTheFold'], (table) => ({
    ...table,
    put: (row, condition) => ('movedTo' in row ? Promise.resolve(true) : table.put(row, condition)),
  })),
  ofTable(
    'a failed write counts as done',
    [
      'poisonedRowDelaysOnlyItself',
      'everyAcknowledgedRecordIsReadable',
      'cardIsTheFold',
      'eachOverdueDutyIsReportedOnce',
    ],
    (table) => {
      let writes = 0;
      return {
        ...table,
        put: (row, condition) =>
          ++writes % 9 === 0 ? Promise.resolve(true) : table.put(row, condition),
      };
    },
  ),
  ofTable(
    'a record that is there is written anew with the new hour',
    ['oneSubmissionOneRecord', 'everyAcknowledgedRecordIsReadable', 'restoreEqualsFold'],
    (table) => ({
      ...table,
      put: async (row, condition) => {
        const isDone = await table.put(row, condition);
        if (!isDone && row.sk.startsWith('E#')) return table.put(row);
        return isDone;
      },
    }),
  ),
  ofTable('a record is changed where it lies', ['everyAcknowledgedRecordIsReadable'], (table) => ({
    ...table,
    put: (row, condition) =>
      table.put(row.sk.startsWith('E#') ? { ...row, device: 'unknown' } : row, condition),
  })),
  ofTable(
    'a card is put with the facts of another',
    ['cardIsTheFold', 'lastDoneMovesBackOnlyBySuperseding'],
    (table) => {
      let last: unknown;
      return {
        ...table,
        put: (row, condition) => {
          const facts = row['facts'];
          const stale = facts !== undefined && last !== undefined ? { ...row, facts: last } : row;
          if (facts !== undefined) last = facts;
          return table.put(stale, condition);
        },
      };
    },
  ),
];
