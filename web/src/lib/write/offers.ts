import * as m from '#lib/paraglide/messages.js';
import { verbOf } from '#lib/words/duty-verbs.ts';
import { harmLink, writeLink } from '#lib/words/links.ts';
import { byUrgency, isDue } from '#lib/words/standing-order.ts';
import { badgeWords } from '#lib/words/standing-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { file } from '../../../../functions/domain/forms/file.ts';
import { notice } from '../../../../functions/domain/forms/notice.ts';
import { status } from '../../../../functions/domain/forms/status.ts';
import { talk } from '../../../../functions/domain/forms/talk.ts';
import { verification } from '../../../../functions/domain/forms/verification.ts';
import { visit } from '../../../../functions/domain/forms/visit.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/** A form that can be filled about a child. */
export interface Offer {
  readonly form: string;
  readonly words: string;
  readonly href: string;
  /** Why it comes first: how the duty stands that it meets. */
  readonly due: string;
}

/** The forms about a child: what is due first, worst first; suspected harm always there and always last. */
export function offersFor(row: ChildRow): Offer[] {
  const due = row.standings.filter(isDue).sort(byUrgency);
  const forms = [talk, visit, verification, notice, file, status].map(({ id, title }): Offer => {
    const standing = due.find(({ rule }) => verbOf(rule)?.form === id);
    return {
      form: id,
      words: id === file.id ? m.edit_file() : textOf(title),
      href: writeLink(id, row),
      due: standing ? badgeWords(standing) : '',
    };
  });
  const place = ({ form }: Offer) => {
    const at = due.findIndex(({ rule }) => verbOf(rule)?.form === form);
    return at < 0 ? due.length : at;
  };
  const harm = { form: 'harm', words: m.report_harm(), href: harmLink(row), due: '' };
  return [...forms.sort((a, b) => place(a) - place(b)), harm];
}
