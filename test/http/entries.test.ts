import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsOf } from '../../functions/env.ts';
import { api } from '../../functions/http/api.ts';
import { files } from '../../functions/http/files.ts';
import { restricted } from '../../functions/http/restricted.ts';
import { routes, type Route } from '../../functions/table.ts';

const entries = { api, files, restricted };
const asked = ({ method, path }: Route) =>
  ({
    version: '2.0',
    routeKey: '$default',
    rawPath: path.replace(/\{\w+\}/g, 'x'),
    headers: {},
    requestContext: {
      requestId: 'r',
      http: { method, path: path.replace(/\{\w+\}/g, 'x') },
    },
  }) as unknown as APIGatewayProxyEventV2;

describe.each(Object.entries(entries))('The entry point of class %s', (name, entry) => {
  beforeEach(() => {
    for (const setting of settingsOf.http) vi.stubEnv(setting, 'https://none.invalid');
    vi.stubEnv('AWS_REGION', 'local');
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation(() => true);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it.each(Object.entries<Route>(routes))('knows %s if that is of its class', async (_name, row) => {
    const { statusCode } = await entry(asked(row), {});
    expect(statusCode).toBe(row.class === name ? 401 : 404);
  });
});
