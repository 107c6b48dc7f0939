import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canary, crude, mutated } from './any-body.ts';
import { expectCivilAnswer } from './civil-answer.ts';
import { conductedRound, DICE, NOTICE, officersOf, PLAN } from './conducted-round.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const RUNS = Number(process.env['RUNS'] ?? (process.env['CI'] ? 3000 : 300));
const { code: unit } = places.school;
const expected = { passA: 90, passB: 80, passC: 95, costA: 4, costB: 1, costC: 1 };

/** Moves as pages make them where a round stands, with texts that must never come back where one can stand. */
const moves = {
  none: [
    { move: 'plan', ...PLAN, title: canary.name },
    {
      ...{ move: 'plan', ...PLAN, ...expected, allocation: 'cost' },
      ...{ priority: ['bothAway', 'boarding'], priorityRate: 3 },
    },
  ],
  draft: [
    { move: 'mark', marks: [{ unit, history: 500, complaints: 1500, must: 'incident' }] },
    { move: 'mark', marks: [{ unit }, { unit: canary.idNo, staffing: 2000 }] },
    { move: 'frozen', frameSha256: 'a'.repeat(64), schools: 1, children: 1 },
  ],
  frozen: [
    {
      ...{ move: 'ask', step: 'commit', ...NOTICE },
      ...{ dicePlace: canary.residenceAddress, diceOn: '2027-01-05' },
    },
    { move: 'ask', step: 'freeze' },
    { move: 'goOn' },
  ],
  committed: [
    { move: 'dice', digits: DICE },
    ...['showSecret', 'lodge', 'seed'].map((move) => ({ move })),
  ],
  seeded: [
    { move: 'ask', step: 'draw' },
    { move: 'ask', step: 'void', why: canary.note },
    { move: 'takeBack' },
    { move: 'drawn', drawSha256: 'a'.repeat(64), sampleSha256: 'a'.repeat(64) },
  ],
  field: ['field', 'reveal', 'publish'].map((step) => ({ move: 'ask', step })),
};
type Stage = keyof typeof moves;
const stages = Object.keys(moves) as Stage[];
/** Stands for the number of the next move, until it is known. */
const NEXT = 424_242;

/** What may be sent where a round stands: most often a move that fits there, changed at some places. */
function bodyFor(stage: Stage) {
  const fitting = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<object>(...moves[stage]) },
    { weight: 1, arbitrary: fc.constantFrom<object>(...Object.values(moves).flat()) },
  );
  const whole = fitting.map((data) => ({ number: NEXT, device: 'office', data }));
  return fc.oneof(
    { weight: 1, arbitrary: crude },
    { weight: 3, arbitrary: whole.map((each) => JSON.stringify(each)) },
    { weight: 12, arbitrary: whole.chain((each) => mutated(each, 'round-move')) },
  );
}

let house: TestHouse;
const rounds = new Map(stages.map((stage) => [stage, conductedRound(() => house, `bad-${stage}`)]));
/** So many moves may be tried on a draft before there is another: it soon is none any more. */
const TRIED = 20;

beforeAll(async () => {
  house = await testHouse('2026-11-23');
  await officersOf(house);
  await house.account('admin', 'schoolAdmin', places.school.id);
  await house.child(places.school.id);
  for (const [stage, { plan, together, conductToCommitment, conductToSeed }] of rounds) {
    if (stage === 'none' || stage === 'draft') continue;
    await plan();
    house.clock.now += 60_000;
    if (stage === 'frozen') await together('freeze');
    if (stage === 'committed') await conductToCommitment();
    if (stage !== 'seeded' && stage !== 'field') continue;
    await conductToSeed();
    if (stage === 'field') for (const step of ['draw', 'field']) await together(step);
  }
}, 60_000);

describe('Given anything that can be sent to a round, wherever it stands', () => {
  it('then no answer fails or repeats what was sent, and the round opens for both afterwards', async () => {
    const sending = fc
      .constantFrom(...stages, 'draft' as const, 'draft' as const)
      .chain((stage) => fc.tuple(fc.constant(stage), bodyFor(stage)));
    let tried = 0;
    const roundAt = async (stage: Stage) => {
      const isUsedUp = stage === 'draft' && tried++ % TRIED === 0;
      if (isUsedUp)
        rounds.set(
          'draft',
          conductedRound(() => house, `bad-draft-${tried}`),
        );
      const round = rounds.get(stage)!;
      if (isUsedUp) await round.plan();
      return round;
    };
    const whose = fc.constantFrom('province', 'province', 'province-2', 'admin', undefined);
    // Most often as the next move, for only that is looked at closely.
    const step = fc.constantFrom(1, 1, 1, 1, 1, 0, 2, -1);
    await fc.assert(
      fc.asyncProperty(sending, whose, step, async ([stage, sent], who, ahead) => {
        const round = await roundAt(stage);
        house.clock.now += 1000;
        const before = await round.opened('province');
        const made = before.status === 200 ? (before.body as { readonly moves: number }).moves : 0;
        const params = round.at;
        const body = sent.replace(String(NEXT), String(made + ahead));
        expectCivilAnswer(house, await house.ask(who, 'moveRound', { params, body }));
        await house.work();
        for (const officer of ['province', 'province-2'])
          expect([200, before.status]).toContain((await round.opened(officer)).status);
        expect((await house.ask(undefined, 'publicRounds')).status).toBe(200);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
