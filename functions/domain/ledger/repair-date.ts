import { addDays, isCivilDate } from '../calendar.ts';
import { compact } from './cell-text.ts';

const DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(T?\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?)?$/;
const DAY_RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})[-./年](\d{1,2})月?$/;
const MONTH_RUN_TOGETHER = /^(\d{4})(\d{2})$/;
/** Days since 1899-12-30, which is how a spreadsheet counts: 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}$/;

/** `YYYY-MM-DD` out of `2012.11.5`, `2014年2月2日`, `20171022` or a serial number; else the text as it is. */
export function repairDate(text: string): string {
  if (isCivilDate(text)) return text;
  const plain = compact(text);
  if (SERIAL.test(plain)) return addDays('1899-12-30', Number(plain));
  const parts = DAY.exec(plain) ?? DAY_RUN_TOGETHER.exec(plain);
  const date = parts ? `${parts[1]}-${pad(parts[2])}-${pad(parts[3])}` : '';
  return isCivilDate(date) ? date : text;
}

/** `YYYY-MM` out of `2025.5`, `2025年5月`, `202505` or a whole date; else the text as it is. */
export function repairMonth(text: string, isNumber: boolean): string {
  if (isCivilDate(`${text}-01`)) return text;
  const plain = compact(text);
  // A number 2025.1 may have been October: its last zero is gone.
  if (isNumber && /^\d{4}\.1$/.test(plain)) return text;
  const parts = MONTH.exec(plain) ?? MONTH_RUN_TOGETHER.exec(plain);
  const date = parts ? `${parts[1]}-${pad(parts[2])}-01` : repairDate(plain);
  return isCivilDate(date) ? date.slice(0, 7) : text;
}

function pad(part = ''): string {
  return part.padStart(2, '0');
}
