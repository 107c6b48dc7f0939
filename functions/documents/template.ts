import { writeXlsx } from 'hucre/xlsx';
import type { Field } from '../domain/field.ts';
import { file } from '../domain/forms/index.ts';
import { dropDowns } from './drop-downs.ts';
import { headingStyle, textStyle } from './styles.ts';

const EMPTY_ROWS = 500;

/** An empty ledger: the form's own headings, every cell as text so that no digit is lost, drop-downs for choices. */
export async function writeTemplate(): Promise<Uint8Array> {
  const columns = Object.entries<Field>(file.fields).flatMap(([field, { ledger = [] }]) =>
    ledger[0] === undefined ? [] : [{ field, heading: ledger[0] }],
  );
  const empty = columns.map(() => null);
  const headings = columns.map(
    ({ heading }, at) => [`0,${at}`, { value: heading, style: headingStyle }] as const,
  );
  return writeXlsx({
    sheets: [
      {
        name: '儿童台账',
        columns: columns.map(() => ({ width: 16, style: textStyle })),
        rows: Array.from({ length: EMPTY_ROWS + 1 }, () => empty),
        cells: new Map(headings),
        dataValidations: dropDowns(columns, 2, EMPTY_ROWS + 1),
        freezePane: { rows: 1, columns: 1 },
      },
    ],
  });
}
