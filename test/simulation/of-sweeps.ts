/** Invariant 6: of what the nightly audit reports. */
import { rulesAt } from '../../functions/deeds/rules-at.ts';
import { foldChild } from '../../functions/domain/fold.ts';
import { isUnsettled } from '../../functions/domain/unsettled.ts';
import { must, type Found } from './found.ts';
import { COUNTY, SCHOOLS } from './world.ts';

const byCodes = (a: string, b: string) => (a < b ? -1 : 1);
/** The children whose cards are left out of a comparison. */
const none: readonly string[] = [];

/** What is overdue by the records themselves: school, rule and child. */
export async function overdue(
  { store, today, children }: Found,
  without = none,
): Promise<string[]> {
  const { rules } = await rulesAt(
    { county: COUNTY, city: 'sd-3703', province: 'sd' },
    { store, today },
  );
  return children
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, home, records }) => {
      const card = foldChild(id, records);
      return rules
        .filter((rule) => rule.standing(card, today).state === 'overdue')
        .map((rule) => `${home} ${rule.id} ${id}`);
    })
    .sort(byCodes);
}

export async function open({ store }: Found, without = none): Promise<string[]> {
  const found = (await Promise.all(SCHOOLS.map((school) => store.findings(school)))).flat();
  return found
    .filter((card) => isUnsettled(card) && !without.includes(card.child))
    .map(({ school, rule, child }) => `${school} ${rule} ${child}`)
    .sort(byCodes);
}

export async function counted({ store, today }: Found): Promise<number> {
  const figures = await store.figures(COUNTY, today);
  return Object.values(figures?.schools ?? {}).reduce(
    (sum, { rules }) => sum + Object.values(rules).reduce((all, { overdue }) => all + overdue, 0),
    0,
  );
}

/** 6. Each overdue duty is reported exactly once per sweep, and none is missed. */
export async function eachOverdueDutyIsReportedOnce(found: Found): Promise<void> {
  const name = eachOverdueDutyIsReportedOnce.name;
  const due = await overdue(found);
  const isOpen = await open(found);
  must(
    due.join() === isOpen.join(),
    name,
    () => `overdue are ${due.join()}; open are ${isOpen.join()}`,
  );
  const figure = await counted(found);
  must(
    figure === due.length,
    name,
    () => `${due.length} duties are overdue, and the figures say ${figure}`,
  );
  const moves = new Map<string, string[]>();
  for (const row of [...found.recordRows]
    .filter(({ pk }) => pk.startsWith('F#'))
    .sort((a, b) => byCodes(a.sk, b.sk))) {
    const { move } = row['data'] as { readonly move: string };
    if (move === 'open' || move === 'close')
      moves.set(row.pk, [...(moves.get(row.pk) ?? []), move]);
  }
  for (const [pk, made] of moves)
    must(
      made.every((move, at) => move === (at % 2 === 0 ? 'open' : 'close')),
      name,
      () => `${pk} was moved ${made.join()}`,
    );
  for (const day of new Set(
    found.run.queued
      .filter(({ job, county }) => job === 'audit' && county === COUNTY)
      .map((message) => message.today),
  ))
    must(
      (await found.store.figures(COUNTY, day))?.day === day,
      name,
      () => `the sweep of ${day} has left no figures`,
    );
}
