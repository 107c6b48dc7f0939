import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DistributionCn } from './house/distribution-cn.ts';
import { Distribution } from './house/distribution.ts';
import type { Parameters } from './parameters.ts';

export interface SiteStackProps
  extends StackProps, Pick<Parameters, 'partition' | 'domain' | 'certificate'> {
  readonly gateway: HttpApi;
}

/** The built site in a bucket, and the API beside it under the same name. The pages are copied in after the deploy. */
export class SiteStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { gateway, partition, domain, certificate, ...props }: SiteStackProps,
  ) {
    super(scope, id, props);
    const pages = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
    });
    const api = `${gateway.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    const Kind = partition === 'aws-cn' ? DistributionCn : Distribution;
    const { domainName } = new Kind(this, 'Site', { pages, api, domain, certificate });
    new CfnOutput(this, 'PagesBucket', { value: pages.bucketName });
    new CfnOutput(this, 'PointDomainAt', { value: domainName });
  }
}
