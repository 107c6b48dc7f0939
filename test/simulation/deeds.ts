import { childDeeds } from './child-deeds.ts';
import type { Doing } from './doing.ts';
import { officeDeeds } from './office-deeds.ts';
import type { Sent } from './run.ts';
import { INCOMING, known } from './world.ts';

const make = { ...childDeeds, ...officeDeeds };

/** What is done, and how often. */
const kinds: readonly (keyof typeof make)[] = [
  ...(['talk', 'talk', 'talk', 'verification', 'verification', 'visit', 'edit', 'edit'] as const),
  ...(['correct', 'correct', 'withdraw', 'transfer', 'transfer', 'assign', 'confirm'] as const),
  ...(['order', 'answer', 'import', 'open', 'list', 'stranger', 'nobody', 'unreasoned'] as const),
];

/** One deed of somebody at a device, or nothing where it makes no sense now. */
export function aDeed(doing: Doing): Sent | undefined {
  return make[doing.luck.pick(kinds)](doing);
}

export const children = [...known.map(({ id }) => id), INCOMING.id];
