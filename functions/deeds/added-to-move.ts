import type { RoundCard } from '../domain/card.ts';
import { isShown, type Field } from '../domain/field.ts';
import { roundMove } from '../domain/forms/index.ts';
import type { Data, FormRecord } from '../domain/record.ts';
import { commitmentOf } from '../domain/sampling/index.ts';
import type { Store } from '../store/store.ts';

/**
 * What the server adds to a move: to the commitment its hash; to the reveal the secret, and
 * to what declares a round void after its dice, for nobody may throw a draw away unseen.
 * @throws Error where the secret is not the one that was committed to: then nothing is revealed
 */
export async function addedTo(
  { move }: Data,
  card: RoundCard,
  store: Pick<Store, 'roundSecret'>,
): Promise<Data> {
  const { asked, round, commitSha256, digits, revealedAt } = card;
  if (asked === undefined || asked.step !== move) return {}; // it is refused
  if (move === 'commit')
    return { commitSha256: commitmentOf(round, await store.roundSecret(card)) };
  const isReveal = move === 'reveal' || (move === 'void' && digits !== undefined);
  if (!isReveal || revealedAt !== undefined) return {};
  const secretHex = await store.roundSecret(card);
  if (commitmentOf(round, secretHex) !== commitSha256) throw new Error('the secret is another one');
  return { secretHex };
}

const ADDED: ReadonlySet<string> = new Set(['prev', 'commitSha256', 'secretHex']);

/** What the server has added to a move that was entered before, so that it can be sent again. */
export function alreadyAdded({ data }: FormRecord): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => ADDED.has(name)));
}

/** What its maker may say of a move: what it is asked, and nothing that the server adds. What no form knows is refused later. */
export function ofMaker(sent: Data): Data {
  const fields: Readonly<Record<string, Field>> = roundMove.fields;
  const isAsked = (name: string) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field === undefined || isShown(field, sent);
  };
  return Object.fromEntries(
    Object.entries(sent).filter(([name]) => !ADDED.has(name) && isAsked(name)),
  );
}
