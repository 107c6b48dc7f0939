import type { ChildCard } from '../card.ts';
import type { Data } from '../record.ts';
import { isSameData } from '../same-data.ts';
import { merged } from './fill-in.ts';
import { mismatches } from './mismatches.ts';
import { headingOf, missing } from './missing.ts';
import type { Column, LedgerRow, RowTrouble } from './row.ts';

/** What is on file around a row. */
export interface Known {
  readonly school: string;
  /** The child whom the row's identity belongs to, the school that keeps the file, and its newest content. */
  readonly onFile?:
    { readonly child: string; readonly school: string; readonly file: Data } | undefined;
  /** The school's children, for namesakes born on the same day. */
  readonly cards: readonly Pick<ChildCard, 'name' | 'birthDate'>[];
}

/** What is to become of a row, and why. */
export interface Judgement {
  readonly row: number;
  readonly verdict: 'new' | 'update' | 'unchanged' | 'duplicate' | 'refused';
  readonly name: string;
  readonly problems: RowTrouble[];
  readonly warnings: RowTrouble[];
  /** The whole content of the file once the row is written: what is on file, with the row over it. */
  readonly data: Data;
}

/**
 * Holds a row against what is on file. Refused: something must be corrected. Duplicate: a person must decide, for
 * twins are never merged and namesakes never guessed (DOMAIN E19). A child found by its identity is updated, or
 * unchanged; a blank cell never erases.
 */
export function judge(row: LedgerRow, columns: readonly Column[], known: Known): Judgement {
  const file = known.onFile?.file;
  const data = file ? merged(file, row.given, row.kept) : row.data;
  const wrong = [...row.problems, ...missing(data, row.problems, columns)];
  const doubt = doubtAbout(row, data, known);
  const doubts = doubt ? [{ field: 'name', ...headingOf(columns, 'name'), ...doubt }] : [];
  const settled = file ? (isSameData(data, file) ? 'unchanged' : 'update') : 'new';
  return {
    row: row.row,
    verdict: wrong.length > 0 ? 'refused' : doubt ? 'duplicate' : settled,
    name: typeof row.given['name'] === 'string' ? row.given['name'] : '',
    problems: [...wrong, ...doubts],
    warnings: [...row.warnings, ...mismatches(data, columns)],
    data,
  };
}

/** What makes it uncertain whose row this is. */
function doubtAbout(
  { like, twoPeople }: LedgerRow,
  data: Data,
  { onFile, school, cards }: Known,
): Pick<RowTrouble, 'code' | 'facts'> | undefined {
  if (like?.identity) return { code: 'row-twice', facts: { row: like.row } };
  if (onFile && onFile.school !== school) return { code: 'held-elsewhere' };
  if (twoPeople) return undefined;
  if (onFile) {
    // Without a number and without a parent's name, name and birth date alone are no identity.
    const isSure = [data['idNo'], data['fatherName'], data['motherName']].some(Boolean);
    return isSure || isSameData(data, onFile.file) ? undefined : { code: 'same-person-suspected' };
  }
  if (like) return { code: 'same-person-suspected', facts: { row: like.row } };
  const { name, birthDate } = data;
  const isNamesake =
    name !== undefined &&
    birthDate !== undefined &&
    cards.some((card) => card.name === name && card.birthDate === birthDate);
  return isNamesake ? { code: 'same-person-suspected' } : undefined;
}
