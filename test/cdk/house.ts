import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { examples } from '../../cdk/examples.ts';
import { addStacks, frameworkSettings } from '../../cdk/guanai.ts';
import { readParameters, type Parameters } from '../../cdk/parameters.ts';

export type Partition = Parameters['partition'];
export const partitions: readonly Partition[] = ['aws', 'aws-cn'];

/** The house of a partition, synthesised without bundling and without the rules, which `npm run synth` holds it against. */
export function synthesised(partition: Partition): {
  app: App;
  stack: (name: string) => Template;
  all: Template[];
} {
  const app = new App({
    context: { ...frameworkSettings, ...examples[partition], 'aws:cdk:bundling-stacks': [] },
    outdir: mkdtempSync(join(tmpdir(), 'guanai-synth-')),
    analyticsReporting: false,
    builtinCloudFormationValidation: false,
  });
  addStacks(app, readParameters(app.node));
  const templates = new Map(
    app.node.children
      .filter((child) => Stack.isStack(child))
      .map((stack) => [stack.stackName, Template.fromStack(stack)]),
  );
  const stack = (name: string): Template => {
    const template = templates.get(name);
    if (!template) throw new Error(`no stack ${name}`);
    return template;
  };
  return { app, stack, all: [...templates.values()] };
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: object;
}

/** The statements of the one policy of a function's role. The function is named by the path of its construct. */
export function statementsOf(template: Template, construct: string): Statement[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(`${construct}Role`),
  );
  return policies.flatMap(
    ([, { Properties }]) =>
      (Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement,
  );
}

export function actionsOf(statements: readonly Statement[]): string[] {
  return statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action }) => Action)
    .sort();
}
