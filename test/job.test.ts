import type { SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsOf } from '../functions/env.ts';

const record = (messageId: string, body: string) => ({ messageId, body }) as SQSRecord;

describe('Given a batch of messages', () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    for (const name of settingsOf.job) vi.stubEnv(name, 'none');
    vi.stubEnv('AWS_REGION', 'local');
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('when some cannot be read, then they alone go back, and their content is not repeated', async () => {
    const { work } = await import('../functions/job/work.ts');
    const Records = [
      record('torn', '{"job":"audit","note":"王小明'),
      record('nothing', 'null'),
      record('retired', '{"job":"a-job-of-last-year","county":"sd-370302"}'),
      record('no job', '{"job":"constructor"}'),
    ];
    expect(await work({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'torn' }, { itemIdentifier: 'nothing' }],
    });
    expect(said).toHaveLength(4);
    expect(said.join('\n')).not.toContain('王');
    const frame = ['level', 'message', 'timestamp', 'service', 'sampling_rate'];
    const may = [...frame, 'job', 'county', 'fault'];
    const names = said.flatMap((line) => Object.keys(JSON.parse(line) as object));
    expect(names.filter((name) => !may.includes(name))).toEqual([]);
  });
});
