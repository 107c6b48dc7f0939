import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { cities, countyUnits, province } from '../domain/codes/divisions.ts';
import { orgSheet, personSheet, type RegisterSheet } from '../domain/register/index.ts';
import { choices, dropDown } from './drop-downs.ts';
import { textCells } from './printed.ts';
import { headingStyle, textStyle } from './styles.ts';

const EMPTY_ROWS = 1_000;

/**
 * An empty workbook of organisations and people: every cell as text, so that 7-3 stays a class and no code loses a digit;
 * drop-downs for choices; a sheet on how each column is filled in, and one of Shandong's divisions to copy from.
 */
export async function writeRegisterTemplate(): Promise<Uint8Array> {
  const divisions = [
    ['机构编号', '机构名称', '上级编号'],
    [province.id, province.name, ''],
    ...cities.map(({ id, name }) => [id, name, province.id]),
    ...countyUnits.map(({ id, name, city }) => [id, name, city]),
  ];
  const sheets = [orgSheet, personSheet];
  const filling = sheets.flatMap(({ name, fields }) =>
    Object.values<RegisterSheet['fields'][string]>(fields).map((field) => [
      name,
      field.label.zh,
      // Where the issuer's cell is blank, the reader puts this deploy's own.
      field.requiredToSave === true && field !== personSheet.fields.issuer ? '必填' : '',
      field.help?.zh ?? '',
    ]),
  );
  return writeXlsx({
    sheets: [
      ...sheets.map(emptySheet),
      listed('怎么填', [['工作表', '列', '', '说明'], ...filling]),
      listed('区划对照', divisions),
    ],
  });
}

function emptySheet({ name, fields }: RegisterSheet): WriteSheet {
  const columns = Object.values(fields);
  const empty = columns.map(() => null);
  return {
    name,
    columns: columns.map(() => ({ width: 18, style: textStyle })),
    rows: Array.from({ length: EMPTY_ROWS + 1 }, () => empty),
    cells: new Map(
      columns.map(({ label }, at) => [`0,${at}`, { value: label.zh, style: headingStyle }]),
    ),
    dataValidations: columns.flatMap((field, at) => {
      const values = choices(field);
      return values.length === 0 ? [] : [dropDown(values, at, 2, EMPTY_ROWS + 1)];
    }),
    freezePane: { rows: 1, columns: 1 },
  };
}

function listed(name: string, rows: readonly (readonly string[])[]): WriteSheet {
  return {
    name,
    columns: (rows[0] ?? []).map((_, at) => ({ width: at === 3 ? 70 : 22 })),
    rows: [],
    cells: textCells(rows, 0),
    freezePane: { rows: 1, columns: 0 },
  };
}
