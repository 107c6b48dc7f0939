/** Somebody whose record was saved on the way through several in a row. */
export interface Done {
  /** The key in the outbox, where it was kept on this device; without one it has arrived already. */
  readonly key: string | undefined;
  readonly name: string;
}

/** Several children in a row: who has been done since the first of them was opened. */
class Queue {
  done = $state.raw<readonly Done[]>([]);

  add(done: Done): void {
    this.done = [...this.done, done];
  }
  begin(): void {
    this.done = [];
  }
}

export const queue = new Queue();
