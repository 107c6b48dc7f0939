/**
 * Writes a line of the log as Lambda takes it: JSON with `level` and `timestamp`, and the `message` that metric filters
 * look for (cdk/house/job-alarms.ts). Past `console`, which Lambda would wrap in a line of its own.
 *
 * @param facts what may be told: never a field's value, a name or a token
 */
export function logLine(level: 'INFO' | 'ERROR', message: string, facts: object): void {
  const timestamp = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ level, timestamp, message, ...facts })}\n`);
}
