import { afterEach, expect, it, vi } from 'vitest';
import { logLine } from '../functions/log-line.ts';

afterEach(() => void vi.restoreAllMocks());

it('A line of the log is one line of JSON, whatever it tells', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  logLine('ERROR', 'job-failed', { job: 'audit', fault: 'RangeError\n  at audit.ts:1:1' });
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(written[0] ?? '')).toEqual({
    level: 'ERROR',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    message: 'job-failed',
    job: 'audit',
    fault: 'RangeError\n  at audit.ts:1:1',
  });
});
