import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Setting } from '../functions/env.ts';
import { routes, type Route, type Routes } from '../functions/table.ts';
import type { DataStack } from './data.ts';
import { HouseAlarm } from './house/alarm.ts';
import { HouseFunction } from './house/function.ts';
import * as may from './house/may.ts';
import { HouseStage } from './house/stage.ts';

type InUse = Routes[keyof Routes]['class'];

/** A class that comes into use in the table does not compile here before it has its sentence. */
const ifItFails: Readonly<Record<InUse, string>> = {
  api: 'Teachers and officers meet an error instead of a child’s file; what a teacher has written waits on the phone.',
  files:
    'Schools cannot bring in a ledger or take a list along, and pictures of home visits wait on the phone.',
  open: 'Nobody outside can check an inspection: the public pages show no round.',
  restricted:
    'What a teacher saw of a bullied or desperate child waits on the phone, and those who are to act on it cannot open it.',
};

/** What each class may do, and no more. */
const allowed = ({
  table,
  master,
  uploads,
  rounds,
  queue,
}: DataStack): Record<InUse, PolicyStatement[]> => ({
  api: [
    may.readAndWriteRows(table),
    may.neverRestrictedRows(table),
    may.wrapKeys(master),
    may.neverRestrictedKeys(master),
    may.send(queue),
  ],
  files: [
    may.readAndWriteRows(table),
    may.neverRestrictedRows(table),
    may.wrapKeys(master),
    may.neverRestrictedKeys(master),
    may.listObjects(uploads),
    may.readImports(uploads),
    may.writeImports(uploads),
    may.readAndWritePhotos(uploads),
    may.send(queue),
  ],
  open: [
    may.readRounds(table),
    may.openKeysOfRounds(master),
    may.listObjects(rounds),
    may.readRoundFiles(rounds),
  ],
  restricted: [
    may.readWhoAsks(table),
    may.readAndWriteRestrictedRows(table),
    may.writeAccessLog(table),
    may.wrapKeys(master),
  ],
});

/** So many answers of 4xx in an hour are no accident: some of a province's staff come back to an expired sign-in. */
const REFUSALS = 5_000;

export interface ApiStackProps extends StackProps {
  readonly data: DataStack;
  readonly settings: Readonly<Record<Setting, string>>;
  readonly operators: ITopic;
}

/** The gateway: the routes of the table and no other, so that an undeclared path ends here; one function per class. */
export class ApiStack extends Stack {
  readonly gateway: HttpApi;

  constructor(
    scope: Construct,
    id: string,
    { data, settings, operators, ...props }: ApiStackProps,
  ) {
    super(scope, id, props);
    this.gateway = new HttpApi(this, 'Gateway', { createDefaultStage: false });

    const integrations = new Map<Route['class'], HttpLambdaIntegration>();
    for (const functionClass of new Set<InUse>(Object.values(routes).map((row) => row.class))) {
      const { lambda } = new HouseFunction(this, functionClass, {
        entry: `http/${functionClass}.ts`,
        handler: functionClass,
        kind: 'http',
        settings,
        timeout: Duration.seconds(28), // the gateway waits for 29
        may: allowed(data)[functionClass],
        failures: this.gateway.metricServerError({ statistic: 'Sum' }),
        ifItFails: ifItFails[functionClass],
        heading: `class-${functionClass}`,
        operators,
      });
      integrations.set(
        functionClass,
        new HttpLambdaIntegration(functionClass, lambda, { scopePermissionToRoute: false }),
      );
    }

    const signedIn = new HttpJwtAuthorizer('Issuer', settings.OIDC_ISSUER, {
      jwtAudience: [settings.OIDC_AUDIENCE],
    });
    const rows = Object.entries<Route>(routes).map(([name, row]) => ({
      row,
      made: new HttpRoute(this, name, {
        httpApi: this.gateway,
        routeKey: HttpRouteKey.with(row.path, HttpMethod[row.method]),
        integration: integrations.get(row.class)!,
        authorizer: row.class === 'open' ? new HttpNoneAuthorizer() : signedIn,
      }),
    }));
    new HouseStage(this, 'Stage', { httpApi: this.gateway, routes: rows });
    new HouseAlarm(this, 'Refusals', {
      metric: this.gateway.metricClientError({ statistic: 'Sum', period: Duration.hours(1) }),
      atLeast: REFUSALS,
      ifItFails:
        'Somebody may be trying doors: children whom they may not see, or tokens that do not hold.',
      heading: 'refusals',
      operators,
    });
    new CfnOutput(this, 'Endpoint', { value: this.gateway.apiEndpoint });
  }
}
