import type { RoundCard, RoundFrame } from '../domain/card.ts';
import { designOf, domainsOf, REST } from '../domain/rounds/plan.ts';
import {
  designText,
  faultsOfFrame,
  frameFiles,
  kishFactor,
  listedAt,
  markedAs,
  sha256Of,
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
  const { plan } = card;
  if (!plan) throw new Error('nothing was planned');
  const { schools, excluded, domains } = joinParts(
    await Promise.all((await store.roundParts(round)).map(partOf)),
  );
  const marks = new Map(Object.entries(card.marks ?? {}));
  const rates = domainsOf(plan);
  const domainOf = (key: string) => domains.get(key) ?? REST;
  const weighed = schools.map((school) => ({
    ...school,
    ...markedAs(marks.get(school.unit) ?? {}),
    ...(rates && { domainOf }),
  }));
  const { files, frame } = frameFiles(weighed, excluded, { domains: rates });
  const design = designOf(card.round, plan, frame, sha256Of(files.get('frame_domains.csv') ?? ''));
  const texts = new Map<string, string>([...files, ['design.json', designText(design)]]);
  const made = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const faults = faultsOfFrame(new Map([...made].map(([name, bytes]) => [name, [bytes]])));
  if (faults.length > 0)
    throw new Error(`a frame that cannot be drawn: ${faults.map(({ code }) => code).join(', ')}`);
  const listed = new Map(weighed.map((school) => [school.unit, listedAt(school)]));
  const counts = [...listed.values()].flatMap((each) => [...each.values()]);
  return {
    frameSha256: await kept('frame_schools.csv'),
    childrenSha256: await kept('frame_children.csv'),
    excludedSha256: await kept('frame_excluded.csv'),
    ...(rates && { domainsSha256: await kept('frame_domains.csv') }),
    designSha256: await kept('design.json'),
    schools: schools.length,
    children: counts.reduce((sum, count) => sum + count, 0),
    kishPermille: Math.round(1000 * kishFactor(frame, design, listed)),
  };

  async function partOf(county: string): Promise<FramePart> {
    const bytes = await store.roundPart(round, county);
    if (!bytes) throw new Error('the part of a county is not there');
    return JSON.parse(new TextDecoder().decode(bytes)) as FramePart;
  }

  async function kept(file: string): Promise<string> {
    const bytes = made.get(file) ?? new Uint8Array();
    const hash = sha256Of(bytes);
    await store.keepRoundFile(round, hash, bytes);
    return hash;
  }
}
