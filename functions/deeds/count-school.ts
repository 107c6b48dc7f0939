import type { CivilDate } from '../domain/calendar.ts';
import type { ChildCard, SchoolCard } from '../domain/card.ts';
import type { Figures } from '../domain/figures.ts';
import { activeFiles } from '../domain/reports/active-files.ts';
import { coverageOf } from '../domain/reports/coverage.ts';
import { standingFigures } from '../domain/reports/standing-figures.ts';
import { windowFigures, windowsAround } from '../domain/reports/talk-windows.ts';
import type { Rule } from '../domain/rule.ts';
import type { Settings } from '../domain/settings.ts';
import { talkClock } from '../domain/talk-clock.ts';

/** All that is counted of a school on a day: by the night’s audit, and by whoever looks at the rows as they are now. */
export function countSchool(
  cards: readonly ChildCard[],
  headcount: SchoolCard['headcount'],
  under: {
    readonly rules: readonly Rule[];
    readonly settings: Settings;
    readonly today: CivilDate;
  },
): Figures {
  const { rules, settings, today } = under;
  const { files, whole } = activeFiles(cards, today);
  const standings = rules.map((rule) => [rule.id, standingFigures(rule, cards, today)] as const);
  const { closed, open } = windowsAround(talkClock(settings).windowOn, today);
  return {
    files,
    whole,
    rules: Object.fromEntries(standings),
    coverage: coverageOf(files, headcount, today),
    ...(closed && { closed: windowFigures(closed, cards, today) }),
    ...(open && { open: windowFigures(open, cards, today) }),
  };
}
