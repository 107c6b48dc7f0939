/** `npm run synth`: both variants, without credentials and without a network. Fails on a finding nobody has answered. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { acknowledged } from './acknowledged.ts';
import { examples } from './examples.ts';
import { build, frameworkSettings } from './guanai.ts';
import { readParameters } from './parameters.ts';

/** What a function may weigh for its cold start; those that read and write workbooks carry a library of 180 kB besides. */
const GOAL_BYTES = 650_000;
const WITH_FILES_BYTES = 910_000;
const withFiles = ['index.files', 'index.work'];
const root = join(import.meta.dirname, '..');

interface LambdaResource {
  readonly Type: string;
  readonly Properties: { readonly Handler: string; readonly Code: { readonly S3Key: string } };
}

for (const [partition, example] of Object.entries(examples)) {
  const outdir = join(root, 'cdk.out', partition);
  const app = new App({
    context: { ...frameworkSettings, ...example },
    outdir,
    analyticsReporting: false,
  });
  build(app, readParameters(app.node));
  for (const stack of app.synth().stacks) console.log(partition.padEnd(8), lineOf(stack, outdir));
  console.log(partition.padEnd(8), rulesLine(partition, outdir));
}

/** One stack: how much there is, and how large each function is. */
function lineOf({ stackName, template }: CloudFormationStackArtifact, outdir: string): string {
  const resources = Object.values(
    (template as { Resources: Record<string, LambdaResource> }).Resources,
  );
  const functions = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => {
      const { size } = statSync(
        join(outdir, `asset.${Properties.Code.S3Key.replace('.zip', '')}`, 'index.js'),
      );
      const most = withFiles.includes(Properties.Handler) ? WITH_FILES_BYTES : GOAL_BYTES;
      if (size > most)
        fail(`${stackName}: ${Properties.Handler} has ${size} bytes, more than ${most}`);
      const over = size > GOAL_BYTES ? ` (goal ${GOAL_BYTES / 1000})` : '';
      return `${Properties.Handler.replace('index.', '')} ${Math.round(size / 1000)} kB${over}`;
    });
  return [`${stackName.padEnd(14)} ${resources.length} resources`, ...functions].join(', ');
}

/** What the rules of CloudFormation, AwsSolutions and Serverless found. */
function rulesLine(partition: string, outdir: string): string {
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly { readonly violations: readonly object[] }[];
  };
  const found = report.pluginReports.flatMap(({ violations }) => violations).length;
  if (found > 0) fail(`${partition}: ${found} findings nobody has answered`);
  const answered = acknowledged.filter(
    ({ only }) => only === undefined || only === partition,
  ).length;
  return `rules          ${found} findings (CloudFormation, AwsSolutions, Serverless), ${answered} acknowledged with a reason`;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
