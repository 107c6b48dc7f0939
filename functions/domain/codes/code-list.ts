/** One entry of a code list: what is stored, what is shown, and other spellings that ledgers use. */
export interface Code {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly also?: readonly string[];
  /** Chosen, it excludes the others: none of them. */
  readonly alone?: true;
}
export type CodeList = readonly Code[];
