/** The catalogue of forms. */
import type { ChildCard, FindingCard, StaffCard } from '../card.ts';
import { catalogue, type AnyForm, type FormOf } from '../form.ts';
import { care } from './care.ts';
import { confirmation } from './confirmation.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { home } from './home.ts';
import { leave } from './leave.ts';
import { notice } from './notice.ts';
import { talk } from './talk.ts';
import { verification } from './verification.ts';
import { visit } from './visit.ts';
import { withdrawal } from './withdrawal.ts';

export {
  care,
  confirmation,
  file,
  findingMove,
  home,
  leave,
  notice,
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
  confirmation,
);
export const findingForms = catalogue<FormOf<FindingCard>>(findingMove);
export const staffForms = catalogue<FormOf<StaffCard>>(leave);
export const forms = catalogue<AnyForm>(...Object.values(childForms), findingMove, leave);
