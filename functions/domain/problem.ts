/**
 * The catalogue of expected trouble. A handler throws a `Problem`; `problem-response.ts` maps its kind to a
 * status and one file of the web maps its code to words. Codes are stable: a retired one stays here as a comment.
 */
export type ProblemKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'notNow' | 'tooMany';

export const problems = {
  'sign-in-needed': 'forbidden',
  'not-found': 'missing', // also the answer to everything the asker may not see
  'reason-needed': 'invalid',
  'request-malformed': 'invalid',
  'form-unknown': 'invalid',
  'form-too-old': 'invalid',
  'fields-wrong': 'invalid',
  'record-conflict': 'conflict', // an id or a section number is taken by other content
  'corrected-already': 'conflict', // somebody else has corrected or withdrawn this record
  'confirmed-already': 'conflict', // the school has decided about this late record
  'nothing-to-confirm': 'notNow', // no late record of this child is meant
  'waits-for-school': 'notNow', // a late record cannot be corrected before the school has adopted it
  'number-taken': 'conflict', // an identity number belongs to another child
  'move-not-open': 'notNow',
  'file-damaged': 'notNow', // a record of the child, or its key, does not open: it was changed where it lies
  'file-missing': 'notNow', // a child without a file section cannot be verified
  'workbook-unreadable': 'invalid',
  'workbook-too-large': 'invalid',
  'workbook-no-header': 'invalid',
  'workbook-two-ledgers': 'invalid', // which of its sheets is meant is for a person to say
  'photo-too-large': 'invalid',
  'not-a-jpeg': 'invalid',
  'import-expired': 'missing',
  'too-many': 'tooMany',
  'hooks-full': 'notNow', // as many hooks as an organisation may have
  'asked-already': 'notNow', // another step of the round waits to be confirmed
  'nothing-asked': 'notNow', // nobody asks for this step any more
  'same-person': 'notNow', // two people make a step
  'secret-shown': 'notNow', // it was shown to somebody, once
  'secret-not-lodged': 'notNow',
  'dice-too-soon': 'notNow', // before the day that was announced
  'notice-too-late': 'notNow', // the dice that were asked for are nearer by now than they may be
  'register-faulty': 'notNow', // schools that no frame can hold
  'marks-lost': 'notNow', // marked schools that have closed or changed their code since
  'dice-differ': 'notNow', // two people have not read the same digits
  'not-later': 'notNow', // the server’s clock stands before the last step
  'export-expired': 'missing',
  'exports-over': 'notNow', // as many files of a round as one person may have ready
  'post-held': 'notNow', // whoever takes an invitation has that post already
  'own-last-post': 'notNow', // nobody shuts themselves out
  'trials-over': 'notNow', // as many trial messages as a day allows
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;

/** One field that `check` found wanting. It never repeats the value that was entered. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldProblemCode;
  /** Numbers and codes for the words, for example the least length. Never an entered value. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export const fieldProblems = [
  'required',
  'not-text',
  'too-short',
  'too-long',
  'characters',
  'not-a-date',
  'in-the-future',
  'too-early',
  'not-ahead', // a day that is over, or more than `days` ahead, or fewer than `least`
  'before-start', // the last day of something before its first
  'not-a-month',
  'not-a-choice',
  'not-yes-or-no',
  'not-a-number',
  'out-of-range',
  'id-length',
  'id-province',
  'id-date',
  'id-check',
  'id-digits-lost',
  'phone-format',
  'unknown-field',
  'not-a-list',
  'not-a-time',
  'not-a-photo',
  'stands-alone', // 没有 chosen beside something else
  'too-many',
  'unknown-person', // nobody of this school
  'unknown-school', // no school of the province that an inspection could draw has this code
  'school-twice', // in one list
  'nothing-found', // no audit ever found this duty wanting
  'other-year', // a day of another year than the one it is announced for
  'terms-overlap', // a term begins before the one before it is over
  'decided-above', // a threshold that this level may not set
  'not-an-address', // of the web, whole, beginning with https://
  'private-address', // of a local network
  'class-format', // a class that is not written 7-3
  'end-stands', // a last day later than the one that is set
  'not-the-robots', // an address other than the one the robot’s maker gives out
  // Of a ledger's rows: what keeps one from being written
  'held-elsewhere', // another school keeps this child's file
  'same-person-suspected', // same name and birth date as the row or child on file
  'row-twice', // the same identity stands in an earlier row
  // and what only deserves a look
  'gender-differs', // from the one the identity number carries
  'birth-date-differs', // likewise
  'no-number-yet',
  'kept-in-note', // unreadable; the original text stands in the note
  'looks-like-formula',
] as const;
export type FieldProblemCode = (typeof fieldProblems)[number];

/** Expected trouble, thrown. `detail` goes to the client: it may name fields and versions, never foreign data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly kind: ProblemKind;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, detail: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.kind = problems[code];
    this.detail = detail;
  }
}

/** True for the answer to an id or number that holds other content. */
export function isConflict(thrown: unknown): thrown is Problem {
  return thrown instanceof Problem && thrown.code === 'record-conflict';
}
