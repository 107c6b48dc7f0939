import { invalidateAll } from '$app/navigation';
import { ulid } from 'ulid';
import { call } from '#lib/api/call.ts';
import { refusalFrom, type Refusal } from '#lib/api/refusal.ts';
import { device } from '#lib/session/device.ts';
import type { Finding } from './finding-rows.ts';
import { outcomeWords, type Act } from './finding-words.ts';

/** What an order says beside whom it concerns. */
export interface Said {
  readonly orderDueOn?: string;
  readonly why?: string;
}

/**
 * A county at work on findings: what is being asked before it is done, what came of it. One press has one id until it is
 * answered, so that a press on a bad line can be made again.
 */
export class Acting {
  /** The order that is being checked on a page of its own. */
  asking = $state.raw<'order' | 'sendBack'>();
  busy = $state(false);
  said = $state.raw<readonly string[]>([]);
  refusal = $state.raw<Refusal>();
  private press = ulid();

  /** @param ondone after a press has done something: what was chosen for it no longer is */
  constructor(
    private readonly county: () => string,
    private readonly ondone: () => void = () => undefined,
  ) {}

  begin(asking: 'order' | 'sendBack' | undefined): void {
    this.asking = asking;
    this.said = [];
    this.refusal = undefined;
  }

  /** True once it is done; else the refusal is there to read. */
  async act(act: Act, chosen: readonly Finding[], said: Said = {}): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.said = [];
    this.refusal = undefined;
    const findings = chosen.map(({ school, rule, moves, row }) => {
      return { school, rule, moves, child: row.child };
    });
    const body = { id: this.press, device: device(), act, findings, ...said };
    try {
      const { outcomes } = await call('actOnFindings', { params: { county: this.county() }, body });
      this.press = ulid();
      this.said = outcomeWords(act, outcomes);
      this.asking = undefined;
      this.ondone();
      await invalidateAll();
    } catch (trouble) {
      this.refusal = refusalFrom(trouble);
    }
    this.busy = false;
    return this.refusal === undefined;
  }
}
