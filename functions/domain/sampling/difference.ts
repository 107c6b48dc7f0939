/** What can be wrong with a file of a round. Pages and commands put words to these codes; retired ones stay as comments. */
export const differenceCodes = [
  // Of any file
  'missing-file',
  'extra-file', // not named in the manifest
  'file-name', // a name that no manifest can hold
  'hash-differs', // expected, found
  'unreadable', // not UTF-8, or no JSON
  'too-long', // a line, or a JSON file, longer than any can be
  'more', // so many further differences of the same file are not listed: count
  // Of a CSV file
  'empty-file',
  'byte-order-mark',
  'carriage-return',
  'quote',
  'no-final-line-feed',
  'header-differs', // expected
  'cell-count', // expected, found
  'cell-wrong', // column
  'not-sorted', // unit
  'twice', // unit
  'cell-differs', // column, expected, found
  'row-differs', // expected, found
  'row-missing', // expected
  'row-extra', // found
  'order-differs', // from this line on
  // Of a JSON file
  'not-canonical', // the same content, otherwise written
  'member-missing', // member
  'member-unknown', // member
  'member-wrong', // member
  // Of the frame
  'stratum-of-two-counties', // stratum
  'in-and-out', // unit: in the frame and excluded from it
  'unit-unknown', // unit: children of a school that is not in the frame
  'child-count-differs', // unit, expected, found
  'child-list-differs', // unit
  'risk-differs', // unit, expected, found: not the product of the factors beside it
  'factor-wrong', // unit: a factor twice, or beyond its bounds
  'must-differs', // unit: to be visited without a reason, or the reverse
  'domain-unknown', // unit, domain: not one of the design
  'domain-sum-differs', // unit, expected, found: domains that cannot make up their school
  'domain-stray', // unit, domain: a child of a domain that its school has not
  'domain-count-differs', // unit, domain, expected, found
  'domain-list-differs', // unit, domain
  // Of the design
  'domain-named-as-area', // domain: an estimate of each, under one name
  'stratum-unknown', // stratum: in the design, not in the frame
  'stratum-left-out', // stratum: in the frame, not in the design
  'too-many-schools', // stratum, expected: more than the frame has
  'total-differs', // expected, found
  'take-too-large', // unit, domain: more children would be wanted of it than there are
  // Of the seed
  'round-differs', // expected, found: another round's file
  'commitment-differs', // the secret is not the one committed to
  'dice-missing',
  'secret-missing', // dice are thrown, draw or seed are here, and the secret is not
  'seed-string-differs',
  'seed-hash-differs',
  'beacon-incomplete', // a drand value without its chain, round or signature
  'beacon-differs', // the value is not the hash of its signature
  'beacon-unannounced', // a value that the notice does not name
  'time-missing', // member
  'time-order', // member, after: what must come earlier
  'too-soon', // less than a day between commitment and dice
  // Of the notice
  'notice-differs', // member, expected, found: other than the seed has it
  'before-announced', // expected: dice before the time that was announced
  // Of what was found on the spot
  'not-drawn', // unit: a school, or with its key a child, that nobody drew
  'reserve-out-of-order', // unit: before those that come first, or without a place
  'visit-missing', // unit: drawn, and nothing is said of it
  'not-visited', // unit: children of a school where nobody was let in
  'not-observed', // unit: findings of a child that was not seen
  'result-missing', // unit: drawn, in a school whose visit is complete
  'no-indicator', // nothing was asked
  'inspector-unknown', // unit: kept from something, and not in the list
  'conflict-unknown', // unit: no county, school or inspector
  'inspectors-unbound', // the design does not name this list
  'inspectors-few', // unit: schools for which there are not enough, taken together
  'value-differs', // member, expected, found: worked out again it is another
  'edition-differs', // expected, found: a version that does not follow from the one that is here
  'reason-missing', // of a correction
  'correction-due', // expected: it says something else than worked out now, and nobody has corrected it
  'edition-unbound', // expected, found: it corrects another than the one that was kept
  // Of the log
  'chain-broken',
  'sequence-broken', // expected
  'time-not-later',
  'step-missing', // event
  'step-differs', // event: at another time, or about other files
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

export type Fact = string | number | undefined;

/** One thing that is not as it must be, with the facts for its words. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly file: string;
  readonly line?: number;
  readonly [fact: string]: Fact;
}

/** Takes down what is found while a file is read. */
export type Note = (code: DifferenceCode, facts?: Readonly<Record<string, Fact>>) => void;

/** More of one file help nobody to find its fault, and a wrong file has millions of lines. */
const LISTED = 100;

/** The differences of a file, the first hundred in full and a count of the others. */
export function notesOn(file: string): { readonly note: Note; readonly taken: () => Difference[] } {
  const listed: Difference[] = [];
  let more = 0;
  return {
    note: (code, facts = {}) => {
      if (listed.length < LISTED) listed.push({ ...facts, code, file });
      else more += 1;
    },
    taken: () => (more === 0 ? listed : [...listed, { code: 'more', file, count: more }]),
  };
}
