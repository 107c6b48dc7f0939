import { expect } from 'vitest';
import { civilDate } from '../../functions/domain/calendar.ts';
import { places, type TestHouse } from './test-house.ts';

const DAY = 86_400_000;
export const DICE = '07315826490538172946';
export const NOTICE = { diceTime: '10:00', dicePlace: '省教育厅大厅', depositary: '省公证处' };
export const PLAN = {
  title: '2026年秋季抽查',
  perCounty: 6,
  take: 10,
  takeReserve: 2,
  reserveTarget: 2,
  allocation: 'county',
};
/** What a move answers, whether it was made or refused. */
interface Answer {
  readonly code?: string;
  readonly secret?: string;
  readonly round?: RoundPage;
}

export interface RoundPage {
  readonly state: string;
  readonly moves: number;
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly marks?: readonly object[];
}

/** The two who conduct it. */
export async function officersOf(house: TestHouse): Promise<void> {
  for (const who of ['province', 'province-2'])
    await house.account(who, 'provinceOfficer', places.province.id);
}

/** A round that two officers, `province` and `province-2`, conduct through the handlers; of another province, others. */
export function conductedRound(
  house: () => TestHouse,
  round: string,
  { province, before }: { province: string; before: string } = {
    province: places.province.id,
    before: '',
  },
) {
  const at = { province, round };
  const [first, second] = [`${before}province`, `${before}province-2`];
  const opened = (who: string) => house().ask(who, 'openRound', { params: at });

  /** One move under the next number; what the server has to do after it waits. */
  async function send(who: string, data: object, number?: number) {
    house().clock.now += 1000;
    const { status, body } = await opened(who);
    const next = number ?? (status === 200 ? (body as RoundPage).moves + 1 : 1);
    const sent = { number: next, device: 'office', data };
    const answer = await house().ask(who, 'moveRound', { params: at, body: sent });
    return { ...answer, body: answer.body as Answer };
  }
  /** The same, and what the server has to do after it. */
  async function move(...given: Parameters<typeof send>) {
    const answer = await send(...given);
    await house().work();
    return answer;
  }
  async function done(who: string, data: object) {
    expect(await move(who, data)).toMatchObject({ status: 200 });
  }
  async function together(step: string, data: object = {}) {
    await done(first, { move: 'ask', step, ...data });
    await done(second, { move: step });
  }

  /** From the freeze to the announcement of the dice; answers their day. */
  async function conductToCommitment() {
    house().clock.now += 60_000; // what was entered within the last half minute may still be on its way
    await together('freeze');
    const diceOn = civilDate(house().clock.now + 9 * DAY);
    await together('commit', { ...NOTICE, diceOn });
    return diceOn;
  }
  /** From the freeze to the published dice. */
  async function conductToSeed() {
    const diceOn = await conductToCommitment();
    await done(first, { move: 'showSecret' });
    await done(first, { move: 'lodge' });
    house().clock.now = Date.parse(`${diceOn}T10:30:00+08:00`);
    await done(first, { move: 'dice', digits: DICE });
    await done(second, { move: 'dice', digits: DICE });
    await done(first, { move: 'seed' });
  }

  return {
    at,
    opened,
    page: async () => (await opened(first)).body as RoundPage,
    send,
    move,
    plan: (more: object = {}) => done(first, { move: 'plan', ...PLAN, ...more }),
    together,
    conductToCommitment,
    conductToSeed,
    /** From the freeze to the reveal. */
    conduct: async () => {
      await conductToSeed();
      for (const step of ['draw', 'field', 'reveal']) await together(step);
    },
    /** What anybody may fetch of it. */
    published: async () => {
      const { body } = await house().ask(undefined, 'publicRound', { params: at });
      const folder = new Map<string, readonly Uint8Array[]>();
      for (const file of (body as { readonly files: readonly string[] }).files) {
        const params = { ...at, file };
        const { text } = (await house().ask(undefined, 'publicFile', { params })).body as {
          readonly text: string;
        };
        folder.set(file, [new TextEncoder().encode(text)]);
      }
      return folder;
    },
    /** A file of the round as it was kept, by the hash of its card. */
    kept: async (hash = '') => {
      const bytes = await house().store.roundFile(at, hash);
      return new TextDecoder().decode(bytes);
    },
  };
}
