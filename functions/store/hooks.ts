import { startOfDay } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { parameters } from '../domain/parameters.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Hook, HookSecrets, Store } from './store.ts';
import type { Vault } from './vault.ts';

type Hooks = Pick<
  Store,
  'hooks' | 'addHook' | 'switchHook' | 'hookSecrets' | 'deliveries' | 'delivery' | 'putDelivery'
>;

const DAY = 86_400;

/**
 * Hooks of organisations and what was sent to them. The address holds a key and is sealed with the secret; a removed
 * hook keeps neither. Deliveries expire: the table forgets them after `forgetAt`.
 */
export function hooks(rows: Rows, vault: Vault, { org }: Pick<Store, 'org'>): Hooks {
  const keyOf = async (id: string) => vault.areaKey((await org(id))?.county ?? id);
  const bound = (id: string) => `hook|${id}`;
  return {
    async hooks(of) {
      const found = await rows.query(partitions.org(of), prefixes.hooks);
      return found.map((row) => row['hook'] as Hook).filter(({ state }) => state !== 'removed');
    },
    async addHook(hook, secrets) {
      const sealed = sealJson(await keyOf(hook.org), secrets, bound(hook.id));
      return rows.put({ ...keys.hook(hook.org, hook.id), version: 1, hook, sealed }, 'absent');
    },
    async switchHook(of, id, state) {
      const row = await rows.get(keys.hook(of, id));
      const hook = row?.['hook'] as Hook | undefined;
      if (!row || !hook || hook.state === 'removed') return false;
      const { sealed, ...open } = row;
      const version = Number(row['version']);
      const next = { ...open, hook: { ...hook, state }, version: version + 1 };
      return rows.put(state === 'removed' ? next : { ...next, sealed }, { version });
    },
    async hookSecrets({ org: of, id }) {
      const sealed = (await rows.get(keys.hook(of, id)))?.['sealed'] as Uint8Array | undefined;
      if (!sealed) return undefined;
      return unsealJson(await keyOf(of), sealed, bound(id)) as HookSecrets;
    },
    async deliveries(of, limit) {
      const found = await rows.newest(partitions.deliveries(of), limit);
      return found.map((row) => row['delivery'] as Delivery);
    },
    async delivery(of, id) {
      const row = await rows.get(keys.delivery(of, id));
      if (!row) return undefined;
      return { delivery: row['delivery'] as Delivery, version: Number(row['version']) };
    },
    async putDelivery(delivery, seen) {
      const kept = parameters.deliveriesKept.value * DAY;
      const forgetAt = Math.floor(startOfDay(delivery.day) / 1000) + kept;
      const version = (seen?.version ?? 0) + 1;
      const row = { ...keys.delivery(delivery.org, delivery.id), version, delivery, forgetAt };
      return rows.put(row, seen ? { version: seen.version } : 'absent');
    },
  };
}
