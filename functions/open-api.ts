import * as z from 'zod/mini';
import { routes, type Route } from './table.ts';
import { problemReply } from './wire.ts';

/** The OpenAPI 3.1 document of the table. */
export function openApi(server: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, row] of Object.entries<Route>(routes)) {
    (paths[row.path] ??= {})[row.method.toLowerCase()] = operation(name, row);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Guan’ai 关爱台账', version: '1' },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ token: [] }],
  };
}

function operation(name: string, row: Route): object {
  const json = (shape: z.ZodMiniType) => ({
    'application/json': { schema: z.toJSONSchema(shape, { io: 'input' }) },
  });
  const problem = { description: 'A problem with a stable code', content: json(problemReply) };
  return {
    operationId: name,
    summary: row.does,
    parameters: [...parameters(row.params, 'path'), ...parameters(row.query, 'query')],
    ...(row.method === 'POST' && { requestBody: { required: true, content: json(row.body) } }),
    responses: { 200: { description: row.does, content: json(row.reply) }, default: problem },
  };
}

function parameters(shape: z.ZodMiniType, where: 'path' | 'query'): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema,
  }));
}
