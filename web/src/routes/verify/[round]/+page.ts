import { refusalFrom } from '#lib/api/refusal.ts';
import { publishedRound } from '#lib/verify/published.ts';

/** Without the round the page still proves what somebody holds. */
export async function load({ params }) {
  return await publishedRound(params.round).then(
    (round) => ({ round, refusal: undefined }),
    (trouble: unknown) => ({ round: undefined, refusal: refusalFrom(trouble) }),
  );
}
