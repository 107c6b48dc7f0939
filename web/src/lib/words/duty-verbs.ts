import * as m from '#lib/paraglide/messages.js';

/** What is done about a duty: the form that meets it, and what the button says. */
export interface DutyVerb {
  readonly form: string;
  readonly words: string;
}

const verbs: Readonly<Record<string, () => DutyVerb>> = {
  'file-verified': () => ({ form: 'verification', words: m.verify() }),
  talk: () => ({ form: 'talk', words: m.record_talk() }),
  'home-visit': () => ({ form: 'visit', words: m.record_visit() }),
  evidence: () => ({ form: 'verification', words: m.verify() }),
  'under-sixteen': () => ({ form: 'status', words: m.let_leave() }),
};

/** The one tap by which a rule’s duty is met; nothing where no form meets it. */
export function verbOf(rule: string): DutyVerb | undefined {
  return verbs[rule]?.();
}
