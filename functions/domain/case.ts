/** A matter with a life of its own: named moves, each with its allowed prior states; one without `to` leaves the state. */
export interface CaseKind<State extends string, Move extends string> {
  readonly id: string;
  readonly states: readonly State[];
  readonly moves: Readonly<Record<Move, { readonly from: readonly State[]; readonly to?: State }>>;
}

/** Declares a kind of case, keeping the exact names of its states and moves. */
export function caseKind<const State extends string, const Move extends string>(
  definition: CaseKind<State, Move>,
): CaseKind<State, Move> {
  return definition;
}

/** The state after a move, or nothing where the move is not open from this state. */
export function moved<State extends string, Move extends string>(
  kind: CaseKind<State, Move>,
  state: State,
  move: NoInfer<Move>,
): State | undefined {
  const { from, to } = kind.moves[move];
  return from.includes(state) ? (to ?? state) : undefined;
}
