import { Stack, type StackProps } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Where alarms go. Each alarm stands beside what it watches. */
export class AlarmsStack extends Stack {
  readonly operators: Topic;

  constructor(scope: Construct, id: string, props: StackProps & { readonly mailbox: string }) {
    super(scope, id, props);
    this.operators = new Topic(this, 'Operators', { enforceSSL: true });
    this.operators.addSubscription(new EmailSubscription(props.mailbox));
    this.operators.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  }
}
