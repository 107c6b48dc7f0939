/** Handlers bound to the rows of the table: one that is missing or answers another shape does not compile. */
import type { Handler } from '../asked.ts';
import type { RouteName } from '../table.ts';
import { assignCare } from './assign-care.ts';
import { childReadings } from './child-readings.ts';
import { confirmImport } from './confirm-import.ts';
import { countyReadings } from './county-readings.ts';
import { exportChildren } from './export-children.ts';
import { keepPhoto } from './keep-photo.ts';
import { ledgerTemplate } from './ledger-template.ts';
import { listCare } from './list-care.ts';
import { listChildren } from './list-children.ts';
import { listFindings } from './list-findings.ts';
import { listJobs } from './list-jobs.ts';
import { listLeaves } from './list-leaves.ts';
import { listRestricted } from './list-restricted.ts';
import { listStaff } from './list-staff.ts';
import { me } from './me.ts';
import { openChild } from './open-child.ts';
import { openPhoto } from './open-photo.ts';
import { openRestricted } from './open-restricted.ts';
import { readFigures } from './read-figures.ts';
import { readImport } from './read-import.ts';
import { recordLeave } from './record-leave.ts';
import { recordRestricted } from './record-restricted.ts';
import { refusedRows } from './refused-rows.ts';
import { rerunJob } from './rerun-job.ts';
import { startImport } from './start-import.ts';
import { submitRecord } from './submit-record.ts';

export const handlers = {
  assignCare,
  childReadings,
  confirmImport,
  countyReadings,
  exportChildren,
  keepPhoto,
  ledgerTemplate,
  listCare,
  listChildren,
  listFindings,
  listJobs,
  listLeaves,
  listRestricted,
  listStaff,
  me,
  openChild,
  openPhoto,
  openRestricted,
  readFigures,
  readImport,
  recordLeave,
  recordRestricted,
  refusedRows,
  rerunJob,
  startImport,
  submitRecord,
} satisfies { [Name in RouteName]: Handler<Name> };
