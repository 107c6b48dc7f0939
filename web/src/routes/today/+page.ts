import { call } from '#lib/api/call.ts';
import { countiesOf, schoolsOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const { me } = session;
  if (!me) return { lists: [], figures: [] };
  const lists = Promise.all(
    schoolsOf(me).map(({ org }) => call('listChildren', { params: { school: org } })),
  );
  const figures = Promise.all(
    countiesOf(me).map(({ org }) => call('readFigures', { params: { county: org } })),
  );
  return { lists: await lists, figures: await figures };
}
