import type { ChildCard } from '../domain/card.ts';
import { file } from '../domain/forms/index.ts';
import { identityOf, type LedgerRow } from '../domain/ledger/index.ts';
import type { Data } from '../domain/record.ts';
import type { Store } from '../store/store.ts';
import { newestData } from './newest-data.ts';

/** The file that a row's identity already has. One that another school keeps is named, never opened. */
export async function fileOfRow({ data, problems }: LedgerRow, school: string, store: Store) {
  if (problems.length > 0) return undefined;
  const child = await store.reserved(identityOf(data, school));
  const home = child === undefined ? undefined : await store.homeOf(child);
  if (child === undefined || home === undefined) return undefined;
  if (home !== school) return { known: { child, school: home, file: {} } };
  const seen = await store.seenCard(school, child);
  if (!seen) return undefined;
  const { card, records } = await store.openChild(seen);
  const onFile = newestData(file.id, card.file?.number, records);
  if (isFormerNumber(data, onFile)) return { known: { child, school: '', file: {} } };
  return {
    seen: { ...seen, card },
    known: { child, school: home, file: withCarePerson(onFile, card, data) },
  };
}

/**
 * A file as a ledger tells it: with the care person's name. Where somebody is assigned by account, the mere name in a
 * ledger changes nothing.
 */
function withCarePerson(onFile: Data, { care, carePersonName }: ChildCard, row: Data): Data {
  const name =
    care?.primary === undefined ? carePersonName : (row['carePersonName'] ?? carePersonName);
  const { carePersonName: _former, ...rest } = onFile;
  return name === undefined ? rest : { ...rest, carePersonName: name };
}

/**
 * The number stood on this file once and was corrected since, and the row is about somebody else: two children are
 * never made one, so the row waits for a person as if the file were elsewhere.
 */
function isFormerNumber(row: Data, onFile: Data): boolean {
  const isOther = (name: string) =>
    row[name] !== undefined && onFile[name] !== undefined && row[name] !== onFile[name];
  return isOther('idNo') && isOther('name');
}
