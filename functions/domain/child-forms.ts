/** The forms that change a child's card. What is restricted changes none and stands in `every-form.ts`. */
import type { ChildCard } from './card.ts';
import { catalogue, type FormOf } from './form.ts';
import { answer } from './forms/answer.ts';
import { care } from './forms/care.ts';
import { confirmation } from './forms/confirmation.ts';
import { file } from './forms/file.ts';
import { home } from './forms/home.ts';
import { notice } from './forms/notice.ts';
import { status } from './forms/status.ts';
import { talk } from './forms/talk.ts';
import { verification } from './forms/verification.ts';
import { visit } from './forms/visit.ts';
import { withdrawal } from './forms/withdrawal.ts';

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
  status,
  answer,
);
