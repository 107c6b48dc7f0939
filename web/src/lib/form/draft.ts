import type { Entries } from './entries.ts';

/**
 * What is typed is kept at every pause, in this tab only: a file's fields are personal, so nothing outlives the tab
 * or the sign-out. A draft carries its own record id, so that a reload in the middle of sending stays one submission.
 */
export interface Draft {
  readonly id: string;
  readonly at: string;
  /** The number that a section was going to make. */
  readonly number: number;
  readonly entries: Readonly<Entries>;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

const PREFIX = 'draft:';

export function draftKey(person: string, form: string, child: string): string {
  return `${PREFIX}${person}:${form}:${child}`;
}

export function readDraft(key: string): Draft | undefined {
  const kept = sessionStorage.getItem(key);
  return kept ? (JSON.parse(kept) as Draft) : undefined;
}

export function keepDraft(key: string, draft: Draft): void {
  sessionStorage.setItem(key, JSON.stringify(draft));
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(key);
}

/** Removes every draft of this tab. */
export function wipeDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
