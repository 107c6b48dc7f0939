import { call } from '#lib/api/call.ts';

export async function load({ params, url, parent }) {
  await parent();
  const school = url.searchParams.get('school') ?? '';
  return { school, start: await call('readImport', { params: { school, import: params.job } }) };
}
