import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acknowledged } from '../../cdk/acknowledged.ts';
import { partitions, synthesised } from './house.ts';

describe('Rules the house does not keep', () => {
  it.each(acknowledged)('$rule at $at has a reason that a person can argue with', ({ reason }) => {
    expect(reason.split(' ').length).toBeGreaterThan(5);
  });

  it.each(partitions)(
    'In %s, each acknowledgement answers a finding, and each finding is answered',
    (partition) => {
      const { app } = synthesised(partition);
      const found = [new AwsSolutionsChecks(app), new ServerlessChecks(app)]
        .flatMap((pack) => pack.validateScope(app).violations)
        .flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ constructPath = '' }) => ({ ruleName, constructPath })),
        );
      const here = acknowledged.filter(({ only }) => only === undefined || only === partition);
      const answers = (ack: (typeof here)[number]) => (finding: (typeof found)[number]) =>
        ack.rule === finding.ruleName &&
        (ack.at === undefined || finding.constructPath.startsWith(`${ack.at}/`));
      expect(here.filter((ack) => !found.some(answers(ack)))).toEqual([]);
      expect(found.filter((finding) => !here.some((ack) => answers(ack)(finding)))).toEqual([]);
    },
  );
});
