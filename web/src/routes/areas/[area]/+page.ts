import { call } from '#lib/api/call.ts';

export async function load({ params, parent }) {
  await parent();
  return { county: await call('readFigures', { params: { county: params.area } }) };
}
