import { call } from '#lib/api/call.ts';

export async function load({ url, parent }) {
  await parent();
  const county = url.searchParams.get('county') ?? '';
  const rule = url.searchParams.get('rule') ?? undefined;
  return { list: await call('listFindings', { params: { county }, query: { rule } }) };
}
