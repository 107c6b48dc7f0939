/** Handlers of one class of the table: one that is missing, is another class's or answers another shape does not compile. */
import type { HandlersOf } from '../../asked.ts';
import { actOnFindings } from '../act-on-findings.ts';
import { addHook } from '../add-hook.ts';
import { askExport } from '../ask-export.ts';
import { assignCare } from '../assign-care.ts';
import { childReadings } from '../child-readings.ts';
import { countyReadings } from '../county-readings.ts';
import { decideSettings } from '../decide-settings.ts';
import { endPost } from '../end-post.ts';
import { invite } from '../invite.ts';
import { listCare } from '../list-care.ts';
import { listChildren } from '../list-children.ts';
import { listExports } from '../list-exports.ts';
import { listFindings } from '../list-findings.ts';
import { listHooks } from '../list-hooks.ts';
import { listJobs } from '../list-jobs.ts';
import { listLeaves } from '../list-leaves.ts';
import { listPosts } from '../list-posts.ts';
import { listRounds } from '../list-rounds.ts';
import { listStaff } from '../list-staff.ts';
import { me } from '../me.ts';
import { moveRound } from '../move-round.ts';
import { openChild } from '../open-child.ts';
import { openFinding } from '../open-finding.ts';
import { openRound } from '../open-round.ts';
import { previewSettings } from '../preview-settings.ts';
import { readCountyDigest } from '../read-county-digest.ts';
import { readDigest } from '../read-digest.ts';
import { readFigures } from '../read-figures.ts';
import { readSettings } from '../read-settings.ts';
import { recordHeadcount } from '../record-headcount.ts';
import { recordLeave } from '../record-leave.ts';
import { rerunJob } from '../rerun-job.ts';
import { retryDelivery } from '../retry-delivery.ts';
import { schoolFigures } from '../school-figures.ts';
import { schoolFindings } from '../school-findings.ts';
import { setClasses } from '../set-classes.ts';
import { submitRecord } from '../submit-record.ts';
import { switchHook } from '../switch-hook.ts';
import { takeInvitation } from '../take-invitation.ts';
import { testHook } from '../test-hook.ts';
import { withdrawInvitation } from '../withdraw-invitation.ts';

export const api = {
  actOnFindings,
  addHook,
  askExport,
  assignCare,
  childReadings,
  countyReadings,
  decideSettings,
  endPost,
  invite,
  listCare,
  listChildren,
  listExports,
  listFindings,
  listHooks,
  listJobs,
  listLeaves,
  listPosts,
  listRounds,
  listStaff,
  me,
  moveRound,
  openChild,
  openFinding,
  openRound,
  previewSettings,
  readCountyDigest,
  readDigest,
  readFigures,
  readSettings,
  recordHeadcount,
  recordLeave,
  rerunJob,
  retryDelivery,
  schoolFigures,
  schoolFindings,
  setClasses,
  submitRecord,
  switchHook,
  takeInvitation,
  testHook,
  withdrawInvitation,
} satisfies HandlersOf<'api'>;
