/**
 * The verifier in one page that is opened from a disk: the engine, the sentences and the words of the site, and no way
 * to any network. The one script is the page’s and, read again as a worker, the one that computes.
 */
import '#lib/tokens.css';
import '#lib/base.css';
import './tool.css';
import * as m from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { dropped, filesOfRound } from '../picked-files.ts';
import { carryOut, orderFrom, serveOrders, type Order, type Progress } from '../prove-order.ts';
import type { Proved } from '../prove.ts';
import { element } from './element.ts';
import { shownProof } from './shown-proof.ts';

type Language = 'zh' | 'en';

if (typeof document === 'undefined') serveOrders();
else begin(document.currentScript?.textContent ?? '');

function begin(script: string): void {
  let language: Language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  let proved: Proved | undefined;
  let last = 0;
  overwriteGetLocale(() => language);

  async function take(picked: Iterable<File>) {
    const files = filesOfRound(picked);
    if (!files.has('seed.json') && !files.has('design.json'))
      return result().replaceChildren(element('p', { role: 'alert' }, m.own_files_nothing()));
    const mine = ++last;
    const bar = element('progress', { max: '100', 'aria-label': m.proof_running() });
    result().replaceChildren(element('p', {}, m.proof_running()), bar);
    const tell = ({ done, all }: Progress) => (bar.value = (100 * done) / Math.max(all, 1));
    const found = await away(script, { files }, tell);
    if (mine !== last) return undefined;
    proved = found;
    return result().replaceChildren(...shownProof(found));
  }

  function show() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = m.page_title({ page: m.tool_title(), app: m.app_name() });
    document.body.replaceChildren(page(take, (chosen) => speak(chosen), language));
    if (proved) result().replaceChildren(...shownProof(proved));
  }

  function speak(chosen: Language) {
    language = chosen;
    show();
  }

  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer) void dropped(event.dataTransfer).then(take);
  });
  show();
}

/** In a worker; where a browser has none for a page from a disk, in the page itself. */
async function away(
  script: string,
  order: Order,
  tell: (progress: Progress) => void,
): Promise<Proved> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return await orderFrom(new Worker(address), order, tell);
  } catch {
    return await carryOut(order, tell);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function result(): HTMLElement {
  return document.getElementById('result') ?? document.body;
}

function page(
  take: (files: Iterable<File>) => Promise<void>,
  speak: (language: Language) => void,
  language: Language,
): HTMLElement {
  return element(
    'main',
    { class: 'stack' },
    element('h1', {}, m.tool_title()),
    element('p', {}, m.verification_what()),
    element('p', { class: 'meta' }, m.tool_what()),
    element('p', { class: 'meta' }, m.own_files_private()),
    languages(speak, language),
    element(
      'section',
      { class: 'card own', 'aria-labelledby': 'own' },
      element('h2', { id: 'own' }, m.own_files()),
      element('p', {}, m.own_files_what()),
      element(
        'div',
        { class: 'row-of' },
        choice('files', m.own_files_choose(), { multiple: '' }, take),
        choice('folder', m.own_files_folder(), { webkitdirectory: '' }, take),
        element('span', { class: 'quiet' }, m.own_files_drop()),
      ),
    ),
    element('div', { id: 'result', class: 'stack', 'aria-live': 'polite' }),
  );
}

function choice(
  id: string,
  words: string,
  kind: Readonly<Record<string, string>>,
  take: (files: Iterable<File>) => Promise<void>,
): HTMLElement {
  const input = element('input', { type: 'file', id, class: 'unseen', ...kind });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = ''; // so that the same files can be chosen again
    void take(files);
  });
  return element(
    'span',
    { class: 'file' },
    input,
    element('label', { for: id, class: 'button' }, words),
  );
}

function languages(speak: (language: Language) => void, here: Language): HTMLElement {
  const button = (language: Language, words: string) => {
    const pressed = String(language === here);
    const made = element(
      'button',
      { type: 'button', class: 'button small', 'aria-pressed': pressed },
      words,
    );
    made.addEventListener('click', () => speak(language));
    return made;
  };
  const label = m.language();
  return element(
    'div',
    { class: 'row-of', role: 'group', 'aria-label': label },
    button('zh', '中文'),
    button('en', 'English'),
  );
}
