import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { dutyWords } from '#lib/words/standing-words.ts';
import { ruleShare } from '../../../../functions/domain/figures.ts';
import { duties } from '../../../../functions/domain/duties.ts';

export type AreaFigures = Reply<'readFigures'>;
export type Part = AreaFigures['parts'][number];
export type Counted = NonNullable<Part['counted']>;

/** One of the shares that a page of figures can show, with its words. */
export interface Measure {
  readonly key: string;
  /** The rule it is about: its rows are the findings, or the children by standing. */
  readonly rule?: string;
  readonly title: string;
  readonly of: string;
  readonly n: string;
  readonly left: string;
  readonly rate: string;
  /** What the rate says, in a sentence. */
  readonly meaning: string;
}

/** All measures that have been counted, duties first. */
export function measuresOf(counted: Counted | undefined): Measure[] {
  return every().filter(({ key }) => counted?.shares[key] !== undefined);
}

function every(): Measure[] {
  const talks = {
    rule: duties.talk.id,
    of: m.talks_due(),
    n: m.talks_done(),
    left: m.talks_left(),
  };
  return [
    ...Object.values(duties).map(({ id }): Measure => {
      const isFile = id === duties.fileVerified.id;
      return {
        key: ruleShare(id),
        rule: id,
        title: dutyWords(id),
        of: m.due_label(),
        n: m.not_overdue(),
        left: m.overdue_label(),
        rate: isFile ? m.rate_fresh() : m.rate_label(),
        meaning: isFile ? m.rate_fresh_meaning() : m.rate_meaning(),
      };
    }),
    {
      key: 'coverage',
      title: m.coverage(),
      of: m.headcount_label(),
      n: m.on_file(),
      left: m.not_on_file(),
      rate: m.coverage(),
      meaning: m.coverage_meaning(),
    },
    ...(['closed', 'open'] as const).map((key) => ({
      ...talks,
      key,
      title: key === 'closed' ? m.talks_closed() : m.talks_open(),
      rate: m.talk_rate(),
      meaning: m.talk_rate_meaning(),
    })),
    {
      key: 'whole',
      title: m.wholeness(),
      of: m.files_counted(),
      n: m.whole_label(),
      left: m.gaps_label(),
      rate: m.wholeness(),
      meaning: m.wholeness_meaning(),
    },
  ];
}
