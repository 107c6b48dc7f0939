import { Problem } from '../domain/problem.ts';
import { publicFiles } from '../domain/rounds/files.ts';
import type { OpenHandler } from '../asked.ts';
import { announcedRound } from '../deeds/announced-round.ts';
import { textOfFile } from '../deeds/text-of-file.ts';

/** One published file, to the byte. */
export const publicFile: OpenHandler<'publicFile'> = async ({ params, store }) => {
  const opened = await announcedRound(params, store);
  if (!publicFiles(opened.card).includes(params.file)) throw new Problem('not-found');
  return { file: params.file, text: await textOfFile(params.file, opened, store) };
};
