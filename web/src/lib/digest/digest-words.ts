import * as m from '#lib/paraglide/messages.js';

/** Against the Monday before: 比上周少2; nothing where that was not counted. */
export function changeWords({
  overdue,
  before,
}: {
  readonly overdue: number;
  readonly before?: number | undefined;
}): string {
  if (before === undefined) return '';
  if (overdue === before) return m.digest_same();
  return overdue < before
    ? m.digest_less({ n: before - overdue })
    : m.digest_more({ n: overdue - before });
}
