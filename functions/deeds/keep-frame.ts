import type { RoundCard, RoundFrame } from '../domain/card.ts';
import { parameters } from '../domain/parameters.ts';
import {
  designText,
  frameFiles,
  sha256Of,
  usualSizes,
  type FrameSchool,
} from '../domain/sampling/index.ts';
import type { RoundId } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import type { FramePart } from './frame-part.ts';
import { joinParts } from './join-parts.ts';

/**
 * Makes the files of a frame from the parts of the counties, and the design from the frame, and keeps them by their
 * hashes. Made again they are the same to the byte.
 * @throws Error where a part is missing, RangeError for a school whose code or kind no frame can hold
 */
export async function keepFrame(
  round: RoundId,
  card: RoundCard,
  store: Pick<Store, 'roundParts' | 'roundPart' | 'keepRoundFile'>,
): Promise<RoundFrame> {
  const { schools, excluded } = joinParts(
    await Promise.all((await store.roundParts(round)).map(partOf)),
  );
  const { files, frame } = frameFiles(schools, excluded);
  return {
    frameSha256: await kept(files.get('frame_schools.csv')),
    childrenSha256: await kept(files.get('frame_children.csv')),
    excludedSha256: await kept(files.get('frame_excluded.csv')),
    designSha256: await kept(designOf(card, frame)),
    schools: schools.length,
    children: schools.reduce((sum, { keys }) => sum + [...keys].length, 0),
  };

  async function partOf(county: string): Promise<FramePart> {
    const bytes = await store.roundPart(round, county);
    if (!bytes) throw new Error('the part of a county is not there');
    return JSON.parse(new TextDecoder().decode(bytes)) as FramePart;
  }

  async function kept(text = ''): Promise<string> {
    const hash = sha256Of(text);
    await store.keepRoundFile(round, hash, new TextEncoder().encode(text));
    return hash;
  }
}

function designOf({ round, plan }: RoundCard, frame: readonly FrameSchool[]): string {
  if (!plan) throw new Error('nothing was planned');
  const { perCounty, take, takeReserve, reserveTarget } = plan;
  return designText({
    roundId: round,
    sizes: usualSizes(frame, perCounty),
    mosFloor: parameters.frameFloor.value,
    reserveTarget,
    take,
    takeReserve,
    allocation: `bounded largest remainder on schools; ${perCounty} a county; min 2; max N_h`,
    estimator: 'hajek; deville; logit-t',
  });
}
