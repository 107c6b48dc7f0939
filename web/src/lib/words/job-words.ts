import * as m from '#lib/paraglide/messages.js';
import type { JobName } from '../../../../functions/table.ts';

interface JobWords {
  readonly name: () => string;
  readonly does: () => string;
  /** Whom it hurts when it does not run: the sentence of the table, for people. */
  readonly hurts: () => string;
}
const words: Record<JobName, JobWords> = {
  audit: { name: m.job_audit, does: m.job_audit_does, hurts: m.job_audit_hurts },
  digest: { name: m.job_digest, does: m.job_digest_does, hurts: m.job_digest_hurts },
  morning: { name: m.job_morning, does: m.job_morning_does, hurts: m.job_morning_hurts },
  deliver: { name: m.job_deliver, does: m.job_deliver_does, hurts: m.job_deliver_hurts },
  readings: { name: m.job_readings, does: m.job_readings_does, hurts: m.job_readings_hurts },
  erase: { name: m.job_erase, does: m.job_erase_does, hurts: m.job_erase_hurts },
  reconcile: { name: m.job_reconcile, does: m.job_reconcile_does, hurts: m.job_reconcile_hurts },
  refold: { name: m.job_refold, does: m.job_refold_does, hurts: m.job_refold_hurts },
  freezeCounty: {
    name: m.job_freeze_county,
    does: m.job_freeze_county_does,
    hurts: m.job_freeze_county_hurts,
  },
  joinFrame: { name: m.job_join_frame, does: m.job_join_frame_does, hurts: m.job_join_frame_hurts },
  drawRound: { name: m.job_draw_round, does: m.job_draw_round_does, hurts: m.job_draw_round_hurts },
  exportFile: {
    name: m.job_export_file,
    does: m.job_export_file_does,
    hurts: m.job_export_file_hurts,
  },
  importRows: {
    name: m.job_import_rows,
    does: m.job_import_rows_does,
    hurts: m.job_import_rows_hurts,
  },
};

/** What a job is called, does, and whom it hurts when it fails; one that left the table goes by its name. */
export function jobWords(job: string): {
  readonly name: string;
  readonly does: string;
  readonly hurts: string;
} {
  if (!Object.hasOwn(words, job)) return { name: job, does: '', hurts: '' };
  const { name, does, hurts } = words[job as JobName];
  return { name: name(), does: does(), hurts: hurts() };
}
