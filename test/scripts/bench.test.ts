import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('Asked for help, the bench names what there is, and builds nothing first', () => {
  const script = join(import.meta.dirname, '../../scripts/bench.mjs');
  const asked = spawnSync(process.execPath, [script, '--help'], { encoding: 'utf8' });
  expect(asked).toMatchObject({ status: 0, stderr: '' });
  expect(asked.stdout).toMatch(/^npm run bench .*burden.*\n$/);
});
