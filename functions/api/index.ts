/** Handlers bound to the rows of the table: one that is missing or answers another shape does not compile. */
import type { Handler } from '../asked.ts';
import type { RouteName } from '../table.ts';
import { actOnFindings } from './act-on-findings.ts';
import { addHook } from './add-hook.ts';
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
import { listHooks } from './list-hooks.ts';
import { listJobs } from './list-jobs.ts';
import { listLeaves } from './list-leaves.ts';
import { listRestricted } from './list-restricted.ts';
import { listStaff } from './list-staff.ts';
import { me } from './me.ts';
import { openChild } from './open-child.ts';
import { openFinding } from './open-finding.ts';
import { openPhoto } from './open-photo.ts';
import { openProof } from './open-proof.ts';
import { openRestricted } from './open-restricted.ts';
import { readCountyDigest } from './read-county-digest.ts';
import { readDigest } from './read-digest.ts';
import { readFigures } from './read-figures.ts';
import { readImport } from './read-import.ts';
import { recordHeadcount } from './record-headcount.ts';
import { recordLeave } from './record-leave.ts';
import { recordRestricted } from './record-restricted.ts';
import { decideSettings } from './decide-settings.ts';
import { previewSettings } from './preview-settings.ts';
import { readSettings } from './read-settings.ts';
import { refusedRows } from './refused-rows.ts';
import { retryDelivery } from './retry-delivery.ts';
import { rerunJob } from './rerun-job.ts';
import { schoolFigures } from './school-figures.ts';
import { schoolFindings } from './school-findings.ts';
import { startImport } from './start-import.ts';
import { submitRecord } from './submit-record.ts';
import { switchHook } from './switch-hook.ts';
import { testHook } from './test-hook.ts';

export const handlers = {
  actOnFindings,
  addHook,
  assignCare,
  childReadings,
  confirmImport,
  countyReadings,
  decideSettings,
  exportChildren,
  exportFigures,
  keepPhoto,
  ledgerTemplate,
  listCare,
  listChildren,
  listFindings,
  listHooks,
  listJobs,
  listLeaves,
  listRestricted,
  listStaff,
  me,
  openChild,
  openFinding,
  openPhoto,
  openProof,
  openRestricted,
  previewSettings,
  readCountyDigest,
  readDigest,
  readFigures,
  readImport,
  readSettings,
  recordHeadcount,
  recordLeave,
  recordRestricted,
  refusedRows,
  retryDelivery,
  rerunJob,
  schoolFigures,
  schoolFindings,
  startImport,
  submitRecord,
  switchHook,
  testHook,
} satisfies { [Name in RouteName]: Handler<Name> };
