/** The catalogue of rules, in the order in which pages name them. */
import { carePerson } from './care-person.ts';
import { evidence } from './evidence.ts';
import { fileVerified } from './file-verified.ts';
import { homeVisit } from './home-visit.ts';
import { talk } from './talk.ts';
import { underSixteen } from './under-sixteen.ts';
import { under, type Rule, type WrittenRule } from '../rule.ts';
import type { Settings } from '../settings.ts';

export { carePerson, evidence, fileVerified, homeVisit, talk, underSixteen };

const writtenRules: readonly WrittenRule[] = [
  talk,
  fileVerified,
  homeVisit,
  carePerson,
  evidence,
  underSixteen,
];

/** Every duty as it holds at a school under its settings. */
export function rulesUnder(settings: Settings): readonly Rule[] {
  return writtenRules.map((rule) => under(rule, settings));
}
