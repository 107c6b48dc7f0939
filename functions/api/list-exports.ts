import type { Handler } from '../asked.ts';
import { exportLines } from '../deeds/export-lines.ts';

/** Files of a round that were made ready, by whom and why. */
export const listExports: Handler<'listExports'> = (asked) => exportLines(asked);
