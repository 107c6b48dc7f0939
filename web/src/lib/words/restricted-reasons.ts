import type { Ask } from '#lib/api/call.ts';

type Reason = NonNullable<Ask<'openRestricted'>['query']['reason']>;

/** Why somebody who is named in a restricted record opens it; one that is missing here does not compile. */
const all: Record<Reason, true> = {
  'restricted-follow-up': true,
  'restricted-contact': true,
  'restricted-handover': true,
};
export const restrictedReasons = Object.keys(all) as readonly Reason[];
