import { headcount } from '../domain/forms/index.ts';
import { sectionOf } from '../domain/record.ts';
import type { Handler } from '../asked.ts';
import { checked } from '../deeds/checked.ts';
import { schoolFigures } from '../deeds/school-figures.ts';

/**
 * Enters a headcount under the number after the one that its writer saw: of two who do so at once, the second is told.
 * What is entered again, with the same number and content, has one effect.
 */
export const recordHeadcount: Handler<'recordHeadcount'> = async (asked) => {
  const { actor, params, body, store, now } = asked;
  const { formVersion, number, device } = body;
  const { countedOn } = body.data;
  const at = typeof countedOn === 'string' && countedOn ? countedOn : asked.today;
  const data = checked(headcount, formVersion, { at, data: body.data }, now);
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const form = { id: headcount.id, version: formVersion };
  await store.recordHeadcount(params.school, sectionOf(form, number, { ...entry, at, data }));
  return schoolFigures(asked);
};
