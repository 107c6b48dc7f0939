import { talkClock } from '../../functions/domain/talk-clock.ts';
import { shandong } from '../domain/given-settings.ts';
import type { Me } from '../../web/src/lib/session/me.ts';
import type { ChildRow } from '../../functions/wire.ts';

type Standing = ChildRow['standings'][number];

/** A row of class 3-2 at school `s`, whose file is verified in time. */
export function aRow(child: string, more: Partial<ChildRow> = {}): ChildRow {
  return {
    child,
    school: 's',
    masked: false,
    name: child,
    grade: '3',
    classNo: 2,
    missing: 0,
    standings: [aStanding('met', 60)],
    ...more,
  };
}

/** How a file stands on 2026-11-23. */
export function aStanding(
  state: Standing['state'],
  daysLeft: number,
  more: Partial<Standing> = {},
): Standing {
  return { rule: 'file-verified', clause: '（七）1', state, daysLeft, facts: [], ...more };
}

/** Overdue since a day. */
export function overdueSince(dueOn: string, days: number): Standing {
  return aStanding('overdue', -days, { dueOn });
}

/** The windows of the demo province around the day of the tests. */
const windows = talkClock(shandong).windows.filter(({ to }) => to >= '2026-11-23');

/** The list of school `s`. */
export function aList(children: ChildRow[], away: { person: string; until: string }[] = []) {
  const thresholds = { handoverGrace: 7, careLoad: 10 };
  return { school: 's', schoolName: '岳庄小学', asOf: 0, children, away, windows, thresholds };
}

/** Somebody at school `s`, on 2026-11-23. */
export function someone(
  person: string,
  role: Me['memberships'][number]['role'] = 'teacher',
  classes: string[] = [],
): Me {
  const membership = { role, org: 's', orgName: '岳庄小学', above: 'c', classes };
  return { person, name: person, today: '2026-11-23', memberships: [membership] };
}
