import { CfnOutput, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { acknowledge } from './acknowledged.ts';
import { AlarmsStack } from './alarms.ts';
import { ApiStack } from './api.ts';
import { DataStack } from './data.ts';
import { JobsStack } from './jobs.ts';
import type { Parameters } from './parameters.ts';
import { SiteStack } from './site.ts';

/** Settings of the framework that the house relies on. */
export const frameworkSettings = {
  '@aws-cdk/core:validateAgainstDefaultRules': true, // among others: does this resource type exist in that region?
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
};

/** Puts the house into an app and holds it against the rules: synthesis fails on a finding nobody has answered. */
export function build(app: App, parameters: Parameters): void {
  addStacks(app, parameters);
  acknowledge(app, parameters.partition);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}

/** One stack per concern. */
export function addStacks(app: App, parameters: Parameters): void {
  const {
    partition,
    region,
    domain,
    certificate,
    issuer,
    audience,
    operators: mailbox,
    preconditions,
  } = parameters;
  const env = { region };
  const { operators } = new AlarmsStack(app, 'Guanai-Alarms', { env, mailbox });
  const data = new DataStack(app, 'Guanai-Data', { env });
  const settings = {
    TABLE_NAME: data.table.tableName,
    BUCKET_NAME: data.uploads.bucketName,
    ROUNDS_BUCKET_NAME: data.rounds.bucketName,
    QUEUE_URL: data.queue.queueUrl,
    DEAD_LETTER_URL: data.deadLetters.queueUrl,
    MASTER_KEY_ID: data.master.keyId,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    SITE_URL: `https://${domain}`,
  };
  new JobsStack(app, 'Guanai-Jobs', { env, data, settings, operators });
  const { gateway } = new ApiStack(app, 'Guanai-Api', { env, data, settings, operators });
  const site = new SiteStack(app, 'Guanai-Site', { env, gateway, partition, domain, certificate });
  for (const [name, value] of Object.entries({ issuer, ...preconditions }))
    new CfnOutput(site, name, { value });
}
