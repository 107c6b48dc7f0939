import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/**
 * Answers of the API that anybody may have, and how long they are kept for the next who asks: a hall full of people must
 * not shut the public pages. Nothing else of the API is ever kept.
 */
export const PUBLISHED = {
  path: '/api/public/*',
  kept: Duration.seconds(30),
  /** Grows with every step: an old one beside a new manifest would look like a forgery. */
  never: '/api/public/*/files/round_log.jsonl',
} as const;

/**
 * Statuses that CloudFront keeps for ten seconds for whoever asks next, whatever an answer says of itself and whoever
 * asked: what one person may not see would be missing for the next, who may.
 */
export const NEVER_KEPT = [400, 404, 405, 414, 500, 501, 502, 503, 504] as const;

export interface DistributionProps {
  readonly pages: IBucket;
  /** The host of the gateway. */
  readonly api: string;
  readonly domain: string;
  readonly certificate: string;
}

/** Site and API under one name, so that the browser sees one origin. */
export class Distribution extends Construct {
  readonly domainName: string;

  constructor(
    scope: Construct,
    id: string,
    { pages, api, domain, certificate }: DistributionProps,
  ) {
    super(scope, id);
    const viewerProtocolPolicy = cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    const behindApi = {
      origin: new HttpOrigin(api, { originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2] }),
      viewerProtocolPolicy,
      // What the gateway refuses by itself bears no headers of ours; what a function says of itself stands.
      responseHeadersPolicy: this.headers('AnswerHeaders', {
        csp: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        override: false,
      }),
    };
    const kept = {
      minTtl: PUBLISHED.kept,
      defaultTtl: PUBLISHED.kept,
      maxTtl: PUBLISHED.kept,
      enableAcceptEncodingGzip: true,
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultRootObject: '200.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(pages),
        viewerProtocolPolicy,
        responseHeadersPolicy: this.headers('Headers', {
          csp: "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; upgrade-insecure-requests",
          override: true,
        }),
      },
      additionalBehaviors: {
        [PUBLISHED.never]: {
          ...behindApi,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        },
        [PUBLISHED.path]: {
          ...behindApi,
          cachePolicy: new cloudfront.CachePolicy(this, 'Published', kept),
        },
        '/api/*': {
          ...behindApi,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
      // A path of the app is no object of the bucket, which answers 403 for what it does not hold; the API never does.
      errorResponses: [
        {
          httpStatus: 403,
          responseHttpStatus: 200,
          responsePagePath: '/200.html',
          ttl: Duration.seconds(0),
        },
        ...NEVER_KEPT.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ],
    });
    this.domainName = distribution.distributionDomainName;
  }

  /** What a page cannot say of itself. Scripts and connections are named in the page, with the hashes of its build. */
  private headers(id: string, { csp, override }: { csp: string; override: boolean }) {
    return new cloudfront.ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: csp,
          override,
        },
        contentTypeOptions: { override },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override },
        referrerPolicy: {
          referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER,
          override,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'permissions-policy',
            value: 'camera=(), geolocation=(), microphone=()',
            override,
          },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override },
        ],
      },
    });
  }
}
