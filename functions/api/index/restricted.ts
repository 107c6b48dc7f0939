/** Handlers of one class of the table: one that is missing, is another class's or answers another shape does not compile. */
import type { HandlersOf } from '../../asked.ts';
import { listRestricted } from '../list-restricted.ts';
import { openRestricted } from '../open-restricted.ts';
import { recordRestricted } from '../record-restricted.ts';

export const restricted = {
  listRestricted,
  openRestricted,
  recordRestricted,
} satisfies HandlersOf<'restricted'>;
