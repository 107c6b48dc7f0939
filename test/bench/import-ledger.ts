import ExcelJS from 'exceljs';
import { documents } from '../../functions/documents/index.ts';
import { startOfDay } from '../../functions/domain/calendar.ts';
import { judgeLedger } from '../../functions/deeds/judge-ledger.ts';
import type { ImportJob, Store } from '../../functions/store/store.ts';
import { girl, idNo, type Row } from '../domain/ledger/given-ledger.ts';
import { atMost, type Figure } from './figure.ts';
import { cpuOf, inTurns, medianRatio } from './in-turns.ts';
import { oneSchool } from './one-school.ts';
import { wireRows } from './wire-rows.ts';

const TODAY = '2026-11-23';
const NOW = startOfDay(TODAY) + 9 * 3_600_000;
const ROWS = 10_000;
const ROUNDS = 15;
const surnames = [...'苏王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林'];
const given = [...'雨禾航涵源怡妍铭阳宁安乐晨曦瑞欣然博文静'];

/** A workbook of ten thousand rows: read and every row judged, against reading it alone. */
export async function importLedger(): Promise<{ figures: Figure[]; under: string }> {
  const workbook = await aGreatLedger();
  const issuer = { issuer: 'https://issuer.invalid', subject: 'somebody' };
  const { store, school } = await oneSchool(wireRows(), [], issuer, () => NOW);
  const job: ImportJob = {
    id: '01ARZ3NDEKTSV4RRFFQ69G0001',
    school,
    fileName: 'ledger.xlsx',
    state: 'judged',
    by: 'P-admin',
    byName: '管理员',
    device: 'import',
    startedAt: NOW,
    expiresAt: NOW + 1,
    counts: { rows: 0, new: 0, update: 0, unchanged: 0, duplicate: 0, refused: 0, warnings: 0 },
    done: 0,
  };
  const keeping: Store = { ...store, workbook: () => Promise.resolve(workbook) };
  const due = { store: keeping, documents, today: TODAY, now: NOW };
  const reading = () => cpuOf(() => documents.readWorkbook(workbook));
  const judging = () =>
    cpuOf(async () => {
      const { rows } = await judgeLedger(job, due);
      const fresh = rows.filter(({ verdict }) => verdict.verdict === 'new').length;
      if (fresh !== ROWS) throw new Error(`${fresh} of ${ROWS} rows are of a new child`);
    });
  await inTurns(1, { judging, reading }); // the engine compiles
  const spent = await inTurns(ROUNDS, { judging, reading });
  const value = medianRatio(spent.judging, spent.reading);
  const name = 'CPU to the verdicts, against reading the workbook';
  return {
    figures: [atMost('import', name, { value, unit: 'times', floor: 1, goal: 2 })],
    under: `${ROWS} rows of children without a file, ${Math.round(workbook.length / 1000)} kB; rows in and out as JSON; median of ${ROUNDS} rounds`,
  };
}

/** Children that do not exist, no two of one number. */
async function aGreatLedger(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  const headings = Object.keys(girl);
  sheet.addRow(headings);
  for (let n = 0; n < ROWS; n++) {
    const row: Row = aGirl(n);
    sheet.addRow(headings.map((heading) => row[heading]));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Three hundred days of birth, and an even number for each girl of one day. */
function aGirl(n: number): Row {
  const [month, day] = [1 + (n % 12), 1 + (Math.floor(n / 12) % 25)];
  const date = ['2013', month, day].map((part) => String(part).padStart(2, '0'));
  const name = [surnames[n % 20], given[Math.floor(n / 20) % 20], given[Math.floor(n / 400) % 20]];
  return {
    ...girl,
    姓名: name.join(''),
    出生日期: date.join('-'),
    身份证号: idNo(date.join(''), 2 * (Math.floor(n / 300) + 1)),
    父亲联系电话: `150${String(10_000_000 + n)}`,
  };
}
