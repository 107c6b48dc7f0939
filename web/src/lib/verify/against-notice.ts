import type { Check, Difference } from '../../../../functions/domain/sampling/index.ts';
import type { PublishedRound } from './published.ts';
import type { Proved } from './prove.ts';

/**
 * Holds what the files say of themselves against what was published before: a package can agree with itself and still be
 * another one than the notice announced.
 */
export function againstNotice(proved: Proved, notice: PublishedRound): Proved {
  const { seed } = proved;
  if (!seed) return proved;
  const { frame, design, commit } = notice.fingerprints;
  const differences: Difference[] = [];
  const differs = (file: string, expected: string | undefined, found: string) => {
    if (expected === undefined || expected === found) return;
    differences.push({ code: 'hash-differs', file, expected, found });
  };
  if (seed.round_id !== notice.round)
    differences.push({
      code: 'round-differs',
      file: 'seed.json',
      expected: notice.round,
      found: seed.round_id,
    });
  else {
    differs('frame_schools.csv', frame, seed.frame_sha256);
    differs('design.json', design, seed.design_sha256);
    differs('seed.json', commit, seed.commit_sha256);
    if (notice.digits && seed.dice_digits && notice.digits !== seed.dice_digits)
      differences.push({ code: 'member-wrong', file: 'seed.json', member: 'dice_digits' });
  }
  if (differences.length === 0) return proved;
  const checks = differences.map((difference): Check => {
    const { file } = difference;
    return { id: 'form', of: file, state: 'failed', differences: [difference] };
  });
  return { ...proved, proved: 'nothing', checks: [...proved.checks, ...checks] };
}
