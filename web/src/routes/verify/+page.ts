import { refusalFrom } from '#lib/api/refusal.ts';
import { publishedRounds } from '#lib/verify/published.ts';

/** Without the rounds the page still proves what somebody holds. */
export async function load() {
  return await publishedRounds().then(
    ({ rounds, copied }) => ({ rounds, copied, refusal: undefined }),
    (trouble: unknown) => ({ rounds: undefined, copied: false, refusal: refusalFrom(trouble) }),
  );
}
