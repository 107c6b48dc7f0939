import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Job } from '../../functions/table.ts';

export interface NightlyProps {
  readonly jobs: Readonly<Record<string, Job>>;
  /** Is invoked with `{ job }`. */
  readonly dispatch: IFunction;
}

/** One schedule for each job that runs daily, at its hour in China, where there is one time zone and no summer time. */
export class Nightly extends Construct {
  constructor(scope: Construct, id: string, { jobs, dispatch }: NightlyProps) {
    super(scope, id);
    const onlyFromHere = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const scheduler = new ServicePrincipal('scheduler.amazonaws.com', { conditions: onlyFromHere });
    const role = new Role(this, 'Role', { assumedBy: scheduler });
    const invoke = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [dispatch.functionArn],
    });
    role.addToPolicy(invoke);
    for (const [job, { runs }] of Object.entries(jobs)) {
      if (runs === 'queued') continue;
      const [hour, minute] = runs.daily.split(':').map(Number);
      new CfnSchedule(this, job, {
        scheduleExpression: `cron(${minute} ${hour} * * ? *)`,
        scheduleExpressionTimezone: 'Asia/Shanghai',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: dispatch.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ job }),
        },
      });
    }
  }
}
