import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'cdk.out/aws');

interface Resource {
  readonly Type: string;
  readonly Properties?: {
    readonly Handler?: string;
    readonly Code?: { readonly S3Key?: string };
  };
}

/** Synthesises the app; what it says, line by line. */
export function synthesise(): string[] {
  const { stdout, status } = spawnSync(process.execPath, ['cdk/synth.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the app does not synthesise:\n${stdout}`);
  return stdout.split('\n');
}

/** The one file of a function in the app that was synthesised last. */
export function bundleOf(handler: string): string {
  for (const { Properties } of resources()) {
    const asset = Properties?.Code?.S3Key?.replace('.zip', '');
    if (Properties?.Handler === `index.${handler}` && asset !== undefined)
      return join(out, `asset.${asset}`, 'index.js');
  }
  throw new Error(`no function ${handler}`);
}

/** How many resources of a type the app has that was synthesised last. */
export function countOf(type: `AWS::${string}`): number {
  return resources().filter(({ Type }) => Type === type).length;
}

function resources(): Resource[] {
  return globSync(join(out, '*.template.json')).flatMap((file) => {
    const { Resources } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly Resources: Readonly<Record<string, Resource>>;
    };
    return Object.values(Resources);
  });
}
