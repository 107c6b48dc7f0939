import { Validations, type App } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Parameters } from './parameters.ts';

export interface Acknowledged {
  readonly rule: string;
  /** The path of the construct; without one, the whole house. */
  readonly at?: string;
  readonly only?: Parameters['partition'];
  readonly reason: string;
}

const within = (bucket: string, what: string) =>
  `AwsSolutions-IAM5[Resource::Guanai-Data:ExportsOutputFnGetAtt${bucket}/${what}/*]`;
const uploadsOf = (what: string) => within('Uploads4F6EB0FDArn5513CBEA', what);
const uploadsOfImports = uploadsOf('imports');
const oneObjectPerImport =
  'One object per import or picture, named when it comes: a prefix of one bucket is as narrow as it can be said.';

/** Every rule that the house does not keep, where, and why. */
export const acknowledged: readonly Acknowledged[] = [
  {
    rule: 'Serverless-LambdaTracing',
    reason: 'AWS China has no X-Ray for Lambda. Every log line carries the number of its request.',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    reason:
      'No event is lost with a function: the gateway waits for the answer, the queue keeps the message until it is done, and a dispatch says nothing but a job’s name, which the runbook repeats by hand.',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    at: 'Guanai-Jobs/Work',
    reason:
      'The source is a queue, and its own redrive policy keeps what three tries could not do.',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    at: 'Guanai-Data/DeadLetters',
    reason: 'It is where dead letters end.',
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    at: 'Guanai-Alarms/Operators',
    reason: 'A mail that does not arrive leaves the alarm standing, and nothing else hangs on it.',
  },
  { rule: uploadsOfImports, at: 'Guanai-Api/files', reason: oneObjectPerImport },
  { rule: uploadsOfImports, at: 'Guanai-Jobs/Work', reason: oneObjectPerImport },
  { rule: uploadsOf('parts'), at: 'Guanai-Jobs/Work', reason: oneObjectPerImport },
  ...['Guanai-Api/open', 'Guanai-Jobs/Work'].map((at) => ({
    rule: within('Rounds06C410D8ArnAC3B2EE5', 'rounds'),
    at,
    reason:
      'The files of an inspection round, sealed, named when they come: a prefix of one bucket is as narrow as it can be said.',
  })),
  ...['publicRounds', 'publicRound', 'publicFile'].map((route) => ({
    rule: 'AwsSolutions-APIG4',
    at: `Guanai-Api/${route}`,
    reason:
      'An inspection is proved by anybody, without an account; these routes read what was published, and each is throttled.',
  })),
  { rule: uploadsOf('photos'), at: 'Guanai-Api/files', reason: oneObjectPerImport },
  {
    rule: 'AwsSolutions-S1',
    at: 'Guanai-Data/Uploads',
    reason:
      'Only two functions reach it, and the application notes whom it answers before it answers.',
  },
  {
    rule: 'AwsSolutions-S1',
    at: 'Guanai-Data/Rounds',
    reason:
      'The worker writes to it and the public function reads what is published; every step of a round stands in its own public log.',
  },
  {
    rule: 'AwsSolutions-S1',
    at: 'Guanai-Site/Pages',
    reason: 'It holds the published pages, which carry no data, and only CloudFront reads it.',
  },
  {
    rule: 'AwsSolutions-CFR3',
    at: 'Guanai-Site/Site',
    reason:
      'It would keep the address of every device with the ids of the children looked up. The gateway’s log has route, status and number of each request, without either.',
  },
  {
    rule: 'AwsSolutions-CFR1',
    at: 'Guanai-Site/Site',
    reason:
      'The pages carry no data; the data asks for a sign-in with a second factor, wherever it comes from.',
  },
  {
    rule: 'AwsSolutions-CFR2',
    at: 'Guanai-Site/Site',
    reason:
      'CloudFront in China has no WAF, and behind the pages only a valid token gets past the gateway, which throttles.',
  },
  {
    rule: 'AwsSolutions-CFR7',
    at: 'Guanai-Site/Site',
    only: 'aws-cn',
    reason:
      'CloudFront in China has no origin access control; an origin access identity reads the bucket instead.',
  },
];

/** Acknowledges in an app what is on the list for its partition. */
export function acknowledge(app: App, partition: Parameters['partition']): void {
  for (const { rule, at, only, reason } of acknowledged) {
    if (only !== undefined && only !== partition) continue;
    Validations.of(constructAt(app, at)).acknowledge({ id: rule, reason });
  }
}

function constructAt(app: App, path: string | undefined): IConstruct {
  return (path?.split('/') ?? []).reduce<IConstruct>((scope, id) => scope.node.findChild(id), app);
}
