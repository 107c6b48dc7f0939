import { CfnDistribution, OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { NEVER_KEPT, PUBLISHED, type DistributionProps } from './distribution.ts';

/**
 * The same in AWS China, where CloudFront knows no origin access control, no cache, origin-request or headers policy
 * and no managed certificate. The page's own CSP is all the CSP there is.
 */
export class DistributionCn extends Construct {
  readonly domainName: string;

  constructor(
    scope: Construct,
    id: string,
    { pages, api, domain, certificate }: DistributionProps,
  ) {
    super(scope, id);
    const reader = new OriginAccessIdentity(this, 'Reader');
    const read = {
      actions: ['s3:GetObject'],
      resources: [pages.arnForObjects('*')],
      principals: [reader.grantPrincipal],
    };
    pages.addToResourcePolicy(new PolicyStatement(read)); // not list: a missing object must answer 403
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        httpVersion: 'http2',
        ipv6Enabled: false,
        aliases: [domain],
        viewerCertificate: {
          iamCertificateId: certificate,
          sslSupportMethod: 'sni-only',
          minimumProtocolVersion: 'TLSv1.2_2021',
        },
        defaultRootObject: '200.html',
        origins: [
          {
            id: 'pages',
            domainName: pages.bucketRegionalDomainName,
            s3OriginConfig: {
              originAccessIdentity: `origin-access-identity/cloudfront/${reader.originAccessIdentityId}`,
            },
          },
          {
            id: 'api',
            domainName: api,
            customOriginConfig: {
              originProtocolPolicy: 'https-only',
              originSslProtocols: ['TLSv1.2'],
            },
          },
        ],
        defaultCacheBehavior: {
          targetOriginId: 'pages',
          viewerProtocolPolicy: 'redirect-to-https',
          compress: true,
          forwardedValues: { queryString: false },
        },
        cacheBehaviors: [
          published(PUBLISHED.never, 0),
          published(PUBLISHED.path, PUBLISHED.kept.toSeconds()),
          {
            pathPattern: '/api/*',
            targetOriginId: 'api',
            viewerProtocolPolicy: 'redirect-to-https',
            allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
            forwardedValues: {
              queryString: true,
              headers: ['Authorization', 'Content-Type'],
              cookies: { forward: 'none' },
            },
            minTtl: 0,
            defaultTtl: 0,
            maxTtl: 0,
          },
        ],
        // A path of the app is no object of the bucket, which answers 403 for what it does not hold; the API never does.
        customErrorResponses: [
          {
            errorCode: 403,
            responseCode: 200,
            responsePagePath: '/200.html',
            errorCachingMinTtl: 0,
          },
          ...NEVER_KEPT.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 })),
        ],
      },
    });
    this.domainName = distribution.attrDomainName;
  }
}

/** What anybody may have, kept for so many seconds for the next who asks. */
function published(pathPattern: string, seconds: number): CfnDistribution.CacheBehaviorProperty {
  return {
    pathPattern,
    targetOriginId: 'api',
    viewerProtocolPolicy: 'redirect-to-https',
    forwardedValues: { queryString: false, cookies: { forward: 'none' } },
    minTtl: seconds,
    defaultTtl: seconds,
    maxTtl: seconds,
  };
}
