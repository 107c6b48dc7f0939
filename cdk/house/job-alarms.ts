import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Job } from '../../functions/table.ts';
import { HouseAlarm } from './alarm.ts';

/** A message is a dead letter after so many tries; so many failed tries within an hour are no accident either. */
export const TRIES = 3;

export interface JobAlarmsProps {
  readonly name: string;
  readonly job: Job;
  /** The worker's log: each message leaves a line, `job-done` or `job-failed`, with the job's name. */
  readonly log: ILogGroup;
  readonly operators: ITopic;
}

/** The alarms of one row of the table: it keeps failing, or a nightly one has not been heard of for a day. */
export class JobAlarms extends Construct {
  constructor(scope: Construct, id: string, { name, job, log, operators }: JobAlarmsProps) {
    super(scope, id);
    const perHour = (line: 'job-done' | 'job-failed'): Metric =>
      new MetricFilter(this, line, {
        logGroup: log,
        filterPattern: FilterPattern.all(
          FilterPattern.stringValue('$.message', '=', line),
          FilterPattern.stringValue('$.job', '=', name),
        ),
        metricNamespace: 'Guanai',
        metricName: `${line} ${name}`,
      }).metric({ statistic: 'Sum', period: Duration.hours(1) });

    const warning = { ifItFails: job.ifItFails, heading: name.toLowerCase(), operators };
    new HouseAlarm(this, 'Failing', { ...warning, metric: perHour('job-failed'), atLeast: TRIES });
    if (job.runs !== 'queued')
      new HouseAlarm(this, 'Silent', { ...warning, metric: perHour('job-done'), silentFor: 24 });
  }
}
