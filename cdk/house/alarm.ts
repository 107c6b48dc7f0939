import {
  Alarm,
  ComparisonOperator,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What an alarm must say to be allowed: whom it hurts, and where the person woken by it reads on. */
export interface Warning {
  /** The human impact, in a sentence. */
  readonly ifItFails: string;
  /** The heading in docs/runbook.md. */
  readonly heading: string;
  /** Who is told. */
  readonly operators: ITopic;
}

export interface HouseAlarmProps extends Warning {
  readonly metric: IMetric;
  /** It rings at so many in one period of the metric … */
  readonly atLeast?: number;
  /** … or instead when nothing was counted for so many periods. */
  readonly silentFor?: number;
}

/** An alarm in words: its description is the sentence and a heading of the runbook. */
export class HouseAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    const { metric, atLeast = 1, silentFor, ifItFails, heading, operators } = props;
    const manner = silentFor === undefined ? tooMany(atLeast) : silent(silentFor);
    super(scope, id, {
      metric,
      alarmDescription: `${ifItFails} What to do: docs/runbook.md#${heading}`,
      ...manner,
    });
    this.addAlarmAction(new SnsAction(operators));
  }
}

function tooMany(threshold: number) {
  return {
    threshold,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
}

function silent(evaluationPeriods: number) {
  return {
    threshold: 1,
    evaluationPeriods,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  };
}
