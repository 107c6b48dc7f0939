import { call } from '#lib/api/call.ts';

export async function load({ params, parent }) {
  await parent();
  return { list: await call('listPosts', { params: { org: params.org } }) };
}
