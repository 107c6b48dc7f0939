/** The catalogue of rules. */
import { fileVerified } from './file-verified.ts';
import { talk } from './talk.ts';
import type { Rule } from '../rule.ts';

export { fileVerified, talk };

export const rules: readonly Rule[] = [fileVerified, talk];
