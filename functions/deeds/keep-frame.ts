import type { RoundCard, RoundFrame } from '../domain/card.ts';
import { parameters } from '../domain/parameters.ts';
import { designText, frameOf, sha256Of, usualSizes, type Piece } from '../domain/sampling/index.ts';
import { byteOrder } from '../domain/sampling/byte-order.ts';
import type { Store } from '../store/store.ts';
import type { RoundAt } from './enter-move.ts';
import type { FramePart } from './frame-part.ts';

/**
 * Makes the files of a frame from the parts of the counties, and the design from the frame, and keeps them. Made again
 * they are the same to the byte.
 */
export async function keepFrame(
  round: RoundAt,
  { plan }: RoundCard,
  store: Pick<Store, 'roundParts' | 'roundFile' | 'keepRoundFile'>,
): Promise<RoundFrame> {
  const parts = await Promise.all(
    (await store.roundParts(round)).map(async ({ county }) => {
      const bytes = await store.roundFile(round, `parts/${county}.json`);
      if (!bytes) throw new Error('the part of a county is not there');
      return JSON.parse(new TextDecoder().decode(bytes)) as FramePart;
    }),
  );
  const registered = parts
    .flatMap(({ schools }) => schools)
    .sort((a, b) => byteOrder(a.unit, b.unit))
    .map(({ children, ...school }) => ({ ...school, keys: Object.keys(children) }));
  const files = new Map<Piece['file'], string>();
  const pieces = frameOf(
    registered,
    parts.flatMap(({ excluded }) => excluded),
  );
  let piece = pieces.next();
  for (; !piece.done; piece = pieces.next()) {
    const { file, text } = piece.value;
    files.set(file, (files.get(file) ?? '') + text);
  }
  const { perCounty, take = 0, takeReserve = 0, reserveTarget = 0 } = plan ?? {};
  const design = designText({
    roundId: round.round,
    sizes: usualSizes(piece.value, perCounty),
    mosFloor: parameters.frameFloor.value,
    reserveTarget,
    take,
    takeReserve,
    allocation: `bounded largest remainder on schools; ${perCounty ?? ''} a county; min 2; max N_h`,
    estimator: 'hajek; deville; logit-t',
  });
  const kept = async (file: string, text = '') => {
    await store.keepRoundFile(round, file, new TextEncoder().encode(text));
    return sha256Of(text);
  };
  return {
    frameSha256: await kept('frame_schools.csv', files.get('frame_schools.csv')),
    childrenSha256: await kept('frame_children.csv', files.get('frame_children.csv')),
    excludedSha256: await kept('frame_excluded.csv', files.get('frame_excluded.csv')),
    designSha256: await kept('design.json', design),
    schools: registered.length,
    children: registered.reduce((sum, { keys }) => sum + keys.length, 0),
  };
}
