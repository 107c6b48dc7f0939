import { duties } from '../duties.ts';
import { addDays, daysBetween } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import { whyNotDue } from '../on-file.ts';
import type { StandingFact, WrittenRule } from '../rule.ts';

/**
 * One named care person for every child: 明确每一名留守儿童的关爱责任人. The assignment holds exactly one; a name that a ledger
 * brought along counts as one too, and says so. A new file has some days until somebody must be named.
 */
export const carePerson: WrittenRule = {
  ...duties.carePerson,
  under:
    ({ thresholds: { carePersonDue } }) =>
    (card, today) => {
      const why = whyNotDue(card, today);
      const begun = card.fileSince;
      if (why || !begun) return { state: 'notApplicable', facts: why ? [why] : [] };
      const named = whoCares(card);
      if (named) return { state: 'met', facts: [named] };
      const dueOn = addDays(begun.on, carePersonDue);
      const daysLeft = daysBetween(today, dueOn);
      const { on, record } = begun;
      const facts = [
        { fact: 'no-care-person', on, daysAgo: daysBetween(on, today), record },
      ] as const;
      return { state: daysLeft < 0 ? 'overdue' : 'dueSoon', facts, dueOn, daysLeft };
    },
};

/** An assignment made for a later day holds already: somebody is named. */
function whoCares({ care, carePersonName }: ChildCard): StandingFact | undefined {
  if (care?.primary !== undefined) return { fact: 'care-person', on: care.on, record: care.record };
  return carePersonName === undefined ? undefined : { fact: 'care-by-name' };
}
