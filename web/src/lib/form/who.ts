import type { Reply } from '#lib/api/call.ts';

/** A child, and the school where the asker believes it to be. */
export interface Who {
  readonly school: string;
  readonly child: string;
}
/** A record as a line of the timeline. */
export type RecordLine = Reply<'openChild'>['records'][number];
/** A record that another is to take the place of, among those of its file. */
export interface Before {
  readonly record: RecordLine;
  readonly records: readonly RecordLine[];
}
