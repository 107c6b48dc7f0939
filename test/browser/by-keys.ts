import type { Locator, Page } from '@playwright/test';

type Files = Parameters<Locator['setInputFiles']>[0];
type Deed = (target: Locator, ...args: never[]) => Promise<void>;
type Options = Parameters<Locator['selectOption']>[0];

/** More stops than any page has. */
const MOST = 400;
const keyed = new WeakSet<Page>();
const deeds = { click: press, check: tick, fill: write, selectOption: choose, setInputFiles: hand };

/**
 * From now on all that a test does on this page is done by keys alone, as by somebody without a mouse: what it presses,
 * writes, chooses or hands over is come to with Tab and the arrows, the focus seen at it, and done with Enter, the space
 * bar or letters. What no key comes to fails the test.
 */
export function byKeysAlone(page: Page): void {
  keyed.add(page);
  page.on('filechooser', () => undefined); // so that the browser asks us from the first press on
  teach(Object.getPrototypeOf(page.locator('html')) as object);
}

/** Has locators do their deeds by keys where the page is one for keys: page objects stay as they are. */
function teach(locators: object): void {
  if (Reflect.has(locators, 'taught')) return;
  Reflect.set(locators, 'taught', true);
  for (const [deed, byKeys] of Object.entries<Deed>(deeds)) {
    const byHand = Reflect.get(locators, deed) as (...args: unknown[]) => unknown;
    Reflect.set(locators, deed, function (this: Locator, ...args: never[]): unknown {
      const does: (...args: never[]) => unknown = byKeys.bind(undefined, this);
      return keyed.has(this.page()) ? does(...args) : byHand.apply(this, args);
    });
  }
}

async function press(target: Locator): Promise<void> {
  const kind = await comeTo(target);
  await target
    .page()
    .keyboard.press(kind === 'box' ? 'Space' : kind === 'press' ? 'Enter' : 'Shift');
}

async function tick(target: Locator): Promise<void> {
  if (!(await target.isChecked())) await press(target);
}

async function write(target: Locator, text: string): Promise<void> {
  await comeTo(target);
  const { keyboard } = target.page();
  if ((await target.getAttribute('type')) === 'date') return await writeDate(target, text);
  await keyboard.press('ControlOrMeta+A');
  await (text ? keyboard.insertText(text) : keyboard.press('Delete'));
}

/** Year, month and day in the order of the browser's language; month and day go on by themselves when they are full. */
async function writeDate(target: Locator, text: string): Promise<void> {
  const [year = '', month = '', day = ''] = text.split('-');
  const { keyboard } = target.page();
  for (const order of [
    [month, day, year],
    [year, month, day],
  ]) {
    // From ahead: from behind, the first stop is what opens the calendar, which stands after the three parts.
    while (await target.evaluate((input) => input === document.activeElement))
      await keyboard.press('Shift+Tab');
    await keyboard.press('Tab');
    for (const part of order) {
      await keyboard.type(part);
      if (part === year && part !== order.at(-1)) await keyboard.press('ArrowRight');
    }
    if ((await target.inputValue()) === text) return;
  }
  throw new Error(`The date cannot be written at ${String(target)}`);
}

async function choose(target: Locator, wanted: Options): Promise<void> {
  await comeTo(target);
  const at = await target.evaluate((list, option) => {
    const label = typeof option === 'object' && option && 'label' in option ? option.label : option;
    const options = list instanceof HTMLSelectElement ? [...list.options] : [];
    return options.findIndex((each) => [each.label, each.value].some((text) => text === label));
  }, wanted);
  if (at < 0) throw new Error('There is no such option');
  await target.page().keyboard.press('Home');
  for (let down = 0; down < at; down++) await target.page().keyboard.press('ArrowDown');
  await target.page().keyboard.press('Tab'); // a list that adds what is chosen waits for that
}

async function hand(target: Locator, files: Files): Promise<void> {
  await comeTo(target);
  const choosing = target.page().waitForEvent('filechooser');
  await target.page().keyboard.press('Enter');
  await (await choosing).setFiles(files);
}

/** With the focus at the control in the end; answers how it is pressed, a radio being chosen by coming to it. */
async function comeTo(target: Locator): Promise<'press' | 'box' | 'text'> {
  const { keyboard } = target.page();
  await target.waitFor();
  for (let presses = 0; presses < MOST; presses++) {
    const { way, kind, isRinged } = await target.evaluate(wayTo);
    if (way === 'none') throw new Error(`No key comes to ${String(target)}`);
    if (way !== 'here') {
      await keyboard.press(way);
      continue;
    }
    if (!isRinged) throw new Error(`The focus is not seen at ${String(target)}`);
    return kind;
  }
  throw new Error(`Tab never comes to ${String(target)}`);
}

/** The next key on the way from where the focus is to the control of an element, and what sort of control it is. */
function wayTo(element: Element) {
  const near = 'a[href], button, summary, input, select, textarea, [tabindex="0"]';
  const control = element.closest('label')?.control ?? element.closest<HTMLElement>(near);
  const here = document.activeElement;
  const isRadio = control instanceof HTMLInputElement && control.type === 'radio';
  const isBox = control instanceof HTMLInputElement && (control.type === 'checkbox' || isRadio);
  const isText = control?.matches('input, select, textarea') && !isBox;
  const kind: 'press' | 'box' | 'text' = isBox ? 'box' : isText ? 'text' : 'press';
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  const isRinged = [control, label].some((each) => {
    const { outlineStyle = 'none', outlineWidth = '0' } = each ? getComputedStyle(each) : {};
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
  });
  const next = (): string => {
    if (!control || control.matches('[tabindex="-1"]')) return 'none';
    if (here === control) return 'here';
    const sameGroup =
      isRadio &&
      here instanceof HTMLInputElement &&
      here.type === 'radio' &&
      here.name === control.name;
    const isAfter =
      here &&
      here !== document.body &&
      (here.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
    if (sameGroup) return isAfter ? 'ArrowDown' : 'ArrowUp';
    return isAfter || !here || here === document.body ? 'Tab' : 'Shift+Tab';
  };
  return { way: next(), kind, isRinged };
}
