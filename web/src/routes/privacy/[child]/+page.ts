import { call } from '#lib/api/call.ts';

export async function load({ params, url, parent }) {
  await parent();
  const who = { school: url.searchParams.get('school') ?? '', child: params.child };
  return { looked: await call('childReadings', { params: who, query: {} }) };
}
