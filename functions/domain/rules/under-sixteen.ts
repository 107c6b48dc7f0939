import { duties } from '../duties.ts';
import { daysBetween } from '../calendar.ts';
import { whyNotOnFile } from '../on-file.ts';
import type { Judged, WrittenRule } from '../rule.ts';
import { sixteenthBirthday } from '../under-sixteen.ts';

/**
 * A file closed when the child is sixteen: 未满16周岁. All other duties end at 00:00 on that birthday (DOMAIN E1); this one
 * is due on it, so that whoever cared for the child closes the file and hands over.
 */
export const underSixteen: WrittenRule = {
  ...duties.underSixteen,
  under({ thresholds: { sixteenSoon } }) {
    function stateAt(daysLeft: number): Judged['state'] {
      if (daysLeft < 0) return 'overdue';
      return daysLeft <= sixteenSoon ? 'dueSoon' : 'met';
    }
    return (card, today) => {
      const why = whyNotOnFile(card, today);
      if (why) return { state: 'notApplicable', facts: [why] };
      const dueOn = sixteenthBirthday(card);
      if (!dueOn) return { state: 'notApplicable', facts: [{ fact: 'no-birth-date' }] };
      const daysLeft = daysBetween(today, dueOn);
      return {
        state: stateAt(daysLeft),
        dueOn,
        daysLeft,
        facts: [{ fact: 'birthday', on: dueOn }],
      };
    };
  },
};
