import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RoundState } from '#lib/words/round-words.ts';
import { codeWords as words, textOf } from '#lib/words/text-of.ts';
import { moved } from '../../../../functions/domain/case.ts';
import { round, roundSteps, type RoundStep } from '../../../../functions/domain/cases/round.ts';
import type { CodeList } from '../../../../functions/domain/codes/code-list.ts';
import { roundMove } from '../../../../functions/domain/forms/round-move.ts';
import { riskFactors } from '../../../../functions/domain/sampling/index.ts';

const { fields } = roundMove;

export type Round = Reply<'openRound'>;
/** A step that one asks for and another agrees to. */
export type Step = RoundStep;

/** The eight steps in their order. */
export function stepNames(): string[] {
  const [freeze = '', commit = '', ...others] = roundSteps
    .filter((step) => step !== 'void')
    .map((step) => codeWords(fields.step.codes, step));
  return [m.round_step_plan(), freeze, commit, m.round_step_dice(), ...others];
}

const places: Record<RoundState, number> = {
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
export function placeOf(state: RoundState): number {
  return places[state];
}

/** The step that two people make next; nothing while the server works, while dice are read, and at the end. */
export function nextStep(state: RoundState): Step | undefined {
  return roundSteps.find((step) => step !== 'void' && moved(round, state, step) !== undefined);
}

/** 冻结名单, 承诺公告: a step as a button and a request name it, within a sentence. */
export function stepWords(step: Step): string {
  const name = codeWords(fields.step.codes, step);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What a form calls one of its codes. */
export function codeWords(codes: CodeList, code: string): string {
  return words(codes, code) ?? code;
}

/** 投诉举报 ×1.5, 师资配备 ×2, 综合 ×3, 必查：上一轮不合格. */
export function markWords(mark: NonNullable<Round['marks']>[number]): string[] {
  const parts = fields.marks.fields;
  const named = riskFactors.flatMap((factor) => {
    const permille = mark[factor];
    return permille === undefined ? [] : [`${textOf(parts[factor].label)} ×${permille / 1000}`];
  });
  return [
    ...named,
    ...(named.length > 1 ? [m.marks_total({ times: `×${mark.riskPermille / 1000}` })] : []),
    ...(mark.must === undefined
      ? []
      : [m.marks_must({ why: codeWords(parts.must.codes, mark.must) })]),
  ];
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
  return codeWords(fields.move.codes, move);
}
