import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Setting } from '../functions/env.ts';
import { jobs, type Job } from '../functions/table.ts';
import type { DataStack } from './data.ts';
import { HouseAlarm } from './house/alarm.ts';
import { HouseFunction } from './house/function.ts';
import { JobAlarms } from './house/job-alarms.ts';
import * as may from './house/may.ts';
import { Nightly } from './house/nightly.ts';

export interface JobsStackProps extends StackProps {
  readonly data: DataStack;
  readonly settings: Readonly<Record<Setting, string>>;
  readonly operators: ITopic;
}

/** Scheduler → dispatcher → queue, one message per county → worker; what three tries could not do is a dead letter. */
export class JobsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { data, settings, operators, ...props }: JobsStackProps,
  ) {
    super(scope, id, props);
    const { table, master, uploads, rounds, queue, deadLetters } = data;
    const house = { settings, operators } as const;

    const dispatch = new HouseFunction(this, 'Dispatch', {
      ...house,
      entry: 'job/dispatch.ts',
      handler: 'dispatch',
      kind: 'job',
      timeout: Duration.minutes(1),
      may: [
        may.queryRows(table),
        may.noteJobRuns(table),
        may.neverRestrictedRows(table),
        may.send(queue),
      ],
      ifItFails:
        'The night’s work did not begin: in the morning counties see the overdue list of the day before.',
      heading: 'dispatch',
    });
    new Nightly(this, 'Nightly', { jobs, dispatch: dispatch.lambda });

    const work = new HouseFunction(this, 'Work', {
      ...house,
      entry: 'job/work.ts',
      handler: 'work',
      kind: 'job',
      timeout: Duration.minutes(14),
      may: [
        may.readAndWriteRows(table),
        may.neverRestrictedRows(table),
        may.wrapKeys(master),
        may.neverRestrictedKeys(master),
        may.listObjects(uploads),
        may.listObjects(rounds),
        may.readImports(uploads),
        may.writeImports(uploads),
        may.readAndWriteParts(uploads),
        may.readRoundFiles(rounds),
        may.writeRoundFiles(rounds),
        may.send(queue),
      ],
      ifItFails:
        'Audits, imports and repairs stop half way and are begun again: lists and imports are late.',
      heading: 'work',
    });
    // One message at a time, so that a county that fails or is slow delays no other.
    const source = { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 };
    work.lambda.addEventSource(new SqsEventSource(queue, source));
    for (const [name, job] of Object.entries<Job>(jobs)) {
      new JobAlarms(this, name, { name, job, log: work.log, operators });
    }

    new HouseFunction(this, 'Redrive', {
      ...house,
      entry: 'job/redrive.ts',
      handler: 'redrive',
      kind: 'redrive',
      timeout: Duration.minutes(5),
      may: [may.takeAway(deadLetters), may.send(queue)],
      ifItFails:
        'Work that was given up cannot be taken up again: what the dead letters were about stays undone.',
      heading: 'dead-letters',
    });
    new HouseAlarm(this, 'DeadLetters', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      ifItFails:
        'Work was given up after three tries: a county’s list or a school’s import stays unfinished until someone looks.',
      heading: 'dead-letters',
      operators,
    });
  }
}
