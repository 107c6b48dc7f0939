/** What a function may do, by name. Each statement names one resource and no action that the store does not use. */
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** Partitions of harm, psychology and bullying begin so. */
const RESTRICTED = 'X#*';

export const queryRows = ({ tableArn }: ITable) => allow(tableArn, 'dynamodb:Query');

export const readAndWriteRows = ({ tableArn }: ITable) =>
  allow(
    tableArn,
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:BatchWriteItem',
  );

/** Whatever else is allowed now or later, a restricted partition stays shut. */
export const neverRestrictedRows = ({ tableArn }: ITable) =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:*'],
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [RESTRICTED] } },
  });

export const wrapKeys = ({ keyArn }: IKey) => allow(keyArn, 'kms:Encrypt', 'kms:Decrypt');

/** Listing makes a workbook that has expired answer "not there" instead of "forbidden". */
export const listUploads = ({ bucketArn }: IBucket) => allow(bucketArn, 's3:ListBucket');

export const readImports = (bucket: IBucket) =>
  allow(bucket.arnForObjects('imports/*'), 's3:GetObject');

export const writeImports = (bucket: IBucket) =>
  allow(bucket.arnForObjects('imports/*'), 's3:PutObject');

export const send = ({ queueArn }: IQueue) => allow(queueArn, 'sqs:SendMessage');

export const takeAway = ({ queueArn }: IQueue) =>
  allow(queueArn, 'sqs:ReceiveMessage', 'sqs:DeleteMessage');

function allow(resource: string, ...actions: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources: [resource] });
}
