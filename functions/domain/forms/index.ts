/** The catalogue of forms. */
import type { ChildCard, FindingCard, StaffCard } from '../card.ts';
import { catalogue, type AnyForm, type FormOf } from '../form.ts';
import { care } from './care.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { home } from './home.ts';
import { leave } from './leave.ts';
import { notice } from './notice.ts';
import { restricted } from './restricted.ts';
import { talk } from './talk.ts';
import { verification } from './verification.ts';
import { visit } from './visit.ts';
import { withdrawal } from './withdrawal.ts';

export {
  care,
  file,
  findingMove,
  home,
  leave,
  notice,
  restricted,
  talk,
  verification,
  visit,
  withdrawal,
};

export const childForms = catalogue<FormOf<ChildCard>>(
  file,
  home,
  care,
  verification,
  talk,
  visit,
  notice,
  withdrawal,
);
export const findingForms = catalogue<FormOf<FindingCard>>(findingMove);
export const staffForms = catalogue<FormOf<StaffCard>>(leave);
export const forms = catalogue<AnyForm>(
  ...Object.values(childForms),
  findingMove,
  leave,
  restricted,
);
