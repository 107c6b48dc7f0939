import { call } from '#lib/api/call.ts';

export async function load({ params, parent }) {
  await parent();
  return { page: await call('readSettings', { params: { org: params.org } }) };
}
