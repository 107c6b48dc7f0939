import { writeSync } from 'node:fs';

/** Prints a line that belongs into the run's transcript: counts that a test measured, or what could not be run. */
export function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
