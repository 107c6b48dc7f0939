import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { jobs, type Job } from '../../functions/table.ts';
import { actionsOf, partitions, statementsOf, synthesised } from './house.ts';

const daily = Object.entries<Job>(jobs).filter(([, { runs }]) => runs !== 'queued');

describe.each(partitions)('The work of the night, in %s', (partition) => {
  const house = synthesised(partition);
  const stack = house.stack('Guanai-Jobs');

  it('Every daily job of the table is called by name at its hour in China, and no queued one is', () => {
    stack.resourceCountIs('AWS::Scheduler::Schedule', daily.length);
    for (const [name, { runs }] of daily) {
      const [hour, minute] = (runs as { daily: string }).daily.split(':').map(Number);
      stack.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: `cron(${minute} ${hour} * * ? *)`,
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        Target: { Input: JSON.stringify({ job: name }) },
      });
    }
  });

  it('The scheduler may call the dispatcher and nothing else', () => {
    const statements = statementsOf(stack, 'Nightly');
    expect(actionsOf(statements)).toEqual(['lambda:InvokeFunction']);
    expect(JSON.stringify(statements[0]?.Resource)).toMatch(/Dispatch/);
  });

  it('A message that fails goes back alone', () => {
    stack.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('No message is handed out again while the worker may still be at it', () => {
    const queues = Object.values(house.stack('Guanai-Data').findResources('AWS::SQS::Queue'));
    const hidden = queues.map(
      ({ Properties }) => (Properties as { VisibilityTimeout?: number }).VisibilityTimeout ?? 0,
    );
    stack.hasResourceProperties('AWS::Lambda::Function', {
      Handler: 'index.work',
      Timeout: Match.anyValue(),
    });
    const [work] = Object.values(
      stack.findResources('AWS::Lambda::Function', { Properties: { Handler: 'index.work' } }),
    );
    expect(Math.max(...hidden)).toBeGreaterThan(
      (work?.['Properties'] as { Timeout: number }).Timeout,
    );
  });

  it('The dispatcher reads the register and queues; it writes how many alone and opens no key', () => {
    const statements = statementsOf(stack, 'Dispatch');
    const writes = statements.filter(({ Action }) => Action === 'dynamodb:PutItem');
    const leading = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['J#*'] } };
    expect(writes.map(({ Condition }) => Condition)).toEqual([leading]);
    expect(actionsOf(statements)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'sqs:SendMessage',
    ]);
  });

  it('The worker cannot touch restricted partitions, and of the uploads it touches no picture', () => {
    const statements = statementsOf(stack, 'Work');
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['X#*'] } },
      }),
    );
    // It makes the files of a round, and files to be taken along, which are forgotten with the imports.
    const reached = statements.filter(({ Action }) =>
      JSON.stringify(Action).includes('s3:PutObject'),
    );
    expect(reached.map(({ Resource }) => JSON.stringify(Resource))).toEqual([
      expect.stringContaining('/imports/*') as string,
      expect.stringContaining('/parts/*') as string,
      expect.stringContaining('/rounds/*') as string,
    ]);
  });

  it('The worker reaches hooks on the internet: it lies in no private network', () => {
    const [work] = Object.values(
      stack.findResources('AWS::Lambda::Function', { Properties: { Handler: 'index.work' } }),
    );
    const { VpcConfig, Environment } = work?.['Properties'] as {
      VpcConfig?: unknown;
      Environment: { Variables: Record<string, unknown> };
    };
    expect(VpcConfig).toBeUndefined();
    expect(Environment.Variables['SITE_URL']).toMatch(/^https:\/\/[a-z.]+$/);
  });

  it('The house redrives its dead letters itself, for AWS China does not', () => {
    expect(
      actionsOf(statementsOf(stack, 'Redrive')).filter((action) => action.startsWith('sqs')),
    ).toEqual(['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage']);
  });

  it('Every job rings with its own sentence when it keeps failing, and a daily one when it is silent for a day', () => {
    for (const [name, { runs, ifItFails }] of Object.entries<Job>(jobs)) {
      const alarms = stack.findResources('AWS::CloudWatch::Alarm', {
        Properties: { MetricName: Match.stringLikeRegexp(`^job-(failed|done) ${name}$`) },
      });
      const described = Object.values(alarms).map(
        ({ Properties }) => (Properties as { AlarmDescription: string }).AlarmDescription,
      );
      expect(described).toHaveLength(runs === 'queued' ? 1 : 2);
      for (const description of described) expect(description).toContain(ifItFails);
    }
  });

  it('The counts behind those alarms are lines that the worker writes', () => {
    for (const name of Object.keys(jobs)) {
      stack.hasResourceProperties('AWS::Logs::MetricFilter', {
        FilterPattern: `{ ($.message = "job-failed") && ($.job = "${name}") }`,
      });
    }
  });
});
