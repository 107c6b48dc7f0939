/** The catalogue of forms. */
import type { ChildCard, FindingCard } from '../card.ts';
import type { AnyForm, FormOf } from '../form.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { home } from './home.ts';
import { verification } from './verification.ts';

export { file, findingMove, home, verification };

export const childForms: Readonly<Record<string, FormOf<ChildCard>>> = { file, home, verification };
export const findingForms: Readonly<Record<string, FormOf<FindingCard>>> = {
  'finding-move': findingMove,
};
export const forms: Readonly<Record<string, AnyForm>> = { ...childForms, ...findingForms };
