import type { BrowserContext } from '@playwright/test';

/** What somebody did in a page: presses on controls, and fields typed into. */
export interface Burden {
  readonly presses: number;
  readonly texts: number;
}
type Deed = keyof Burden;

/**
 * Counts what is done in every page of a context, across its pages and reloads. A press is a finger or pointer put on a
 * control, or Enter or Space on one; choosing from a list that the device itself opens is two, one to open it and one to
 * choose. A text is a field typed into. Scrolling, keys within a text and presses beside any control count for nothing.
 */
export async function countPresses(context: BrowserContext): Promise<{ take: () => Burden }> {
  const counted = { presses: 0, texts: 0 };
  await context.exposeBinding('counted', (_source, deed: Deed, times: number) => {
    counted[deed] += times;
  });
  await context.addInitScript(watch);
  return {
    /** What was counted since it was last taken. */
    take() {
      const taken = { ...counted };
      counted.presses = counted.texts = 0;
      return taken;
    },
  };
}

/** Runs in the page. */
function watch(): void {
  const CONTROL = 'a[href], button, input, textarea, label, summary, [role=button], [role=tab]';
  const KEYED = 'a[href], button, summary, input[type=radio], input[type=checkbox]';
  const tell = (deed: string, times = 1) =>
    (window as unknown as { counted: (deed: string, times: number) => void }).counted(deed, times);
  const isOn = (event: Event, what: string) =>
    event.target instanceof Element && event.target.closest(what) !== null;
  let typedInto: EventTarget | null = null;

  addEventListener('pointerdown', (event) => isOn(event, CONTROL) && tell('presses'), true);
  addEventListener(
    'keydown',
    (event) =>
      (event.key === 'Enter' || event.key === ' ') && isOn(event, KEYED) && tell('presses'),
    true,
  );
  addEventListener('change', (event) => isOn(event, 'select') && tell('presses', 2), true);
  addEventListener(
    'input',
    (event) => {
      const isText = isOn(event, 'textarea, input:not([type=radio]):not([type=checkbox])');
      if (!isText || event.target === typedInto) return;
      typedInto = event.target;
      tell('texts');
    },
    true,
  );
}
