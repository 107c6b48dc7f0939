import type { FindingCard, SchoolCard } from '../domain/card.ts';
import { childKeys } from './child-keys.ts';
import type { ReadCards } from './children.ts';
import { partitions, prefixes } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { readCards } from './read-cards.ts';
import type { Rows } from './rows.ts';
import { findingKind, schoolKind } from './subject-kind.ts';
import type { Vault } from './vault.ts';

/** A school as the nightly audit reads it. */
export interface Sweep extends ReadCards {
  readonly findings: readonly FindingCard[];
  readonly schoolCard: SchoolCard;
}

export interface Sweeps {
  /** What the nightly audit reads of a school, at half the price: it may miss what was written within the last second. */
  sweepOf(school: string): Promise<Sweep>;
}

/**
 * The nightly audit's reading, eventually consistent. What it misses of the last second it would have missed by beginning a
 * second earlier; a move it makes from findings that lag is taken by its number already and has no effect. The next audit
 * sees all of it.
 */
export function sweep(rows: Rows, vault: Vault, register: Pick<Orgs, 'org'>): Sweeps {
  const childKey = childKeys(rows, vault, register);
  return {
    async sweepOf(school) {
      const among = (prefix: string) => rows.query(partitions.school(school), prefix, 'eventual');
      const [read, findings, [own]] = await Promise.all([
        readCards(school, rows, vault, childKey, 'eventual'),
        among(prefixes.findings),
        among(prefixes.schoolCard),
      ]);
      const kind = schoolKind(school);
      return {
        ...read,
        findings: findings.map((row) => findingKind(school, '').card(row, undefined)),
        schoolCard: own ? kind.card(own, undefined) : kind.fold([]),
      };
    },
  };
}
