import { startOfDay, type Instant } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { HookEvent, HookKind } from '../domain/hooks.ts';
import { parameters } from '../domain/parameters.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { forgottenAfter, type Rows } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';
import type { Vault } from './vault.ts';

/** An outside address that is told of counts. What it takes to send there lies sealed apart from it. */
export interface Hook {
  readonly id: string;
  readonly org: string;
  readonly kind: HookKind;
  readonly events: readonly HookEvent[];
  readonly host: string;
  readonly last4: string;
  readonly state: 'on' | 'off' | 'removed';
  /** Who registered it, by id, and when. */
  readonly by: string;
  readonly at: Instant;
}

export interface HookSecrets {
  readonly url: string;
  readonly secret?: string | undefined;
}

/** A delivery as it was read: put back, it counts only if nobody has changed it meanwhile. */
export interface SeenDelivery {
  readonly delivery: Delivery;
  readonly version: number;
}

export interface Hooks {
  /** The hooks of an organisation, without those that were removed. */
  hooks(org: string): Promise<Hook[]>;
  /** Registers a hook; false where its id is taken. Address and secret are sealed under the county's key. */
  addHook(hook: Hook, secrets: HookSecrets): Promise<boolean>;
  /** Switches a hook on or off, or removes it, for good and with its address; false where it is gone already. */
  switchHook(org: string, id: string, state: Hook['state']): Promise<boolean>;
  /** What it takes to send to a hook; undefined for one that was removed. */
  hookSecrets(hook: Pick<Hook, 'org' | 'id'>): Promise<HookSecrets | undefined>;
  /** The newest deliveries of an organisation, the last day first. */
  deliveries(org: string, limit: number): Promise<Delivery[]>;
  delivery(org: string, id: string): Promise<SeenDelivery | undefined>;
  /** Puts a delivery that is new, or that was seen at a version; false where somebody else was first. */
  putDelivery(delivery: Delivery, seen?: SeenDelivery): Promise<boolean>;
}

/**
 * Hooks of organisations and what was sent to them. The address holds a key and is sealed with the secret; a removed
 * hook keeps neither. Deliveries expire: the table forgets them after `forgetAt`.
 */
export function hooks(rows: Rows, vault: Vault, { org }: Pick<Orgs, 'org'>): Hooks {
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
      const forgetAt = forgottenAfter(startOfDay(delivery.day), parameters.deliveriesKept.value);
      const version = (seen?.version ?? 0) + 1;
      const row = { ...keys.delivery(delivery.org, delivery.id), version, delivery, forgetAt };
      return rows.put(row, seen ? { version: seen.version } : 'absent');
    },
  };
}
