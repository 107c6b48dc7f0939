import type { Env } from '../env.ts';
import { dynamoRows } from './dynamo-rows.ts';
import { openStore, type Ground } from './index.ts';
import { kmsMaster } from './kms-master.ts';
import type { Store } from './store.ts';

/** What lies beside table and keys. A function that needs less is given less. */
export type Beside = Pick<Ground, 'objects' | 'enqueue'>;

/** The store on AWS. */
export function cloudStore(
  env: Pick<Env<'job'>, 'TABLE_NAME' | 'MASTER_KEY_ID'>,
  beside: Beside,
): Store {
  return openStore({
    rows: dynamoRows(env.TABLE_NAME),
    master: kmsMaster(env.MASTER_KEY_ID),
    clock: Date.now,
    ...beside,
  });
}
