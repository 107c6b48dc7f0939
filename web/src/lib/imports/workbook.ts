import { bytesOf } from '#lib/api/base64.ts';
import { handOver } from '#lib/components/hand-over.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook in base64, as the API sends it. */
export interface Workbook {
  readonly fileName: string;
  readonly workbook: string;
}

/** Hands a workbook to the person’s downloads. */
export function download({ fileName, workbook }: Workbook): void {
  handOver(fileName, [bytesOf(workbook)], XLSX);
}
