import * as m from '#lib/paraglide/messages.js';
import { momentWords } from './dates.ts';
import { problems, type ProblemCode } from '../../../../functions/domain/problem.ts';

/** Codes of the catalogue, and the two that only a browser can know. */
export type ProblemWord = ProblemCode | 'offline' | 'our-fault';

type Detail = Readonly<Record<string, unknown>>;

const words: Record<ProblemWord, (request: string, detail: Detail) => string> = {
  'sign-in-needed': () => m.problem_sign_in_needed(),
  'not-found': () => m.problem_not_found(),
  'reason-needed': () => m.problem_reason_needed(),
  'request-malformed': () => m.problem_request_malformed(),
  'form-unknown': () => m.problem_form_unknown(),
  'form-too-old': () => m.problem_form_too_old(),
  'fields-wrong': () => m.problem_fields_wrong(),
  'record-conflict': () => m.problem_record_conflict(),
  'confirmed-already': () => m.problem_confirmed_already(),
  'nothing-to-confirm': () => m.problem_nothing_to_confirm(),
  'waits-for-school': () => m.problem_waits_for_school(),
  'corrected-already': () => m.problem_corrected_already(),
  'number-taken': () => m.problem_number_taken(),
  'move-not-open': () => m.problem_move_not_open(),
  'file-damaged': () => m.problem_file_damaged(),
  'file-missing': () => m.problem_file_missing(),
  'workbook-unreadable': () => m.problem_workbook_unreadable(),
  'workbook-too-large': () => m.problem_workbook_too_large(),
  'workbook-no-header': () => m.problem_workbook_no_header(),
  'workbook-two-ledgers': () => m.problem_workbook_two_ledgers(),
  'photo-too-large': () => m.problem_photo_too_large(),
  'not-a-jpeg': () => m.problem_not_a_jpeg(),
  'import-expired': () => m.problem_import_expired(),
  'too-many': () => m.problem_too_many(),
  'hooks-full': () => m.problem_hooks_full(),
  'post-held': () => m.problem_post_held(),
  'own-last-post': () => m.problem_own_last_post(),
  'trials-over': () => m.problem_trials_over(),
  'asked-already': () => m.problem_asked_already(),
  'nothing-asked': () => m.problem_nothing_asked(),
  'same-person': () => m.problem_same_person(),
  'secret-shown': () => m.problem_secret_shown(),
  'secret-not-lodged': () => m.problem_secret_not_lodged(),
  'dice-too-soon': (_request, { from }) =>
    typeof from === 'number'
      ? m.problem_dice_too_soon_from({ from: momentWords(from) })
      : m.problem_dice_too_soon(),
  'notice-too-late': () => m.problem_notice_too_late(),
  'register-faulty': (_request, { schools, n }) =>
    m.problem_register_faulty({
      schools: Array.isArray(schools) ? schools.join(m.list_comma()) : '',
      n: Number(n ?? 0),
    }),
  'marks-lost': (_request, { schools, n }) =>
    m.problem_marks_lost({
      schools: Array.isArray(schools) ? schools.join(m.list_comma()) : '',
      n: Number(n ?? 0),
    }),
  'dice-differ': () => m.problem_dice_differ(),
  'not-later': () => m.problem_not_later(),
  'export-expired': () => m.problem_export_expired(),
  'exports-over': () => m.problem_exports_over(),
  offline: () => m.problem_offline(),
  'our-fault': (request) =>
    request ? m.problem_our_fault({ request }) : m.problem_our_fault_unnumbered(),
};

/** The one place where a problem’s code becomes a sentence that says what to do next. */
export function problemWords({
  code,
  request,
  detail = {},
}: {
  readonly code: ProblemWord;
  readonly request: string;
  readonly detail?: Detail;
}): string {
  return words[code](request, detail);
}

export function isProblemWord(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}
