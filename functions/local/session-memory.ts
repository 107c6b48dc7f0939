interface Kept {
  readonly payload: Payload;
  /** Milliseconds since 1970. */
  readonly until: number;
}
interface Payload {
  readonly uid?: string;
  readonly grantId?: string;
  consumed?: number;
}

/** What has expired is cleared away after so many writes. */
const SWEEP_EVERY = 500;

/**
 * Where the local issuer keeps sessions, codes and refresh tokens: in memory, so that they end with the process.
 * One per issuer; the issuer asks it for an adapter for each of its models.
 */
export function sessionMemory(): (model: string) => object {
  const kept = new Map<string, Kept>();
  let writes = 0;

  function live(key: string): Payload | undefined {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  function sweep(): void {
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
  }

  return (model) => ({
    async upsert(id: string, payload: Payload, seconds?: number) {
      sweep();
      kept.set(`${model}:${id}`, {
        payload,
        until: seconds === undefined ? Infinity : Date.now() + seconds * 1000,
      });
    },
    async find(id: string) {
      return live(`${model}:${id}`);
    },
    async findByUid(uid: string) {
      const key = [...kept.keys()].find(
        (key) => key.startsWith(`${model}:`) && live(key)?.uid === uid,
      );
      return key && live(key);
    },
    async consume(id: string) {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id: string) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of kept) {
        if (key.startsWith(`${model}:`) && payload.grantId === grantId) kept.delete(key);
      }
    },
  });
}
