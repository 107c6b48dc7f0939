import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { settingsOf, type FunctionKind, type Setting } from '../../functions/env.ts';
import { HouseAlarm, type Warning } from './alarm.ts';

const root = join(import.meta.dirname, '../..');
const credentials = join(import.meta.dirname, 'lambda-credentials.ts');

export interface HouseFunctionProps extends Warning {
  /** A file of `functions/` and what it exports. */
  readonly entry: `${'http' | 'job'}/${string}.ts`;
  readonly handler: string;
  readonly kind: FunctionKind;
  readonly settings: Readonly<Record<Setting, string>>;
  /** Everything it may do. It may write its own log besides, and nothing else. */
  readonly may: readonly PolicyStatement[];
  readonly timeout: Duration;
  /** What counts as its failing, if not crashes and time-outs. */
  readonly failures?: IMetric;
}

/** A Lambda function of the house: its own role with one policy, its own log, and an alarm it cannot do without. */
export class HouseFunction extends Construct {
  readonly lambda: NodejsFunction;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { entry, handler, kind, settings, may, timeout } = props;
    this.log = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR }); // the law asks for six months at least
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const writeLog = {
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [this.log.logGroupArn],
    };
    for (const statement of [...may, new PolicyStatement(writeLog)]) role.addToPolicy(statement);
    this.lambda = new NodejsFunction(this, 'Lambda', {
      entry: join(root, 'functions', entry),
      handler,
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1024,
      timeout,
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      // That a request began and ended well says the gateway's line; what ended badly is written all the same.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: Object.fromEntries(settingsOf[kind].map((name) => [name, settings[name]])),
      bundling: {
        format: OutputFormat.CJS, // an ES module that imports `node:http` loads all of `fetch` with it
        target: 'node24',
        minify: true,
        logLevel: LogLevel.WARNING,
        environment: { NPM_CONFIG_UPDATE_NOTIFIER: 'false' }, // no word to the network
        bundleAwsSDK: true,
        mainFields: ['module', 'main'],
        esbuildArgs: {
          '--alias:@aws-sdk/credential-provider-node': credentials,
          '--supported:dynamic-import': 'false', // the SDK imports `node:http` so
        },
      },
    });
    new HouseAlarm(this, 'Alarm', {
      ...props,
      metric: props.failures ?? this.lambda.metricErrors(),
    });
  }
}
