import * as m from '#lib/paraglide/messages.js';
import { correctionReason } from '../../../../functions/domain/codes/correction.ts';
import { textOf } from './text-of.ts';

type Why = (typeof correctionReason)[number];
/** What stands between the reason that was chosen and what was added to it. */
const MARK = '：';
/** As many characters as a reason may have. */
export const REASON_MAX = 200;

/** A reason as it is kept: the chosen words and what was added; of something else, what was written alone. */
export function reasonOf(code: string | undefined, note: string): string {
  const why = correctionReason.find((each) => each.code === code);
  const said = note.trim();
  if (!why || why.code === 'other') return said;
  return said ? why.zh + MARK + said : why.zh;
}

/** A kept reason taken apart again: which words were chosen, and what was added. */
export function partsOfReason(reason: string): {
  readonly code: Why['code'] | undefined;
  readonly note: string;
} {
  const why = correctionReason.find(({ zh }) => reason === zh || reason.startsWith(zh + MARK));
  if (why) return { code: why.code, note: reason.slice(why.zh.length + MARK.length) };
  return { code: reason ? 'other' : undefined, note: reason };
}

/**
 * A kept reason for a reader: the chosen words in their language; what was added, as it was written, only while what is
 * for few eyes stands open.
 */
export function correctionWords(reason: string, open: boolean): string {
  const { code, note } = partsOfReason(reason);
  const why = correctionReason.find((each) => each.code === code);
  if (!why) return '';
  if (!open) return textOf(why);
  if (why.code === 'other') return note;
  return note ? m.label_and_words({ label: textOf(why), words: note }) : textOf(why);
}
