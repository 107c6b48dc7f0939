import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { describe, expect, it } from 'vitest';
import { HouseStage } from '../../cdk/house/stage.ts';
import { settingsOf } from '../../functions/env.ts';
import { routes, type Route, type Throttle } from '../../functions/table.ts';
import { actionsOf, partitions, statementsOf, synthesised } from './house.ts';

interface StageSettings {
  readonly RouteSettings: object;
  readonly DefaultRouteSettings: Record<'ThrottlingRateLimit' | 'ThrottlingBurstLimit', number>;
}
const rows = Object.values<Route>(routes);
const classes = [...new Set(rows.map((row) => row.class))];

describe.each(partitions)('The gateway, in %s', (partition) => {
  const api = synthesised(partition).stack('Guanai-Api');
  const made = Object.values(api.findResources('AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) =>
      Properties as { RouteKey: string; AuthorizationType: string; Target: unknown },
  );

  it('Routes of the template are the routes of the table', () => {
    expect(made.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      rows.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it('Every route but those of class open asks for a token of the issuer, for this audience', () => {
    const open = rows
      .filter((row) => row.class === 'open')
      .map(({ method, path }) => `${method} ${path}`);
    for (const { RouteKey, AuthorizationType } of made) {
      expect([RouteKey, AuthorizationType]).toEqual([
        RouteKey,
        open.includes(RouteKey) ? 'NONE' : 'JWT',
      ]);
    }
    api.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://sign-in.example.org', Audience: ['guanai-api'] },
    });
  });

  it('Each route that needs no login is throttled apart, as its row says, and no other', () => {
    const [stage] = Object.values(api.findResources('AWS::ApiGatewayV2::Stage'));
    const open = rows.filter((row) => row.class === 'open');
    expect(open.length).toBeGreaterThan(0);
    const limits = open.map(({ method, path, throttle }) => [
      `${method} ${path}`,
      { ThrottlingRateLimit: throttle?.perSecond, ThrottlingBurstLimit: throttle?.atOnce },
    ]);
    const { RouteSettings, DefaultRouteSettings } = stage?.['Properties'] as StageSettings;
    expect(RouteSettings).toEqual(Object.fromEntries(limits));
    for (const { throttle } of open) {
      expect(throttle?.perSecond).toBeLessThan(DefaultRouteSettings.ThrottlingRateLimit);
      expect(throttle?.atOnce).toBeLessThan(DefaultRouteSettings.ThrottlingBurstLimit);
    }
  });

  it('There is one function for each class in use, of the entry that bears its name', () => {
    const handlers = Object.values(api.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => (Properties as { Handler: string }).Handler,
    );
    expect(handlers.sort()).toEqual(classes.map((name) => `index.${name}`).sort());
  });

  it('Every function has one invoke permission, which no number of routes makes longer', () => {
    api.resourceCountIs('AWS::Lambda::Permission', classes.length);
    expect(new Set(made.map(({ Target }) => JSON.stringify(Target))).size).toBe(classes.length);
  });

  it('A function runs on Node 24 and is told the settings it reads, and no other', () => {
    api.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
    });
    for (const { Properties } of Object.values(api.findResources('AWS::Lambda::Function'))) {
      const { Variables } = (Properties as { Environment: { Variables: object } }).Environment;
      expect(
        Object.keys(Variables)
          .filter((name) => !name.startsWith('AWS_'))
          .sort(),
      ).toEqual([...settingsOf.http].sort());
    }
  });

  it.each(['api', 'files'])('The %s function cannot touch restricted partitions', (name) => {
    const denied = statementsOf(api, name).filter(({ Effect }) => Effect === 'Deny');
    expect(denied).toMatchObject([
      {
        Action: 'dynamodb:*',
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['X#*'] } },
      },
      {
        Action: ['kms:Encrypt', 'kms:Decrypt'],
        Condition: { StringLike: { 'kms:EncryptionContext:area': 'X#*' } },
      },
    ]);
    const allowedOn = statementsOf(api, name).find(({ Action }) =>
      Action.includes('dynamodb:GetItem'),
    );
    expect(denied[0]?.Resource).toEqual(allowedOn?.Resource);
  });

  it('The restricted function reaches the partitions it needs, each for what it needs it for', () => {
    const statements = statementsOf(api, 'restricted');
    const rows = statements.filter(({ Action }) => [Action].flat().join().includes('dynamodb:'));
    expect(rows.map(({ Effect, Action, Condition }) => ({ Effect, Action, Condition }))).toEqual([
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:Query'],
        Condition: within('U#*', 'O#*', 'S#*'),
      },
      {
        Effect: 'Allow',
        Action: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
        Condition: within('X#*'),
      },
      { Effect: 'Allow', Action: 'dynamodb:BatchWriteItem', Condition: within('L#*', 'R#*') },
    ]);
    expect(actionsOf(statements).filter((action) => /^(s3|sqs)/.test(action))).toEqual([]);
  });

  it('The functions may do what the store does, and the files function alone reaches files', () => {
    const common = [
      'dynamodb:BatchWriteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'kms:Decrypt',
      'kms:Encrypt',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ];
    expect(actionsOf(statementsOf(api, 'api'))).toEqual([...common, 'sqs:SendMessage']);
    expect(actionsOf(statementsOf(api, 'files'))).toEqual([
      ...common,
      // A workbook on its way, a picture that stays.
      's3:GetObject',
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
      's3:PutObject',
      'sqs:SendMessage',
    ]);
  });

  it('The function for anybody reads the register and rounds, and can write nothing', () => {
    const statements = statementsOf(api, 'open');
    expect(actionsOf(statements).filter((action) => !action.startsWith('logs:'))).toEqual([
      'dynamodb:GetItem',
      'dynamodb:Query',
      'kms:Decrypt',
      's3:GetObject',
      's3:ListBucket',
    ]);
    expect(JSON.stringify(statements)).toContain(JSON.stringify(within('O#*', 'V#*')));
    // Secrets lie in another partition, under other keys.
    expect(statements.filter(({ Action }) => Action === 'kms:Decrypt')).toMatchObject([
      { Effect: 'Allow', Condition: { StringLike: { 'kms:EncryptionContext:area': 'V#*' } } },
    ]);
  });

  it('The gateway’s log names route, status and request, and no address, path or person', () => {
    const [stage] = Object.values(api.findResources('AWS::ApiGatewayV2::Stage'));
    const { Format } = (stage?.['Properties'] as { AccessLogSettings: { Format: string } })
      .AccessLogSettings;
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(
      /sourceIp|\$context\.path|userAgent|authorizer|claims|identity|header/,
    );
  });
});

function within(...partitions: string[]): object {
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } };
}

describe('Given a table with a route that needs no login', () => {
  const stack = new Stack(new App(), 'Stack');
  const httpApi = new HttpApi(stack, 'Gateway', { createDefaultStage: false });
  const given = (path: Route['path'], throttle?: Throttle) => ({
    row: { method: 'GET', path, ...(throttle && { throttle }) } as const,
    made: new HttpRoute(stack, path, {
      httpApi,
      routeKey: HttpRouteKey.with(path, HttpMethod.GET),
      integration: new HttpUrlIntegration(path, 'https://example.org'),
    }),
  });
  new HouseStage(stack, 'Stage', {
    httpApi,
    routes: [given('/api/proof', { perSecond: 50, atOnce: 100 }), given('/api/me')],
  });
  const template = Template.fromStack(stack);

  it('It alone has a throttle of its own, far below everyone’s', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
      RouteSettings: {
        'GET /api/proof': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
        'GET /api/me': Match.absent(),
      },
    });
  });

  it('The stage waits for that route, without which its setting would be refused', () => {
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'));
    expect(JSON.stringify(stage?.['DependsOn'])).toContain('proof');
  });
});
