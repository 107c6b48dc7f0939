/** What a function may do, by name. Each statement names one resource and no action that the store does not use. */
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** Partitions of harm, psychology and bullying begin so, and so do the names of the areas whose keys wrap theirs. */
const RESTRICTED = 'X#*';
/** Memberships, the register with the keys of counties, and the cards of a school: enough to tell who asks about whom. */
const WHO_ASKS = ['U#*', 'O#*', 'S#*'];
const JOB_RUNS = ['J#*'];
/** The access log: by actor, and with the child. */
const ACCESS_LOG = ['L#*', 'R#*'];

export const queryRows = ({ tableArn }: ITable) => allow(tableArn, 'dynamodb:Query');

export const readAndWriteRows = ({ tableArn }: ITable) =>
  allow(
    tableArn,
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:BatchWriteItem',
  );

/** How jobs went, and nothing else. */
export const noteJobRuns = (table: ITable) => within(JOB_RUNS, table, 'dynamodb:PutItem');

/** Whatever else is allowed now or later, a restricted partition stays shut. */
export const neverRestrictedRows = ({ tableArn }: ITable) =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: ['dynamodb:*'],
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [RESTRICTED] } },
  });

export const readWhoAsks = (table: ITable) =>
  within(WHO_ASKS, table, 'dynamodb:GetItem', 'dynamodb:Query');

/** Restricted partitions, and no other. */
export const readAndWriteRestrictedRows = (table: ITable) =>
  within([RESTRICTED], table, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem');

/** Lines are added and never read: who looked is another function’s to tell. */
export const writeAccessLog = (table: ITable) =>
  within(ACCESS_LOG, table, 'dynamodb:BatchWriteItem');

/** Keys of restricted matters do not open elsewhere, not even with a stolen row: the area is part of what was wrapped. */
export const neverRestrictedKeys = ({ keyArn }: IKey) =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: ['kms:Encrypt', 'kms:Decrypt'],
    resources: [keyArn],
    conditions: { StringLike: { 'kms:EncryptionContext:area': RESTRICTED } },
  });

export const wrapKeys = ({ keyArn }: IKey) => allow(keyArn, 'kms:Encrypt', 'kms:Decrypt');

/** Listing makes a file that has expired answer "not there" instead of "forbidden". */
export const listObjects = ({ bucketArn }: IBucket) => allow(bucketArn, 's3:ListBucket');

export const readImports = (bucket: IBucket) =>
  allow(bucket.arnForObjects('imports/*'), 's3:GetObject');

export const writeImports = (bucket: IBucket) =>
  allow(bucket.arnForObjects('imports/*'), 's3:PutObject');

export const readAndWritePhotos = (bucket: IBucket) =>
  allow(bucket.arnForObjects('photos/*'), 's3:GetObject', 's3:PutObject');

/** The register and the rounds of provinces: what the public pages are made of. */
export const readRounds = (table: ITable) =>
  within(['O#*', 'V#*'], table, 'dynamodb:GetItem', 'dynamodb:Query');

/** Keys of rounds, and neither those of counties nor those under which the secrets of rounds lie. */
export const openKeysOfRounds = ({ keyArn }: IKey) => {
  const statement = allow(keyArn, 'kms:Decrypt');
  statement.addCondition('StringLike', { 'kms:EncryptionContext:area': 'V#*' });
  return statement;
};

/** What counties put into a frame, until it is joined. */
export const readAndWriteParts = (bucket: IBucket) =>
  allow(bucket.arnForObjects('parts/*'), 's3:GetObject', 's3:PutObject');

export const readRoundFiles = (bucket: IBucket) =>
  allow(bucket.arnForObjects('rounds/*'), 's3:GetObject');

export const writeRoundFiles = (bucket: IBucket) =>
  allow(bucket.arnForObjects('rounds/*'), 's3:PutObject');

export const send = ({ queueArn }: IQueue) => allow(queueArn, 'sqs:SendMessage');

export const takeAway = ({ queueArn }: IQueue) =>
  allow(queueArn, 'sqs:ReceiveMessage', 'sqs:DeleteMessage');

/** Every key that a request names must lie in these partitions. */
function within(partitions: readonly string[], { tableArn }: ITable, ...actions: string[]) {
  const statement = allow(tableArn, ...actions);
  statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': partitions });
  return statement;
}

function allow(resource: string, ...actions: string[]): PolicyStatement {
  return new PolicyStatement({ actions, resources: [resource] });
}
