import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChildCard, FindingCard } from '../../../functions/domain/card.ts';
import { isUnsettled } from '../../../functions/domain/unsettled.ts';
import { foldFinding } from '../../../functions/domain/fold.ts';
import { sectionId, type FormRecord } from '../../../functions/domain/record.ts';
import { auditMoves, type AuditMove } from '../../../functions/domain/reports/audit-moves.ts';
import { fileVerified as rule } from '../given-rules.ts';
import { aCard, aDay, aRecord, SCHOOL } from '../given.ts';

/** A school's findings as the store keeps them: numbered moves, of which the first to take a number stays. */
class Findings {
  private readonly moves = new Map<string, Map<string, FormRecord>>();

  apply(moves: readonly AuditMove[], at: string): this {
    for (const { rule, child, number, move, dueOn } of moves) {
      const id = `${rule}#${child}`;
      const taken = this.moves.get(id) ?? new Map<string, FormRecord>();
      const made = sectionId('finding-move', number);
      const data = { move, ...(dueOn && { dueOn }) };
      if (!taken.has(made))
        taken.set(made, aRecord({ id: made, form: 'finding-move', number, at, data }));
      this.moves.set(id, taken);
    }
    return this;
  }

  /** A move of county or school: on a finding that is there, under its next number. */
  byHand(child: string, move: 'order' | 'answer' | 'sendBack', at: string): void {
    const taken = this.moves.get(`${rule?.id}#${child}`);
    if (!taken) return;
    const number = taken.size + 1;
    const id = sectionId('finding-move', number);
    const data = { move, ...(move !== 'answer' && { orderDueOn: at }) };
    taken.set(id, aRecord({ id, form: 'finding-move', number, at, data }));
  }

  cards(): FindingCard[] {
    return [...this.moves].map(([id, moves]) =>
      foldFinding({ kind: 'finding', id, school: SCHOOL }, [...moves.values()]),
    );
  }
}

const audit = (cards: readonly ChildCard[], findings: Findings, today: string) =>
  auditMoves(rule, cards, findings.cards(), today);
const since = (child: string, on: string, rest: Partial<ChildCard> = {}) =>
  aCard({ child, fileSince: { on, record: 'file#1' }, ...rest });

describe('Given two files, one verified in time and one not', () => {
  const stale = since('stale', '2026-02-20');
  const fresh = since('fresh', '2025-09-01', { verified: { on: '2026-04-01', record: 'event-1' } });

  it('when the audit runs on the due day, then nothing is opened', () => {
    expect(audit([stale, fresh], new Findings(), '2026-05-20')).toEqual([]);
  });

  it('when it runs the day after, then exactly the one not verified is opened', () => {
    expect(audit([stale, fresh], new Findings(), '2026-05-21')).toEqual([
      { rule: 'file-verified', child: 'stale', number: 1, move: 'open', dueOn: '2026-05-20' },
    ]);
  });

  it('when an audit of an earlier day comes after that of a later one, then it closes and opens nothing again', () => {
    const findings = new Findings().apply(
      audit([stale], new Findings(), '2026-05-21'),
      '2026-05-21',
    );
    expect(audit([stale], findings, '2026-05-20')).toEqual([]);
    const verified = { ...stale, verified: { on: '2026-05-22', record: 'event-2' } };
    findings.apply(audit([verified], findings, '2026-05-22'), '2026-05-22');
    expect(audit([verified], findings, '2026-05-21')).toEqual([]);
  });

  it('when it is found open again the next night, then nothing is opened twice', () => {
    const findings = new Findings().apply(
      audit([stale], new Findings(), '2026-05-21'),
      '2026-05-21',
    );
    expect(audit([stale, fresh], findings, '2026-05-22')).toEqual([]);
  });

  it('when the file is verified, then the finding is closed, and opened again when it is stale once more', () => {
    const findings = new Findings().apply(
      audit([stale], new Findings(), '2026-05-21'),
      '2026-05-21',
    );
    const verified = { ...stale, verified: { on: '2026-05-25', record: 'event-2' } };
    const close = audit([verified], findings, '2026-05-26');
    expect(close).toEqual([{ rule: 'file-verified', child: 'stale', number: 2, move: 'close' }]);
    findings.apply(close, '2026-05-26');
    expect(audit([verified], findings, '2026-08-26')).toEqual([
      { rule: 'file-verified', child: 'stale', number: 3, move: 'open', dueOn: '2026-08-25' },
    ]);
  });

  it('when the child has left the school, then its finding there is closed', () => {
    const findings = new Findings().apply(
      audit([stale], new Findings(), '2026-05-21'),
      '2026-05-21',
    );
    expect(audit([fresh], findings, '2026-05-22')).toEqual([
      { rule: 'file-verified', child: 'stale', number: 2, move: 'close' },
    ]);
  });

  it('when the child turns sixteen, then its finding is closed', () => {
    const findings = new Findings().apply(
      audit([stale], new Findings(), '2026-05-21'),
      '2026-05-21',
    );
    const sixteen = { ...stale, birthDate: '2010-05-22' };
    expect(audit([sixteen], findings, '2026-05-22')).toMatchObject([{ move: 'close' }]);
  });

  it('when findings of another rule are open, then they are left alone', () => {
    const other = { rule: 'two-week-talk', child: 'stale', number: 1, move: 'open' } as const;
    const findings = new Findings().apply([other], '2026-05-01');
    expect(audit([], findings, '2026-05-21')).toEqual([]);
    expect(audit([stale], findings, '2026-05-21')).toMatchObject([{ number: 1, move: 'open' }]);
  });
});

/** Some nights of audits: each with the cards as they are then, in no particular order of days. */
const children = ['a', 'b', 'c', 'd'];
const someCards = fc
  .uniqueArray(
    fc.record({
      child: fc.constantFrom(...children),
      on: aDay(),
      verified: fc.option(aDay(), { nil: undefined }),
      birthDate: fc.option(aDay('2007-01-01', 3000), { nil: undefined }),
    }),
    { selector: ({ child }) => child },
  )
  .map((cards) =>
    cards.map(({ child, on, verified, birthDate }) =>
      since(child, on, {
        ...(verified && { verified: { on: verified, record: 'event-1' } }),
        ...(birthDate && { birthDate }),
      }),
    ),
  );
const nights = fc.array(fc.record({ cards: someCards, today: aDay() }), {
  minLength: 1,
  maxLength: 6,
});

/** Moves that no audit makes, as a fault or a hand might have left them. */
const strayMoves = fc.array(
  fc.record({
    rule: fc.constant(rule.id),
    child: fc.constantFrom(...children),
    number: fc.constant(1),
    move: fc.constantFrom('open', 'close'),
  }),
  { maxLength: 3 },
);

/** What county and school may do with a finding between two nights. */
const byPeople = fc.array(
  fc.record({
    child: fc.constantFrom(...children),
    move: fc.constantFrom('order', 'answer', 'sendBack'),
  }),
  { maxLength: 6 },
);

describe('After any nights of audits', () => {
  it('with any orders and answers between them, exactly the overdue are not closed, and none opened twice', () => {
    const withPeople = fc.array(fc.record({ night: nights, people: byPeople }), { maxLength: 3 });
    fc.assert(
      fc.property(withPeople, (spells) => {
        const findings = new Findings();
        const audits = spells.flatMap(({ night, people }) =>
          night.map((audited) => ({ ...audited, people })),
        );
        for (const { cards, today, people } of audits.toSorted((a, b) =>
          a.today < b.today ? -1 : 1,
        )) {
          findings.apply(audit(cards, findings, today), today);
          const before = findings.cards();
          for (const { child, move } of people) findings.byHand(child, move, today);
          expect(audit(cards, findings, today)).toEqual([]); // what people do asks for no other move
          expect(findings.cards().map(({ occurrences }) => occurrences)).toEqual(
            before.map(({ occurrences }) => occurrences),
          );
          const overdue = cards.filter((card) => rule.standing(card, today).state === 'overdue');
          const unsettled = findings.cards().filter(isUnsettled);
          expect(unsettled.map(({ child }) => child).sort()).toEqual(
            overdue.map(({ child }) => child).sort(),
          );
        }
      }),
    );
  });

  it('the moves of the last one leave nothing to do, and exactly the overdue are open', () => {
    fc.assert(
      fc.property(strayMoves, nights, (stray, audits) => {
        const findings = new Findings().apply(stray, '2023-01-01');
        const inOrder = audits.toSorted((a, b) => (a.today < b.today ? -1 : 1));
        for (const { cards, today } of inOrder) {
          findings.apply(audit(cards, findings, today), today);
          expect(audit(cards, findings, today)).toEqual([]);
          const overdue = cards.filter((card) => rule.standing(card, today).state === 'overdue');
          const open = findings.cards().filter(({ state }) => state === 'open');
          expect(open.map(({ child }) => child).sort()).toEqual(
            overdue.map(({ child }) => child).sort(),
          );
        }
      }),
    );
  });

  it('moves delivered twice change nothing', () => {
    fc.assert(
      fc.property(nights, (audits) => {
        const findings = new Findings();
        for (const { cards, today } of audits) {
          const moves = audit(cards, findings, today);
          const once = findings.apply(moves, today).cards();
          expect(findings.apply(moves, today).cards()).toEqual(once);
        }
      }),
    );
  });

  it('two audits at once, delivered in any order, make no more moves than one', () => {
    fc.assert(
      fc.property(nights, someCards, aDay(), (before, cards, today) => {
        const findings = new Findings();
        for (const night of before)
          findings.apply(audit(night.cards, findings, night.today), night.today);
        const moves = audit(cards, findings, today);
        const movesOf = () => findings.cards().reduce((sum, { moves }) => sum + moves, 0);
        const already = movesOf();
        findings.apply([...moves].reverse(), today).apply(moves, today);
        expect(movesOf()).toBe(already + moves.length);
      }),
    );
  });

  it('the order in which cards are read does not matter', () => {
    const shuffled = someCards.chain((cards) =>
      fc.tuple(
        fc.constant(cards),
        fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length }),
      ),
    );
    const sorted = (moves: AuditMove[]) => moves.map((move) => JSON.stringify(move)).sort();
    fc.assert(
      fc.property(shuffled, aDay(), ([cards, inAnotherOrder], today) => {
        const none = new Findings();
        expect(sorted(audit(inAnotherOrder, none, today))).toEqual(
          sorted(audit(cards, none, today)),
        );
      }),
    );
  });
});
