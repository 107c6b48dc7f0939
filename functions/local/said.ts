import { spoken, type Check } from '../domain/sampling/index.ts';

/** What a command says, and whether it went well. */
export interface Said {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** Each difference on a line of its own. */
export function differencesIn(checks: readonly Check[]): string[] {
  const all = checks.flatMap(({ differences }) => differences.map(spoken));
  return all.map(({ zh, en }) => `${zh} | ${en}`);
}
