import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partitions, synthesised } from './house.ts';

const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
  text
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
);

interface AlarmProperties {
  readonly AlarmDescription: string;
  readonly AlarmActions: unknown[];
  readonly Namespace: string;
  readonly Dimensions?: { Name: string; Value: { Ref: string } }[];
}

describe.each(partitions)('Alarms, in %s', (partition) => {
  const { all, stack } = synthesised(partition);
  const alarms = all.flatMap((template) =>
    Object.entries(template.findResources('AWS::CloudWatch::Alarm')).map(
      ([id, { Properties }]) => [id, Properties as AlarmProperties] as const,
    ),
  );

  it.each(alarms)(
    '%s speaks to people and names a heading of the runbook',
    (_id, { AlarmDescription }) => {
      const [, sentence = '', heading = ''] =
        /^(.+\.) What to do: docs\/runbook\.md#(\S+)$/.exec(AlarmDescription) ?? [];
      expect(sentence.split(' ').length).toBeGreaterThan(8);
      expect(headings).toContain(heading);
    },
  );

  it('Every alarm reaches the operators', () => {
    for (const [, { AlarmActions }] of alarms)
      expect(JSON.stringify(AlarmActions)).toContain('Operators');
    stack('Guanai-Alarms').hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operators@example.org',
    });
  });

  it('CloudWatch may publish to the operators, although the topic has a policy of its own', () => {
    const [policy] = Object.values(stack('Guanai-Alarms').findResources('AWS::SNS::TopicPolicy'));
    expect(JSON.stringify(policy)).toContain(
      '"Action":"sns:Publish","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"}',
    );
  });

  it('No function is without an alarm', () => {
    const functions = all.flatMap((template) =>
      Object.keys(template.findResources('AWS::Lambda::Function')),
    );
    const text = JSON.stringify(alarms);
    const ofGateway = /^(api|files|open|restricted)/; // the gateway counts for its functions
    const watched = functions.filter((id) => text.includes(id) || ofGateway.test(id));
    expect(watched).toEqual(functions);
    expect(text).toContain('"MetricName":"5xx"');
  });

  it('Refusals in number ring', () => {
    const [refusals] = alarms.filter(([id]) => id.startsWith('Refusals'));
    expect(refusals?.[1]).toMatchObject({ MetricName: '4xx', Period: 3600, Statistic: 'Sum' });
  });
});
