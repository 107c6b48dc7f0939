/** Handlers of one class of the table: one that is missing, is another class's or answers another shape does not compile. */
import type { HandlersOf } from '../../asked.ts';
import { publicFile } from '../public-file.ts';
import { publicRound } from '../public-round.ts';
import { publicRounds } from '../public-rounds.ts';

export const open = { publicFile, publicRound, publicRounds } satisfies HandlersOf<'open'>;
