import * as m from '#lib/paraglide/messages.js';
import { clauseWords, type Standing } from './standing-words.ts';

const demands: Readonly<Record<string, () => string>> = {
  'file-verified': m.rule_file_verified,
  talk: m.rule_talk,
  'home-visit': m.rule_home_visit,
  'care-person': m.rule_care_person,
  evidence: m.rule_evidence,
  'under-sixteen': m.rule_under_sixteen,
};

/** What a duty rests on, as a sentence: 依据《指南》（七）1，… */
export function basisWords({ rule, clause }: Pick<Standing, 'rule' | 'clause'>): string {
  const basis = m.basis_guideline({ clause: clauseWords(clause) });
  const demand = demands[rule]?.();
  return demand ? m.basis_and_demand({ basis, demand }) : basis;
}
