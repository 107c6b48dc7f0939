import { keyOf, stateOf, type Item, type State } from './item.ts';

/** What happened to records behind the person’s back. */
export interface News {
  readonly received: number;
  readonly attention: number;
}

/** How many records have arrived, or came to need a person; nothing if none did. */
export function newsSince(before: readonly Item[], after: readonly Item[]): News | undefined {
  const keys = (items: readonly Item[], state: State) =>
    items.filter((item) => stateOf(item) === state).map(keyOf);
  const came = (state: State) => {
    const known = keys(before, state);
    return keys(after, state).filter((key) => !known.includes(key)).length;
  };
  const news = { received: came('received'), attention: came('attention') };
  return news.received + news.attention > 0 ? news : undefined;
}
