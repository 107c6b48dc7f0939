import type { Handler } from '../asked.ts';
import { carePeople } from '../domain/reports/care-people.ts';

/** Post and phone of each care person of a school: what was said once is not asked again. */
export const listCare: Handler<'listCare'> = async ({ params, store }) => ({
  school: params.school,
  people: carePeople(await store.childCards(params.school)),
});
