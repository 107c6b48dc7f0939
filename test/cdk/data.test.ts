import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { partitions, synthesised } from './house.ts';

describe.each(partitions)('What must outlive every deploy, in %s', (partition) => {
  const data = synthesised(partition).stack('Guanai-Data');

  it('The table can be restored to any second of the last 35 days', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      },
    });
  });

  it('Neither a mistaken deploy nor a deleted stack takes the table or the master key away', () => {
    data.hasResource('AWS::DynamoDB::Table', {
      Properties: { DeletionProtectionEnabled: true },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    data.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('The table is the one the store speaks to: two string keys, paid by use, no index', () => {
    data.resourceCountIs('AWS::DynamoDB::Table', 1);
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      GlobalSecondaryIndexes: Match.absent(),
    });
  });

  it('The table forgets what bears a day to be forgotten on', () => {
    data.hasResourceProperties('AWS::DynamoDB::Table', {
      TimeToLiveSpecification: { AttributeName: 'forgetAt', Enabled: true },
    });
  });

  it('The master key turns every year', () => {
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('An uploaded workbook is forgotten after a day, and no older version of it is kept', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'imports/', ExpirationInDays: 1, Status: 'Enabled' }),
        ]),
      },
      VersioningConfiguration: Match.absent(),
    });
  });

  it('Files of rounds are kept in every version, and for ten years nobody can delete one', () => {
    data.hasResource('AWS::S3::Bucket', {
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } },
        },
        LifecycleConfiguration: Match.absent(),
      },
      DeletionPolicy: 'Retain',
    });
  });

  it('No bucket or queue answers the public or an unencrypted line', () => {
    data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const onlyOverTls = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    const refused = {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(onlyOverTls)]) },
    };
    data.allResourcesProperties('AWS::S3::BucketPolicy', refused);
    data.allResourcesProperties('AWS::SQS::QueuePolicy', refused);
    data.resourceCountIs('AWS::SQS::QueuePolicy', 2);
  });

  it('Work that fails three times is kept for two weeks', () => {
    data.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 3 } });
    data.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: Match.absent(),
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
    expect(Object.keys(data.findResources('AWS::SQS::Queue'))).toHaveLength(2);
  });
});
