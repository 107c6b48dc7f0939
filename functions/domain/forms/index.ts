/** The catalogue of forms. */
import type { ChildCard, FindingCard } from '../card.ts';
import { catalogue, type AnyForm, type FormOf } from '../form.ts';
import { file } from './file.ts';
import { findingMove } from './finding-move.ts';
import { home } from './home.ts';
import { verification } from './verification.ts';

export { file, findingMove, home, verification };

export const childForms = catalogue<FormOf<ChildCard>>(file, home, verification);
export const findingForms = catalogue<FormOf<FindingCard>>(findingMove);
export const forms = catalogue<AnyForm>(file, home, verification, findingMove);
