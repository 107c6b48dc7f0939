import type { Reply } from '#lib/api/call.ts';

export type SchoolFigures = Reply<'readFigures'>['schools'][number];
export type Figures = SchoolFigures['rules'][string];

const none: Figures = { due: 0, met: 0, dueSoon: 0, overdue: 0 };

/** The figures of a school under a rule; zeros where the rule counted nobody there. */
export function figuresOf(school: SchoolFigures, rule: string): Figures {
  return school.rules[rule] ?? none;
}

/** Per rule, the sums over a county’s schools, and at how many of them something is overdue. */
export function countyTotals(
  county: Reply<'readFigures'>,
): { rule: string; figures: Figures; schools: number }[] {
  const rules = [...new Set(county.schools.flatMap((school) => Object.keys(school.rules)))];
  return rules.map((rule) => {
    const each = county.schools.map((school) => figuresOf(school, rule));
    return {
      rule,
      figures: each.reduce(sum, none),
      schools: each.filter(({ overdue }) => overdue > 0).length,
    };
  });
}

function sum(a: Figures, b: Figures): Figures {
  return {
    due: a.due + b.due,
    met: a.met + b.met,
    dueSoon: a.dueSoon + b.dueSoon,
    overdue: a.overdue + b.overdue,
  };
}
