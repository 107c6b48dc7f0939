import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import { roundMove } from '../../../../functions/domain/forms/index.ts';

export type Round = Reply<'openRound'>;
export type State = Round['state'];
/** A step that one asks for and another agrees to. */
export type Step = 'freeze' | 'commit' | 'draw' | 'field' | 'reveal' | 'publish' | 'void';

const states: Record<State, () => string> = {
  draft: m.round_state_draft,
  freezing: m.round_state_freezing,
  frozen: m.round_state_frozen,
  committed: m.round_state_committed,
  seeded: m.round_state_seeded,
  drawing: m.round_state_drawing,
  drawn: m.round_state_drawn,
  field: m.round_state_field,
  revealed: m.round_state_revealed,
  published: m.round_state_published,
  void: m.round_state_void,
};

export function stateWords(state: State): string {
  return states[state]();
}

/** The eight steps in their order (SAMPLING §2.1). */
export function stepNames(): string[] {
  return [
    m.round_step_plan(),
    m.round_step_freeze(),
    m.round_step_commit(),
    m.round_step_dice(),
    m.round_step_draw(),
    m.round_step_field(),
    m.round_step_reveal(),
    m.round_step_publish(),
  ];
}

const places: Record<State, number> = {
  draft: 2,
  freezing: 2,
  frozen: 3,
  committed: 4,
  seeded: 5,
  drawing: 5,
  drawn: 6,
  field: 7,
  revealed: 8,
  published: 9,
  void: 0,
};

/** The step that is to be done next, counted from 1; 9 when all are done, 0 for a round that is void. */
export function placeOf(state: State): number {
  return places[state];
}

const nexts: Partial<Record<State, Step>> = {
  draft: 'freeze',
  frozen: 'commit',
  seeded: 'draw',
  drawn: 'field',
  field: 'reveal',
  revealed: 'publish',
};

/** The step that two people make next; nothing while the server works, while dice are read, and at the end. */
export function nextStep(state: State): Step | undefined {
  return nexts[state];
}

const verbs: Record<Step, () => string> = {
  freeze: m.round_verb_freeze,
  commit: m.round_verb_commit,
  draw: m.round_verb_draw,
  field: m.round_verb_field,
  reveal: m.round_verb_reveal,
  publish: m.round_verb_publish,
  void: m.round_verb_void,
};

/** 冻结名单, 承诺公告: a step as a button and a request name it. */
export function stepWords(step: string): string {
  return Object.hasOwn(verbs, step) ? verbs[step as Step]() : step;
}

const consequences: Record<
  Step | 'dice',
  readonly [isPublic: () => string, isFixed: () => string]
> = {
  freeze: [m.round_public_freeze, m.round_fixed_freeze],
  commit: [m.round_public_commit, m.round_fixed_commit],
  dice: [m.round_public_dice, m.round_fixed_dice],
  draw: [m.round_public_draw, m.round_fixed_draw],
  field: [m.round_public_field, m.round_fixed_field],
  reveal: [m.round_public_reveal, m.round_fixed_reveal],
  publish: [m.round_public_publish, m.round_fixed_publish],
  void: [m.round_public_void, m.round_fixed_void],
};

/** What becomes public with a step, and what can no longer change after it. */
export function consequencesOf(step: Step | 'dice'): { isPublic: string; isFixed: string } {
  const [isPublic, isFixed] = consequences[step];
  return { isPublic: isPublic(), isFixed: isFixed() };
}

/** One line of the log: 提请：冻结名单, 名单已冻结. */
export function moveWords({ move, step }: Pick<Round['log'][number], 'move' | 'step'>): string {
  if (step !== undefined) return m.round_log_asked({ step: stepWords(step) });
  const found = roundMove.fields.move.codes.find(({ code }) => code === move);
  return found ? textOf(found) : move;
}

const files: Readonly<Record<string, () => string>> = {
  'frame_schools.csv': m.file_frame_schools,
  'frame_children.csv': m.file_frame_children,
  'frame_excluded.csv': m.file_frame_excluded,
  'design.json': m.taken_file_design,
  'notice.json': m.file_notice,
  'draw.csv': m.taken_file_draw,
  'sample.csv': m.taken_file_sample,
  'seed.json': m.taken_file_seed,
  'manifest.json': m.taken_file_manifest,
  'round_log.jsonl': m.file_round_log,
};

/** What a file of a round holds. */
export function fileWords(file: string): string {
  return files[file]?.() ?? file;
}

/** Twenty digits of dice in fives, as the stage shows them. */
export function inFives(digits: string): string {
  return digits.replace(/(.{5})(?=.)/g, '$1 ');
}
