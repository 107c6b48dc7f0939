import type { Page } from '@playwright/test';
import type { Language } from '../pages/words.ts';
import { axeFinds } from './axe.ts';

interface Look {
  readonly of: string;
  readonly width: number;
  readonly height: number;
  /** So large is all text, where the reader has asked the browser for it: 2 is twice. */
  readonly text?: number;
  /** Lines, letters and words apart as WCAG 1.4.12 has it. */
  readonly spaced?: true;
}

/** A desk, a phone, and what they become to those who enlarge a page or its text. */
const DESK: Look = { of: 'a desk', width: 1280, height: 800 };
const PHONE: Look = { of: 'a phone', width: 390, height: 844 };
const enlarged: readonly Look[] = [
  // A browser that has been asked for larger text takes the page for narrower: this wide a desk is a phone to it.
  { of: 'a desk, text at 200 %', width: 1020, height: 800, text: 2 },
  { of: 'a desk at 200 %', width: 640, height: 400 },
  { of: 'a desk at 400 %', width: 320, height: 256 },
  { of: 'a phone, text at 140 %', width: 390, height: 844, text: 1.4 },
  { of: 'a phone, text at 200 %', width: 390, height: 844, text: 2 },
  { of: 'a small phone', width: 320, height: 640 },
  { of: 'a small phone, text spaced', width: 320, height: 640, spaced: true },
];
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What does not hold of a page, as it must in every state, found in one load of it. Pictures go where `shot` says. */
export async function faults(page: Page, language: Language, shot: string): Promise<string[]> {
  const found: string[] = [];
  const note = (of: string, each: readonly string[]) =>
    void found.push(...each.map((fault) => `${of}: ${fault}`));
  note('the head', await page.evaluate(wrongHead, language));
  for (const look of [DESK, PHONE]) {
    await take(page, look);
    await page.screenshot({ path: `${shot}-${look.width}.png`, fullPage: true });
    // What axe looks at is alike in both languages, but for words: once is enough for the second.
    if (language === 'zh' || look === PHONE) note(look.of, await axeFinds(page));
    note(look.of, await page.evaluate(smallTexts));
    note(look.of, await page.evaluate(misfits));
  }
  for (const look of enlarged) {
    await take(page, look);
    note(look.of, await page.evaluate(misfits));
  }
  await take(page, DESK);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.screenshot({ path: `${shot}-forced.png`, fullPage: true });
  note('in own colours', await page.evaluate(toldByColourAlone));
  note('in own colours', await page.evaluate(moving));
  await page.emulateMedia({ forcedColors: null, colorScheme: null, reducedMotion: null });
  // By keys on the phone's page in one language, on the desk's in the other.
  if (language === 'zh') await take(page, PHONE);
  note('by Tab', await walked(page));
  await take(page, DESK);
  return found;
}

/** One heading, a title, the right language, and the focus on what must be corrected. */
function wrongHead(language: string): string[] {
  const found: string[] = [];
  const headings = [...document.querySelectorAll('h1')].filter((node) => node.checkVisibility());
  if (headings.length !== 1) found.push(`${headings.length} headings of the first order`);
  if (document.title === '') found.push('no title');
  if (!document.documentElement.lang.startsWith(language)) found.push('another language');
  const mistakes = document.querySelector('section.summary');
  if (mistakes && mistakes !== document.activeElement)
    found.push('the focus is not on what to correct');
  return found;
}

async function take(page: Page, { width, height, text = 1, spaced }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([size, css]) => {
      document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
      document.querySelector('#spaced')?.remove();
      if (css) {
        const style = Object.assign(document.createElement('style'), { id: 'spaced' });
        style.textContent = css;
        document.head.append(style);
      }
      // What follows the width of the window is drawn anew, and once more what follows that. A browser with nothing to
      // draw may leave a frame out.
      const frame = () =>
        new Promise((drawn) => [requestAnimationFrame(drawn), setTimeout(drawn, 500)]);
      for (let frames = 0; frames < 3; frames++) await frame();
    },
    [text, spaced ? SPACED : ''] as const,
  );
}

/** Texts smaller than 14 px, which no page may have. */
function smallTexts(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((node) =>
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
    )
    .filter(
      (node) =>
        node.getClientRects().length > 0 && parseFloat(getComputedStyle(node).fontSize) < 14,
    )
    .map((node) => `under 14 px: ${node.textContent?.trim().slice(0, 20)}`);
}

/** What does not fit: the page sideways, words beyond the window or cut off, bars that leave no room for the page. */
function misfits(): string[] {
  const found = new Set<string>();
  const { scrollWidth } = document.documentElement;
  const isUnseen = (node: Element) => node.closest('.unseen, svg, #svelte-announcer') !== null;
  const scrolls = (node: Element | null): boolean =>
    node !== null &&
    (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
  for (const node of document.querySelectorAll<HTMLElement>('body *')) {
    if (isUnseen(node) || !node.checkVisibility({ visibilityProperty: true })) continue;
    const { overflowX, webkitLineClamp } = getComputedStyle(node);
    const hides = /hidden|clip/.test(overflowX) && webkitLineClamp === 'none';
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = node;
    if (hides && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1))
      found.add(`cut off: ${node.outerHTML.slice(0, 60)}`);
  }
  if (scrollWidth > innerWidth) {
    const all = [...document.querySelectorAll('main *')];
    const wide = all.filter((node) => node.getBoundingClientRect().right > innerWidth + 1);
    const by = wide.find((node) => !isUnseen(node) && !scrolls(node))?.outerHTML.slice(0, 60) ?? '';
    found.add(`the page is ${scrollWidth} px wide: ${by}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const holder = text.parentElement;
    if (!text.textContent?.trim() || !holder || isUnseen(holder) || !holder.checkVisibility())
      continue;
    const range = document.createRange();
    range.selectNode(text);
    const { left, right } = range.getBoundingClientRect();
    if ((right > innerWidth + 1 || left < -1) && !scrolls(holder))
      found.add(`beyond the window: ${text.textContent.trim().slice(0, 30)}`);
  }
  const bars = [...document.querySelectorAll<HTMLElement>('header, nav, .bar')].filter(
    (node) =>
      /sticky|fixed/.test(getComputedStyle(node).position) && node.offsetWidth > innerWidth / 2,
  );
  const taken = bars.reduce((sum, node) => sum + node.offsetHeight, 0);
  if (taken > innerHeight / 2) found.add(`bars take ${taken} of ${innerHeight} px`);
  return [...found];
}

/**
 * Choices that differ from those beside them by nothing but a colour of ours, which a reader with colours of their own
 * does not see; and lines and shapes that their ground swallows.
 */
function toldByColourAlone(): string[] {
  const found: string[] = [];
  const look = (node: Element) => {
    const style = getComputedStyle(node);
    const sides = ['top', 'right', 'bottom', 'left'].map(
      (side) =>
        `${style.getPropertyValue(`border-${side}-style`)} ${style.getPropertyValue(`border-${side}-width`)}`,
    );
    const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth;
    return [
      ...sides,
      outline,
      style.fontWeight,
      style.textDecorationLine,
      node.querySelectorAll('svg').length,
    ].join();
  };
  const shown = (input: Element) =>
    input.matches('input.unseen') ? (input.closest('label') ?? input) : input;
  const same = (node: Element) =>
    node instanceof HTMLInputElement ? `input.unseen[name="${node.name}"]` : node.localName;
  const chosen = '[aria-current], [aria-pressed=true], [aria-selected=true], input.unseen:checked';
  for (const node of document.querySelectorAll(chosen)) {
    const group = node.closest('ul, ol, nav, fieldset, [role=group], .chips') ?? document.body;
    const others = [...group.querySelectorAll(same(node))].filter(
      (each) => !each.matches(chosen) && each.checkVisibility(),
    );
    if (others.some((each) => look(shown(each)) === look(shown(node))))
      found.push(`chosen like the others: ${shown(node).outerHTML.slice(0, 90)}`);
  }
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (colour: string) => {
    if (!canvas) throw new Error('no canvas');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node: Element | null): string => {
    const colour = node ? getComputedStyle(node).backgroundColor : 'Canvas';
    return node && /, 0\)$|transparent/.test(colour) ? ground(node.parentElement) : colour;
  };
  for (const node of document.querySelectorAll(
    'svg :is(path, rect, circle, polyline, line, text)',
  )) {
    if (!node.checkVisibility()) continue;
    const { fill, stroke } = getComputedStyle(node);
    const drawn = [fill, stroke].filter((colour) => colour !== 'none');
    const under = light(ground(node.closest('svg')));
    const seen = drawn.some((colour) => {
      const [less = 0, more = 0] = [light(colour), under].sort((a, b) => a - b);
      return (more + 0.05) / (less + 0.05) >= 3;
    });
    if (!seen) found.push(`not to be seen: ${node.outerHTML.slice(0, 90)}`);
  }
  return found;
}

/** What moves although the reader asked that nothing should. */
function moving(): string[] {
  const durations = (node: Element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(node);
    return `${animationName === 'none' ? '' : animationDuration},${transitionDuration}`;
  };
  return [...document.querySelectorAll('*')]
    .filter((node) => /[1-9]/.test(durations(node)))
    .map((node) => `moves: ${node.outerHTML.slice(0, 60)}`);
}

/** Once around the page with Tab: what it never comes to, and where the focus is not seen or lies under something. */
async function walked(page: Page): Promise<string[]> {
  const found = new Set<string>();
  // A date is several stops, of which the page knows one.
  const most = 4 * (await page.evaluate(noteStops)) + 5;
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const { isRound, wrong } = await page.evaluate(focused);
    if (isRound) break;
    if (wrong) found.add(wrong);
  }
  return [...found, ...(await page.evaluate(left))];
}

/** Notes all that Tab must come to, the radios of a group as one, and answers how many stops that is. */
function noteStops(): number {
  const within = document.querySelector('dialog[open]') ?? document;
  const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const groups = new Map<string, HTMLElement[]>();
  for (const node of within.querySelectorAll<HTMLElement>(controls)) {
    const isShown = node.checkVisibility({ visibilityProperty: true });
    if (!isShown || node.matches(':disabled, [tabindex="-1"]')) continue;
    const isRadio = node instanceof HTMLInputElement && node.type === 'radio';
    const key = isRadio ? `radio ${node.name}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  window.stops = new Map([...groups.values()].map((nodes) => [nodes, false]));
  return groups.size;
}

/** What is wrong with the stop at which the focus is, unless all of them have been come to. */
function focused(): { isRound: boolean; wrong?: string } {
  const node = document.activeElement;
  const stops = window.stops ?? new Map<HTMLElement[], boolean>();
  if (!(node instanceof HTMLElement) || node === document.body)
    return { isRound: [...stops.values()].every(Boolean) };
  for (const group of stops.keys()) if (group.includes(node)) stops.set(group, true);
  const name = node.outerHTML.slice(0, 110);
  const label = node instanceof HTMLInputElement ? node.labels?.[0] : undefined;
  const isRinged = (each: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
  };
  const seen = [node, ...(label ? [label] : [])].filter(isRinged).at(-1);
  if (!seen) return { isRound: false, wrong: `no ring: ${name}` };
  const box = seen.getBoundingClientRect();
  const isLong = box.height > innerHeight / 3;
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const heights = isLong ? [middle] : [box.top + 3, box.bottom - 3];
  const sides = [box.left + Math.min(12, box.width / 2), box.left + box.width / 2];
  const isOnTop = (x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (seen.contains(hit) || hit.contains(seen));
  };
  const isSeen = heights.every((y) => sides.some((x) => isOnTop(x, y)));
  return { isRound: false, ...(!isSeen && { wrong: `focus under something: ${name}` }) };
}

/** What Tab has not come to. */
function left(): string[] {
  return [...(window.stops ?? [])]
    .filter(([, reached]) => !reached)
    .map(([[node]]) => `Tab never comes to ${node?.outerHTML.slice(0, 110)}`);
}

declare global {
  interface Window {
    /** The controls that Tab must come to, those of a radio group together, and whether it has. */
    stops?: Map<HTMLElement[], boolean>;
  }
}
