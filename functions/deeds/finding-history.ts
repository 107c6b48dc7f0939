import type { FormRecord } from '../domain/record.ts';
import { AUDITOR } from './auditor.ts';

/** The moves of a finding as its page tells them, the newest first: codes and days, and who made each. */
export function findingHistory(moves: readonly FormRecord[], nameOf: (person: string) => string) {
  const lines = moves.map(({ at, enteredAt, by, data: { move, ...rest } }) => {
    const data = rest as Readonly<Record<string, string>>;
    return { move: String(move), at, enteredAt, data, byName: nameOf(by), isAudit: by === AUDITOR };
  });
  return lines.reverse();
}
