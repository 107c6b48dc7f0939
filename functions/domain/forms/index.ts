/** The catalogue of forms, by the cards they change. What is restricted changes none and stands in `every-form.ts`. */
import type { ChildCard, FindingCard, SchoolCard, StaffCard } from '../card.ts';
import { catalogue, type FormOf } from '../form.ts';
import { care } from './care.ts';
import { confirmation } from './confirmation.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { headcount } from './headcount.ts';
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
  headcount,
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
export const schoolForms = catalogue<FormOf<SchoolCard>>(headcount);
export const staffForms = catalogue<FormOf<StaffCard>>(leave);
