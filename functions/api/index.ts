/** Handlers bound to the rows of the table: one that is missing or answers another shape does not compile. */
import type { Handler } from '../asked.ts';
import type { RouteName } from '../table.ts';
import { assignCare } from './assign-care.ts';
import { childReadings } from './child-readings.ts';
import { confirmImport } from './confirm-import.ts';
import { countyReadings } from './county-readings.ts';
import { exportChildren } from './export-children.ts';
import { exportFigures } from './export-figures.ts';
import { keepPhoto } from './keep-photo.ts';
import { ledgerTemplate } from './ledger-template.ts';
import { listCare } from './list-care.ts';
import { listChildren } from './list-children.ts';
import { listFindings } from './list-findings.ts';
import { listLeaves } from './list-leaves.ts';
import { listRestricted } from './list-restricted.ts';
import { listStaff } from './list-staff.ts';
import { me } from './me.ts';
import { openChild } from './open-child.ts';
import { openPhoto } from './open-photo.ts';
import { openRestricted } from './open-restricted.ts';
import { readFigures } from './read-figures.ts';
import { readImport } from './read-import.ts';
import { recordHeadcount } from './record-headcount.ts';
import { recordLeave } from './record-leave.ts';
import { recordRestricted } from './record-restricted.ts';
import { refusedRows } from './refused-rows.ts';
import { schoolFigures } from './school-figures.ts';
import { startImport } from './start-import.ts';
import { submitRecord } from './submit-record.ts';

export const handlers = {
  assignCare,
  childReadings,
  confirmImport,
  countyReadings,
  exportChildren,
  exportFigures,
  keepPhoto,
  ledgerTemplate,
  listCare,
  listChildren,
  listFindings,
  listLeaves,
  listRestricted,
  listStaff,
  me,
  openChild,
  openPhoto,
  openRestricted,
  readFigures,
  readImport,
  recordHeadcount,
  recordLeave,
  recordRestricted,
  refusedRows,
  schoolFigures,
  startImport,
  submitRecord,
} satisfies { [Name in RouteName]: Handler<Name> };
