import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  Table,
  TableClass,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { TRIES } from './house/job-alarms.ts';

/** So long nobody, the owner of the account neither, can delete or change a file of an inspection round. */
const ROUNDS_KEPT = Duration.days(3653);

const shut = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const;

/** What the store of `functions/` speaks to: the one table, the master key, the uploads, the files of rounds, the queue of jobs. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly master: Key;
  readonly uploads: Bucket;
  readonly rounds: Bucket;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // Much is kept for years and little of it read: storage at two fifths of the price, units at a quarter more.
      tableClass: TableClass.STANDARD_INFREQUENT_ACCESS,
      // Only what is kept for a time bears it: deliveries of hooks. A record, a card or a line of the log never does.
      timeToLiveAttribute: 'forgetAt',
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 35,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // Personal fields are sealed before they come here; this is the disk's own lock.
      encryption: TableEncryption.AWS_MANAGED,
    });
    this.master = new Key(this, 'Master', {
      description:
        'Wraps the key of every county: without it no sealed field can ever be read again',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.uploads = new Bucket(this, 'Uploads', {
      // A workbook is forgotten after a day, a county's part of a frame when the frame has long been joined; pictures stay
      // as long as the records that name them.
      lifecycleRules: [
        { prefix: 'imports/', expiration: Duration.days(1) },
        { prefix: 'parts/', expiration: Duration.days(30) },
      ],
      ...shut,
    });
    this.rounds = new Bucket(this, 'Rounds', {
      versioned: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(ROUNDS_KEPT),
      ...shut,
    });
    this.deadLetters = new Queue(this, 'DeadLetters', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.minutes(15), // longer than the worker may take, short enough to try again soon
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    });
  }
}
