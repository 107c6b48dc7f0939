import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { problems } from '../../functions/domain/problem.ts';
import { Problem, type ProblemCode } from '../../functions/domain/problem.ts';
import { problemResponse } from '../../functions/problem-response.ts';
import { partitions, synthesised } from './house.ts';

interface Behaviour {
  readonly ResponseHeadersPolicyId?: { readonly Ref: string };
}
interface Behaviours {
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
}
interface Config {
  readonly Aliases: string[];
  readonly DefaultRootObject: string;
  readonly Origins: { Id: string; DomainName: unknown; CustomOriginConfig?: object }[];
  readonly CacheBehaviors: { PathPattern: string; TargetOriginId: string }[];
  readonly CustomErrorResponses: {
    ErrorCode: number;
    ResponsePagePath?: string;
    ErrorCachingMinTTL?: number;
  }[];
  readonly ViewerCertificate: Record<string, string>;
}

const isReplaced = ({ ResponsePagePath: page }: { ResponsePagePath?: string }) =>
  page !== undefined;

describe.each(partitions)('The site, in %s', (partition) => {
  const site = synthesised(partition).stack('Guanai-Site');
  const [distribution] = Object.values(site.findResources('AWS::CloudFront::Distribution'));
  const config = (distribution?.['Properties'] as { DistributionConfig: Config })
    .DistributionConfig;

  it('Pages and API have one origin in the browser: /api/* goes to the gateway, over TLS 1.2', () => {
    // The narrower path first: of two that fit the first counts.
    expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/public/*/files/round_log.jsonl',
      '/api/public/*',
      '/api/*',
    ]);
    const all = config.CacheBehaviors.at(-1);
    for (const each of config.CacheBehaviors) expect(each.TargetOriginId).toBe(all?.TargetOriginId);
    const target = config.Origins.find(({ Id }) => Id === all?.TargetOriginId);
    expect(JSON.stringify(target?.DomainName)).toContain('.execute-api.');
    expect(target?.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  it('It is served under its own name with its own certificate, at TLS 1.2 or better', () => {
    expect(config.Aliases).toEqual(['guanai.example.org']);
    expect(config.ViewerCertificate).toMatchObject({
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    });
  });

  it('A page that is opened by its address falls back to the app', () => {
    expect(config.CustomErrorResponses.filter(isReplaced)).toMatchObject([
      { ErrorCode: 403, ResponseCode: 200, ResponsePagePath: '/200.html' },
    ]);
    // The page that the build makes for every address.
    const built = readFileSync(new URL('../../web/vite.config.ts', import.meta.url), 'utf8');
    expect(built).toContain(`fallback: '${config.DefaultRootObject}'`);
  });

  it('The fallback never hides an answer of the API, which has no status that is replaced', () => {
    const replaced = config.CustomErrorResponses.filter(isReplaced).map(
      ({ ErrorCode }) => ErrorCode,
    );
    const codes = Object.keys(problems) as ProblemCode[];
    for (const code of codes)
      expect(replaced).not.toContain(problemResponse(new Problem(code), 'r').statusCode);
    expect(replaced).not.toContain(problemResponse(new Error('fault'), 'r').statusCode);
  });

  it('No refusal and no fault is kept for whoever asks next, as it would be by itself for a while', () => {
    // Those of which CloudFront’s manual says that it keeps them.
    const kept = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];
    const never = config.CustomErrorResponses.filter(
      ({ ErrorCachingMinTTL }) => ErrorCachingMinTTL === 0,
    );
    expect(never.map(({ ErrorCode }) => ErrorCode).sort()).toEqual(kept);
  });

  it('CloudFront may read an object of the bucket and not list it, so that what is missing answers 403', () => {
    const allowed = { Action: 's3:GetObject', Effect: 'Allow' };
    site.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(allowed)]) },
    });
    expect(JSON.stringify(site.findResources('AWS::S3::BucketPolicy'))).not.toMatch(
      /s3:List|GetBucket/,
    );
  });
});

describe('The site outside China', () => {
  const site = synthesised('aws').stack('Guanai-Site');

  it('Says in headers what a page cannot say of itself: no frame around it, no guessing of types, TLS only', () => {
    site.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp("frame-ancestors 'none'"),
          },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY' },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
        },
      },
    });
  });

  const distribution = Object.values(site.findResources('AWS::CloudFront::Distribution'))[0];
  const { DefaultCacheBehavior, CacheBehaviors } = (
    distribution?.['Properties'] as { DistributionConfig: Behaviours }
  ).DistributionConfig;
  const policyOf = ({ ResponseHeadersPolicyId: id }: Behaviour) =>
    JSON.stringify(site.findResources('AWS::CloudFront::ResponseHeadersPolicy')[id?.Ref ?? '']);

  it('Leaves scripts and connections to the page, which knows the hashes of its build', () => {
    expect(policyOf(DefaultCacheBehavior)).toContain("frame-ancestors 'none'");
    expect(policyOf(DefaultCacheBehavior)).not.toMatch(/default-src|script-src|connect-src/);
  });

  it('Guards answers too that the gateway gives by itself, and overrides nothing that a function says', () => {
    for (const behaviour of CacheBehaviors) {
      const policy = policyOf(behaviour);
      expect(policy).toContain("default-src 'none'; frame-ancestors 'none'");
      for (const header of ['ContentTypeOptions', 'FrameOptions', 'StrictTransportSecurity'])
        expect(policy).toContain(header);
      expect(policy).not.toContain('"Override":true');
    }
  });

  it('Lets no other site read an answer', () => {
    const policies = JSON.stringify(site.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    expect(policies).not.toMatch(/CorsConfig|access-control/i);
  });
});
