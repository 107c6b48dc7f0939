import * as m from '#lib/paraglide/messages.js';
import { inFours } from '#lib/words/receipt.ts';
import { basisOf, type BasisRow } from '../basis.ts';
import { inFives } from '#lib/words/round-words.ts';
import {
  asideWords,
  differenceLines,
  markWords,
  nextWords,
  reachWords,
  sentenceWords,
  verdictWords,
} from '../proof-words.ts';
import type { Proved } from '../prove.ts';
import { isRight, verdictOn, type Sentence } from '../sentences.ts';
import { element } from './element.ts';

const signs: Readonly<Record<Sentence['mark'], string>> = { holds: '✓', differs: '△', open: '–' };

/** A proof as the page of the site shows it: four sentences, what they rest on, and what they come to. */
export function shownProof(proved: Proved): HTMLElement[] {
  const verdict = verdictOn(proved);
  const sentences = verdict.sentences.map((sentence) => sentenceItem(sentence, proved));
  const kind = isRight(verdict) ? 'right' : verdict.kind;
  const outcome = element('section', { class: `card outcome ${kind}` });
  outcome.append(element('h2', {}, verdictWords(verdict)));
  for (const words of reachWords(verdict, proved)) outcome.append(element('p', {}, words));
  const found = verdict.kind === 'differs' ? verdict.causes : [];
  for (const { differences } of found) outcome.append(list('ul', differenceLines(differences)));
  const next = nextWords(verdict);
  if (next.length > 0) outcome.append(element('h3', {}, m.proof_next()), list('ol', next));
  if (proved.seed) {
    const of = m.proof_of_round({ round: proved.seed.round_id, n: proved.files.length });
    outcome.append(element('p', { class: 'meta' }, of));
  }
  const label = m.proof_sentences();
  return [element('ol', { class: 'card sentences', 'aria-label': label }, ...sentences), outcome];
}

function sentenceItem(sentence: Sentence, proved: Proved): HTMLElement {
  const { id, mark } = sentence;
  const asides = asideWords(sentence, proved);
  const words = `${sentenceWords(sentence, proved)} `;
  return element(
    'li',
    { class: mark, 'data-sentence': id, 'data-mark': mark },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[mark]),
    element(
      'div',
      {},
      element('p', {}, words, element('span', { class: 'mark whole' }, markWords(sentence))),
      ...asides.map((aside) => element('p', { class: 'meta' }, aside)),
      element(
        'details',
        {},
        element('summary', {}, m.proof_basis()),
        element('dl', {}, ...basisOf(id, proved).flatMap(basisRow)),
      ),
    ),
  );
}

function basisRow({ label, value, as }: BasisRow): HTMLElement[] {
  const written = as === 'hash' ? inFours(value) : as === 'dice' ? inFives(value) : value;
  return [element('dt', { class: 'meta' }, label), element('dd', { class: as }, written)];
}

function list(tag: 'ul' | 'ol', lines: readonly string[]): HTMLElement {
  return element(tag, { class: 'lines' }, ...lines.map((line) => element('li', {}, line)));
}
