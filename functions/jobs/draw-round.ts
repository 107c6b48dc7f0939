import type { JobHandler } from '../asked.ts';
import { enterMove, entryOfSystem, roundIn } from '../deeds/enter-move.ts';
import { seedOf } from '../domain/rounds/package.ts';
import { SYSTEM } from '../domain/rounds/steps.ts';
import { drawRound as draw, seedText, sha256Of } from '../domain/sampling/index.ts';

const FRAME = ['frame_schools.csv', 'frame_children.csv', 'design.json'] as const;

/** Draws schools and children from what was frozen and thrown, keeps the draw sealed, and enters it by its hashes. */
export const drawRound: JobHandler = async (due) => {
  const { store, now } = due;
  const round = await roundIn('drawing', due);
  if (!round) return { schools: 0 };
  const seed = seedText(seedOf(round.card, await store.roundSecret(round)));
  const files = new Map<string, readonly Uint8Array[]>([
    ['seed.json', [new TextEncoder().encode(seed)]],
  ]);
  for (const file of FRAME)
    files.set(file, [(await store.roundFile(round, file)) ?? new Uint8Array()]);
  const { made, schools, children } = draw(files);
  const [drawn, sample] = [made?.get('draw.csv'), made?.get('sample.csv')];
  if (drawn === undefined || sample === undefined)
    throw new Error('what was frozen is not as it was');
  await store.keepRoundFile(round, 'draw.csv', new TextEncoder().encode(drawn));
  await store.keepRoundFile(round, 'sample.csv', new TextEncoder().encode(sample));
  const hashes = { drawSha256: sha256Of(drawn), sampleSha256: sha256Of(sample) };
  const move = { move: 'drawn', ...hashes, schools, children };
  await enterMove(round, round.card.moves + 1, move, entryOfSystem(SYSTEM, now), due);
  return { schools, children };
};
