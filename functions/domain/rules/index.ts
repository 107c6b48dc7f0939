/** The catalogue of rules. */
import { fileVerified } from './file-verified.ts';
import type { Rule } from '../rule.ts';

export { fileVerified };

export const rules: readonly Rule[] = [fileVerified];
