import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { examples } from '../../cdk/examples.ts';
import { readParameters } from '../../cdk/parameters.ts';
import { partitions, synthesised } from './house.ts';

const reading = (context: Record<string, string>) => () =>
  readParameters(new App({ context }).node);

describe.each(partitions)('Parameters of a deploy, in %s', (partition) => {
  const names = Object.keys(examples[partition]).filter((name) => name !== 'region');

  it.each(names)(
    'Without %s nothing is synthesised, and the message says what it means',
    (name) => {
      const others = Object.entries(examples[partition]).filter(([other]) => other !== name);
      expect(reading(Object.fromEntries(others))).toThrow(new RegExp(`  ${name}: .{20,}`));
    },
  );

  it('All that are missing are named at once', () => {
    expect(reading({ region: examples[partition].region })).toThrow(
      new RegExp(names.slice(0, 3).join('[^]*')),
    );
  });

  it('What was stated to be true stays with the deploy', () => {
    const outputs = synthesised(partition).stack('Guanai-Site').findOutputs('*');
    const stated = partition === 'aws-cn' ? ['icpFiling', 'runtimeChecked'] : [];
    expect(Object.keys(outputs)).toEqual(
      expect.arrayContaining(['issuer', 'issuerMfa', 'issuerLockout', ...stated]),
    );
  });
});

describe('The issuer', () => {
  it('Is refused without TLS', () => {
    expect(reading({ ...examples.aws, issuer: 'http://sign-in.example.org' })).toThrow('https://');
  });
});

describe('In AWS China', () => {
  const { all } = synthesised('aws-cn');
  const texts = all.map((template) => JSON.stringify(template.toJSON()));

  it('No literal of the wrong partition stands in a template', () => {
    for (const text of texts) expect(text).not.toContain('arn:aws:');
  });

  it('No host of the wrong partition stands in a template: amazonaws.com occurs in names of services only', () => {
    for (const text of texts) {
      expect(
        text.replaceAll(/"(?:Service|Principal)":"[a-z]+\.amazonaws\.com"/g, ''),
      ).not.toContain('amazonaws.com');
    }
  });

  it.each([
    'AWS::Cognito',
    'AWS::SES',
    'AWS::XRay',
    'AWS::Lambda::Url',
    'AWS::CloudFront::Function',
    'AWS::CloudFront::OriginAccessControl',
    'AWS::CloudFront::CachePolicy',
    'AWS::CloudFront::OriginRequestPolicy',
    'AWS::CloudFront::ResponseHeadersPolicy',
    'AWS::CertificateManager',
    'AWS::WAFv2',
    'CachePolicyId',
    'TracingConfig',
  ])('%s, which does not exist there, is not asked for', (absent) => {
    for (const text of texts) expect(text).not.toContain(`"${absent}`);
  });

  it('The certificate is one uploaded to IAM', () => {
    const [distribution] = Object.values(
      synthesised('aws-cn').stack('Guanai-Site').findResources('AWS::CloudFront::Distribution'),
    );
    expect(JSON.stringify(distribution)).toContain('"IamCertificateId":"ASCAEXAMPLE"');
  });
});
