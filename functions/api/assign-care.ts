import type { Handler } from '../asked.ts';
import { assign } from '../deeds/assign.ts';
import { checked } from '../deeds/checked.ts';
import { withStaffNames } from '../deeds/with-staff-names.ts';
import { care } from '../domain/forms/index.ts';
import { inParallel } from '../in-parallel.ts';

/** Makes somebody the care person of some children, each assignment a section of its own in the child’s file. */
export const assignCare: Handler<'assignCare'> = async (asked) => {
  const { actor, params, body, store, now, today } = asked;
  const { school } = params;
  const { at, device } = body;
  const sent = checked(care, care.version, body, now);
  // Whatever day is written: nobody who works here no longer is made responsible.
  const data = await withStaffNames(care, sent, { school, at: today }, store);
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const children = [...new Set(body.children)];
  const done = await inParallel(children, (child) =>
    assign(child, { school, at, data }, entry, store),
  );
  return {
    done: children.filter((_, n) => done[n]),
    left: children.filter((_, n) => !done[n]),
  };
};
