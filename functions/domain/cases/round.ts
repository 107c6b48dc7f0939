import { caseKind } from '../case.ts';

const live = [
  'draft',
  'freezing',
  'frozen',
  'committed',
  'seeded',
  'drawing',
  'drawn',
  'field',
  'revealed',
  'published',
] as const;

/** The states of a round once it is planned. */
export const roundStates = [...live, 'void'] as const;
/** Steps that one person asks for and another confirms: nobody freezes, throws and draws alone (DECISIONS 0025). */
export const roundSteps = [
  'freeze',
  'commit',
  'draw',
  'field',
  'reveal',
  'publish',
  'void',
] as const;
export type RoundStep = (typeof roundSteps)[number];

/**
 * One inspection by sampling, from its plan to the circular (SAMPLING §2.1). What freezes and draws is the server’s work
 * between two states. Nothing is ever edited: a mistake is declared void, with a public reason.
 */
export const round = caseKind({
  id: 'round',
  states: ['none', ...roundStates],
  moves: {
    plan: { from: ['none'], to: 'draft' },
    mark: { from: ['draft'] },
    ask: { from: live },
    takeBack: { from: live },
    freeze: { from: ['draft'], to: 'freezing' },
    frozen: { from: ['freezing'], to: 'frozen' },
    commit: { from: ['frozen'], to: 'committed' },
    showSecret: { from: ['committed'] },
    lodge: { from: ['committed'] },
    dice: { from: ['committed'] },
    seed: { from: ['committed'], to: 'seeded' },
    draw: { from: ['seeded'], to: 'drawing' },
    drawn: { from: ['drawing'], to: 'drawn' },
    goOn: { from: ['freezing', 'drawing'] },
    field: { from: ['drawn'], to: 'field' },
    reveal: { from: ['field'], to: 'revealed' },
    publish: { from: ['revealed'], to: 'published' },
    void: { from: live, to: 'void' },
  },
});
