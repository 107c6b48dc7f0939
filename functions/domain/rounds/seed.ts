import type { RoundCard } from '../card.ts';
import { officialTime } from '../official-time.ts';
import { sownSeed, type Seed } from '../sampling/seed.ts';

/**
 * The seed of a round (SAMPLING §2.3) as far as the round has come.
 * @param secret for the draw, as long as it is sealed; later it stands in the round itself
 */
export function seedOf(card: RoundCard, secret = card.secret ?? ''): Seed {
  const time = (at: number | undefined) => (at === undefined ? '' : officialTime(at));
  return sownSeed({
    round_id: card.round,
    frame_sha256: card.frame?.frameSha256 ?? '',
    design_sha256: card.frame?.designSha256 ?? '',
    commit_sha256: card.commitSha256 ?? '',
    committed_at: time(card.committedAt),
    dice_digits: card.digits ?? '',
    dice_at: time(card.diceAt),
    drand_chain: '',
    drand_round: '',
    drand_randomness: '',
    secret_hex: secret,
    revealed_at: time(card.revealedAt),
  });
}
