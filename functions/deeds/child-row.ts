import type { Sight } from '../domain/access.ts';
import type { CivilDate } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import { maskName } from '../domain/mask.ts';
import { rootOf } from '../domain/fold.ts';
import { keptUntil } from '../domain/retention.ts';
import { soFar } from '../domain/so-far.ts';
import type { ChildRow } from '../wire.ts';
import type { RulesAt } from './rules-at.ts';

/** A card as a line of a list, as far as the asker sees: whoever sees it masked gets no number. */
export function childRow(
  card: ChildCard,
  school: string,
  sight: Sight,
  { rules, settings, today }: RulesAt & { readonly today: CivilDate },
): ChildRow {
  const { child, name = '', gender, grade, classNo, boardingMode } = card;
  const standings = rules.map((rule) => rule.standing(card, today));
  const left = soFar(card.left, today);
  const row = {
    child,
    school,
    gender,
    grade,
    classNo,
    boardingMode,
    missing: card.file?.missing ?? 0,
    ...(left && { left: { on: left.on } }),
    standings,
  };
  if (sight === 'masked') return { ...row, masked: true, name: maskName(name) };
  return {
    ...row,
    masked: false,
    left: left && {
      on: left.on,
      reason: left.reason,
      keptUntil: keptUntil(card, settings.thresholds.fileKept),
    },
    name,
    idLast4: card.idLast4,
    carePersonName: card.carePersonName,
    deputyName: card.deputyName,
    care: card.care,
    talkedOn: card.talked?.on,
    visitedOn: card.visited?.on,
    notifiedOn: card.notified?.on,
    lastFollowUp: card.lastFollowUp,
    toConfirm: card.toConfirm,
    family: card.family && rootOf([card.family]).slice(0, 16),
  };
}
