/** For how long what was hidden stays open once it was asked for, in milliseconds. */
const OPEN = 60_000;

/** What stands hidden until somebody asks, and hides again by itself. */
export class Uncovered {
  open = $state(false);
  #closing: ReturnType<typeof setTimeout> | undefined;

  toggle(): void {
    if (this.open) this.close();
    else this.ask();
  }

  ask(): void {
    this.close();
    this.open = true;
    this.#closing = setTimeout(() => (this.open = false), OPEN);
  }

  close(): void {
    clearTimeout(this.#closing);
    this.open = false;
  }
}
