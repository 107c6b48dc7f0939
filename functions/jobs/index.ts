/** Jobs bound to the rows of the table: one that is missing does not compile. */
import type { JobHandler } from '../asked.ts';
import type { JobName } from '../table.ts';
import { audit } from './audit.ts';
import { deliver } from './deliver.ts';
import { digest } from './digest.ts';
import { drawRound } from './draw-round.ts';
import { erase } from './erase.ts';
import { exportFile } from './export-file.ts';
import { freezeCounty } from './freeze-county.ts';
import { importRows } from './import-rows.ts';
import { joinFrame } from './join-frame.ts';
import { morning } from './morning.ts';
import { readings } from './readings.ts';
import { reconcile } from './reconcile.ts';
import { refold } from './refold.ts';

export const jobHandlers = {
  audit,
  deliver,
  digest,
  drawRound,
  erase,
  exportFile,
  freezeCounty,
  importRows,
  joinFrame,
  morning,
  readings,
  reconcile,
  refold,
} satisfies Record<JobName, JobHandler>;
