import * as m from '#lib/paraglide/messages.js';

/** The four steps of an import. */
export function importSteps(): string[] {
  return [m.step_file(), m.step_verdicts(), m.step_writing(), m.step_done()];
}
