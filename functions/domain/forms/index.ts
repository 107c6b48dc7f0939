/** The catalogue of forms, by the cards they change. What is restricted changes none and stands in `every-form.ts`. */
import type { FindingCard, RoundCard, SchoolCard, StaffCard } from '../card.ts';
import { catalogue, type FormOf } from '../form.ts';
import { answer } from './answer.ts';
import { calendar } from './calendar.ts';
import { care } from './care.ts';
import { confirmation } from './confirmation.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { headcount } from './headcount.ts';
import { holidays } from './holidays.ts';
import { home } from './home.ts';
import { leave } from './leave.ts';
import { notice } from './notice.ts';
import { roundMove } from './round-move.ts';
import { status } from './status.ts';
import { talk } from './talk.ts';
import { thresholds } from './thresholds.ts';
import { verification } from './verification.ts';
import { visit } from './visit.ts';
import { withdrawal } from './withdrawal.ts';

export { childForms } from '../child-forms.ts';
export { settingsForms } from '../settings-forms.ts';
export {
  answer,
  calendar,
  care,
  confirmation,
  file,
  findingMove,
  headcount,
  holidays,
  home,
  leave,
  notice,
  roundMove,
  status,
  talk,
  thresholds,
  verification,
  visit,
  withdrawal,
};

export const findingForms = catalogue<FormOf<FindingCard>>(findingMove);
export const roundForms = catalogue<FormOf<RoundCard>>(roundMove);
export const schoolForms = catalogue<FormOf<SchoolCard>>(headcount);
export const staffForms = catalogue<FormOf<StaffCard>>(leave);
