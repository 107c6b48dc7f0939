import { call } from '#lib/api/call.ts';

export async function load({ params, url, parent }) {
  await parent();
  const [rule = '', child = ''] = params.finding.split('~');
  const school = url.searchParams.get('school') ?? '';
  return { opened: await call('openFinding', { params: { school, child, rule } }) };
}
