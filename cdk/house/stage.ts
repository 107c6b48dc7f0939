import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpStage,
  LogGroupLogDestination,
  type CfnStage,
  type HttpApi,
  type HttpRoute,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Route } from '../../functions/table.ts';

/** Requests a second, and how many may come at once. */
const EVERYONE = { rateLimit: 500, burstLimit: 1000 };

/** What the gateway notes of a request: nothing of the path but the route's name, no address, no person. */
const line = {
  request: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  gatewayError: '$context.error.responseType',
};

export interface HouseStageProps {
  readonly httpApi: HttpApi;
  readonly routes: readonly {
    readonly row: Pick<Route, 'method' | 'path' | 'throttle'>;
    readonly made: HttpRoute;
  }[];
}

/** The one stage: deployed with every change, throttled, with a log that names nobody. */
export class HouseStage extends HttpStage {
  constructor(scope: Construct, id: string, { httpApi, routes }: HouseStageProps) {
    const log = new LogGroup(scope, 'Log', { retention: RetentionDays.ONE_YEAR });
    super(scope, id, {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: EVERYONE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(line)),
      },
    });
    const settings = routes.flatMap(({ row: { method, path, throttle }, made }) =>
      throttle
        ? [
            {
              key: `${method} ${path}`,
              made,
              ThrottlingRateLimit: throttle.perSecond,
              ThrottlingBurstLimit: throttle.atOnce,
            },
          ]
        : [],
    );
    if (settings.length === 0) return;
    const stage = this.node.defaultChild as CfnStage;
    stage.routeSettings = Object.fromEntries(
      settings.map(({ key, made: _, ...most }) => [key, most]),
    );
    for (const { made } of settings) this.node.addDependency(made); // a setting of a route that is not there yet is refused
  }
}
