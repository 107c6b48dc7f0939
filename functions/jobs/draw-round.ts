import type { JobHandler } from '../asked.ts';
import { enterOutcome, roundIn } from '../deeds/round-of-job.ts';
import { keptFile } from '../deeds/text-of-file.ts';
import { keptAs } from '../domain/rounds/files.ts';
import { seedOf } from '../domain/rounds/seed.ts';
import { drawRound as draw, seedText, sha256Of } from '../domain/sampling/index.ts';

const DRAWN_FROM = ['frame_schools.csv', 'frame_domains.csv', 'frame_children.csv', 'design.json'];
const encoder = new TextEncoder();

/** Draws schools and children from what was frozen and thrown, keeps the draw sealed, and enters it by its hashes. */
export const drawRound: JobHandler = async (due) => {
  const { store } = due;
  const round = await roundIn('drawing', due);
  if (!round) return { schools: 0 };
  const seed = seedText(seedOf(round.card, await store.roundSecret(round)));
  const files = new Map<string, Uint8Array[]>([['seed.json', [encoder.encode(seed)]]]);
  for (const file of DRAWN_FROM.filter((each) => keptAs(each, round.card) !== undefined))
    files.set(file, [await keptFile(file, round.card, store)]);
  const { made, schools, children } = draw(files);
  const [drawn, sample] = [made?.get('draw.csv'), made?.get('sample.csv')];
  if (drawn === undefined || sample === undefined)
    throw new Error('what was frozen is not as it was');
  const hashes = { drawSha256: sha256Of(drawn), sampleSha256: sha256Of(sample) };
  await store.keepRoundFile(round, hashes.drawSha256, encoder.encode(drawn));
  await store.keepRoundFile(round, hashes.sampleSha256, encoder.encode(sample));
  await enterOutcome(round, { move: 'drawn', ...hashes, schools, children }, due);
  return { schools, children };
};
