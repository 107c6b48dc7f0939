import { call } from '#lib/api/call.ts';

export async function load({ params, parent }) {
  await parent();
  return { school: await call('schoolFigures', { params: { school: params.school } }) };
}
