import type { Handler } from '../asked.ts';
import { hookLines } from '../deeds/hook-lines.ts';

/** The hooks of a school or county and what was sent to them. */
export const listHooks: Handler<'listHooks'> = (asked) => hookLines(asked.params.org, asked);
