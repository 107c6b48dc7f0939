import { officialTime } from '../../../../functions/domain/official-time.ts';
import type { Check, Difference } from '../../../../functions/domain/sampling/index.ts';
import type { PublicRound } from './published.ts';
import type { Proved } from './prove.ts';

/**
 * Holds what the files say of themselves against what was published before: a package can agree with itself and still be
 * another one than the notice announced.
 */
export function againstNotice(proved: Proved, notice: PublicRound): Proved {
  const { seed } = proved;
  if (!seed) return proved;
  const { frame, design, commit, draw, sample } = notice.fingerprints;
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
    for (const [file, expected] of [
      ['draw.csv', draw],
      ['sample.csv', sample],
    ] as const)
      if (proved.hashes.has(file)) differs(file, expected, proved.hashes.get(file) ?? '');
    const { digits, committedAt, diceAt } = notice;
    for (const [member, expected] of [
      ['dice_digits', digits],
      ['committed_at', committedAt && officialTime(committedAt)],
      ['dice_at', diceAt && officialTime(diceAt)],
    ] as const)
      if (expected && seed[member] && expected !== seed[member])
        differences.push({ code: 'member-wrong', file: 'seed.json', member });
  }
  if (differences.length === 0) return proved;
  const checks = differences.map((difference): Check => {
    const { file } = difference;
    return { id: 'form', of: file, state: 'failed', differences: [difference] };
  });
  return { ...proved, proved: 'nothing', checks: [...proved.checks, ...checks] };
}
