import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundCard } from '../../../functions/domain/card.ts';
import { round as roundCase } from '../../../functions/domain/cases/round.ts';
import { foldRound } from '../../../functions/domain/fold.ts';
import { filesOfRound, publicFiles } from '../../../functions/domain/rounds/files.ts';
import { logText } from '../../../functions/domain/rounds/log.ts';
import { SYSTEM } from '../../../functions/domain/rounds/log-line.ts';
import { whyNot, type RoundMove } from '../../../functions/domain/rounds/why-not.ts';
import { BEGINNING, hashOfLine, readLog } from '../../../functions/domain/sampling/index.ts';
import { notesOn } from '../../../functions/domain/sampling/difference.ts';
import type { Data, FormRecord } from '../../../functions/domain/record.ts';
import { aRecord } from '../given.ts';

const subject = { id: '2026-autumn', province: 'sd' };
const START = Date.parse('2026-11-23T09:00:00+08:00');
const HOUR = 3_600_000;
const HASH = 'a'.repeat(64);

interface Deed {
  readonly move: RoundMove;
  readonly step?: RoundMove;
  readonly by: string;
  readonly wait: number;
  readonly digits: string;
}
const moves = Object.keys(roundCase.moves) as RoundMove[];
const anyDeed: fc.Arbitrary<Deed> = fc.record({
  move: fc.constantFrom(...moves),
  step: fc.constantFrom(...moves),
  by: fc.constantFrom('P-1', 'P-2', 'P-3', SYSTEM),
  wait: fc.constantFrom(1, HOUR, 200 * HOUR),
  digits: fc.constantFrom('1'.repeat(20), '2'.repeat(20)),
});

/** Makes a record of a deed after some others, as the server would: it follows what its maker saw. */
function next(records: readonly FormRecord[], deed: Deed, at: number): FormRecord {
  const number = records.length + 1;
  const { move, step, digits } = deed;
  const data: Data = {
    move,
    prev: foldRound(subject, records).chain ?? BEGINNING,
    ...(move === 'ask' && { step: step ?? 'freeze', diceOn: '2026-12-01', why: '重来' }),
    ...(move === 'plan' && { title: '抽查', perCounty: 6, take: 10 }),
    ...(move === 'mark' && { marks: [{ unit: 'S-1', history: at % 2 === 0 ? 1500 : 500 }] }),
    ...(move === 'dice' && { digits }),
    ...(move === 'frozen' && { frameSha256: HASH, designSha256: HASH }),
    ...(move === 'drawn' && { drawSha256: HASH }),
    ...(move === 'commit' && { commitSha256: HASH, diceFrom: at + 168 * HOUR }),
    ...((move === 'reveal' || move === 'void') && { secretHex: HASH }),
  };
  const id = `round-move#${number}`;
  return aRecord({
    id,
    form: 'round-move',
    number,
    at: '2026-11-23',
    by: deed.by,
    enteredAt: at,
    data,
  });
}

/** What is done only where it is open, the rest anyhow: as sent by anybody. */
function lived(deeds: readonly Deed[], only: 'open' | 'any'): FormRecord[] {
  let at = START;
  const records: FormRecord[] = [];
  for (const deed of deeds) {
    at += deed.wait;
    const asked = { move: deed.move, by: deed.by, at, step: deed.step as never };
    if (only === 'open' && whyNot(foldRound(subject, records), asked)) continue;
    records.push(next(records, deed, at));
  }
  return records;
}

/** Deeds that lead through a whole round, among which others may stand. */
const straight: readonly Omit<Deed, 'digits'>[] = [
  { move: 'plan', by: 'P-1', wait: 1 },
  { move: 'ask', step: 'freeze', by: 'P-1', wait: 1 },
  { move: 'freeze', by: 'P-2', wait: 1 },
  { move: 'frozen', by: SYSTEM, wait: 1 },
  { move: 'ask', step: 'commit', by: 'P-2', wait: 1 },
  { move: 'commit', by: 'P-1', wait: 1 },
  { move: 'showSecret', by: 'P-1', wait: 1 },
  { move: 'lodge', by: 'P-1', wait: 1 },
  { move: 'dice', by: 'P-1', wait: 200 * HOUR },
  { move: 'dice', by: 'P-2', wait: 1 },
  { move: 'seed', by: 'P-1', wait: 1 },
  { move: 'ask', step: 'draw', by: 'P-1', wait: 1 },
  { move: 'draw', by: 'P-2', wait: 1 },
  { move: 'drawn', by: SYSTEM, wait: 1 },
];
const whole = straight.map((deed) => ({ ...deed, digits: '1'.repeat(20) }));

/** A whole life with any other deeds between. */
const anyLife = fc
  .array(fc.tuple(fc.nat(whole.length), anyDeed), { maxLength: 25 })
  .map((others) =>
    whole.flatMap((deed, at) => [
      ...others.filter(([where]) => where === at).map(([, d]) => d),
      deed,
    ]),
  );

describe('A round, whatever anybody sends', () => {
  it('has the same card in whatever order its moves are read', () => {
    fc.assert(
      fc.property(anyLife, fc.infiniteStream(fc.nat()), (deeds, shuffle) => {
        const records = lived(deeds, 'any');
        const mixed = records
          .map((record) => [shuffle.next().value as number, record] as const)
          .sort(([a], [b]) => a - b)
          .map(([, record]) => record);
        expect(foldRound(subject, mixed)).toEqual(foldRound(subject, records));
      }),
      { numRuns: 60 },
    );
  });

  it('is frozen, thrown and drawn by two people at the least', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 60 }), (deeds) => {
        const alone = deeds.map((deed) => (deed.by === SYSTEM ? deed : { ...deed, by: 'P-1' }));
        const { state } = foldRound(subject, lived(alone, 'open'));
        expect(['none', 'draft']).toContain(state);
      }),
    );
  });

  it('takes what is not open for nothing: the state is that of the open moves alone', () => {
    fc.assert(
      fc.property(anyLife, (deeds) => {
        const open = foldRound(subject, lived(deeds, 'open'));
        const any = foldRound(subject, lived(deeds, 'any'));
        const facts = ({ state, asked, digits, lodged, dice, marks }: RoundCard) => ({
          state,
          asked,
          digits,
          lodged,
          dice,
          marks,
        });
        expect(facts(any)).toEqual(facts(open));
      }),
      { numRuns: 60 },
    );
  });

  it('is frozen with the marks that stood there when it was asked for, and keeps them', () => {
    fc.assert(
      fc.property(anyLife, (deeds) => {
        const records = lived(deeds, 'any');
        let seen: RoundCard | undefined;
        records.forEach((_, at) => {
          const [before, after] = [at, at + 1].map((n) => foldRound(subject, records.slice(0, n)));
          if (!before?.asked && after?.asked) seen = after;
          if (before?.state === 'draft' && after?.state === 'freezing')
            expect(after.marks).toEqual(seen?.marks);
          if (before?.state === 'freezing' && after?.state === 'freezing')
            expect(after.marks).toEqual(before.marks);
          if (after?.state === 'frozen') expect(after.marks).toBeUndefined();
        });
      }),
      { numRuns: 40 },
    );
  });

  it('writes a log whose chain holds, whatever was sent, and breaks when a move is changed later', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), (deeds, place) => {
        const records = lived(deeds, 'any');
        expect(broken(records)).toEqual([]);
        const at = place % (records.length - 1); // of the last line only the next one would tell
        const changed = records.map((record, each) =>
          each === at ? { ...record, enteredAt: record.enteredAt + 1 } : record,
        );
        expect(broken(changed)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(hashOfLine('x\n')).toBe(hashOfLine('x'));
  });

  it('that is declared void after its dice tells its secret, and before them it does not', () => {
    const voided = (lasting: number) => {
      const alone = { digits: '', wait: 1 };
      const end = [
        { ...alone, move: 'takeBack', by: 'P-1' },
        { ...alone, move: 'ask', step: 'void', by: 'P-1' },
        { ...alone, move: 'void', by: 'P-2' },
      ] as const;
      return foldRound(subject, lived([...whole.slice(0, lasting), ...end], 'open'));
    };
    const seeded = whole.findIndex(({ move }) => move === 'seed') + 1;
    expect(voided(seeded - 1)).toMatchObject({ state: 'void', voidedWhy: '重来' });
    expect(voided(seeded - 1).secret).toBeUndefined();
    expect(voided(seeded)).toMatchObject({ state: 'void', secret: HASH });
    expect(publicFiles(voided(whole.length))).toContain('draw.csv');
  });

  it('shows nobody frame or draw before fieldwork, and children to nobody outside', () => {
    const files = (lasting: number) => filesOfRound(foldRound(subject, livedUntil(lasting)));
    expect(files(whole.length)).toEqual(['design.json', 'notice.json', 'round_log.jsonl']);
    fc.assert(
      fc.property(anyLife, (deeds) => {
        const card = foldRound(subject, lived(deeds, 'any'));
        expect(publicFiles(card)).not.toContain('frame_children.csv');
        expect(publicFiles(card)).not.toContain('sample.csv');
        if (card.secret === undefined) expect(publicFiles(card)).not.toContain('draw.csv');
      }),
      { numRuns: 60 },
    );
  });
});

function livedUntil(lasting: number): FormRecord[] {
  return lived(whole.slice(0, lasting), 'open');
}

/** What is wrong with the log of some moves. */
function broken(records: readonly FormRecord[]): string[] {
  const { note, taken } = notesOn('round_log.jsonl');
  const text = logText({ ...foldRound(subject, records), revealedAt: Infinity }, records);
  readLog([new TextEncoder().encode(text)], note);
  return taken().map(({ code }) => code);
}
