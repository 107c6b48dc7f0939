import type { SettingsCard } from '../domain/card.ts';
import { foldSettings } from '../domain/fold.ts';
import type { Draft, FormRecord } from '../domain/record.ts';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import { readRecords } from './settle.ts';
import { settingsKind } from './subject-kind.ts';
import { writeOpen } from './write-records.ts';

export interface Settings {
  /** What some organisations have decided, in their order; one that has decided nothing has an empty card. */
  settings(orgs: readonly string[]): Promise<SettingsCard[]>;
  /** The sections of an organisation's settings, as they lie. */
  settingsRecords(org: string): Promise<FormRecord[]>;
  /**
   * Saves a section of an organisation's settings; the author stands in it by id alone.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  decide(org: string, draft: Draft): Promise<SettingsCard>;
}

/** How long a function trusts the settings it read: a change holds everywhere a minute later. */
const TRUSTED = 60_000;

/** What organisations have decided: terms, closed days, thresholds. Nothing here is about a child or names anybody. */
export function settings(rows: Rows, now: () => number): Settings {
  const cache = new Map<string, { readonly until: number; readonly card: SettingsCard }>();

  async function read(org: string): Promise<SettingsCard> {
    const known = cache.get(org);
    if (known && known.until > now()) return known.card;
    const kind = settingsKind(org);
    const row = await rows.get(keys.card(kind.subject, org));
    const card = row ? kind.card(row, undefined) : foldSettings(org, []);
    cache.set(org, { until: now() + TRUSTED, card });
    return card;
  }

  return {
    settings: (orgs) => Promise.all(orgs.map(read)),
    settingsRecords: (org) => readRecords(rows, settingsKind(org), undefined),
    decide: (org, draft) =>
      // Forgotten afterwards, so that nobody who reads meanwhile has the old one remembered.
      writeOpen(rows, settingsKind(org), org, draft).finally(() => cache.delete(org)),
  };
}
