import { createHash } from 'node:crypto';
import { forms } from '../domain/every-form.ts';
import type { Data, Draft, FormRecord, Subject } from '../domain/record.ts';
import { keys } from './keys.ts';
import type { Row } from './rows.ts';
import { sealJson, unsealJson } from './seal.ts';

/**
 * A record as it is stored. Fields that the form calls personal or sensitive, the author's name and the reason are
 * sealed; the rest is open, for audits. The hash is taken over what is stored, so that a proof survives a lawful
 * deletion and betrays nothing.
 */
export function recordRow(subject: Subject, draft: Draft, key: Uint8Array | undefined): Row {
  const at = keys.record(subject, draft.id, draft.number);
  const { byName, reason, data, ...rest } = draft;
  const { open, hidden } = parted(draft.form, data);
  const sealed = key && sealJson(key, { byName, reason, data: hidden }, bound(at));
  const row = { ...at, ...rest, data: open, ...(sealed ? { sealed } : { byName }) };
  return { ...row, hash: hashOf(row) };
}

/** The record that a row holds. */
export function recordOf(row: Row, key: Uint8Array | undefined): FormRecord {
  const { pk, sk, sealed, data, ...rest } = row as Row & { sealed?: Uint8Array; data: Data };
  const hidden =
    key && sealed ? (unsealJson(key, sealed, bound({ pk, sk })) as Partial<FormRecord>) : {};
  return { ...rest, ...hidden, data: { ...data, ...hidden.data } } as unknown as FormRecord;
}

/** True when both say the same by the same person: the second is a replay of the first. */
export function sameContent(a: Draft, b: Draft): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf({ form, formVersion, id, at, by, supersedes, reason, data }: Draft): string {
  return canonical({ form, formVersion, id, at, by, supersedes, reason, data });
}

function parted(form: string, data: Data): { open: Data; hidden: Data } {
  const fields = forms[form]?.fields ?? {};
  const isOpen = ([name]: [string, unknown]) =>
    fields[name]?.privacy === 'internal' || fields[name]?.privacy === 'public';
  const entries = Object.entries(data);
  return {
    open: Object.fromEntries(entries.filter(isOpen)),
    hidden: Object.fromEntries(entries.filter((entry) => !isOpen(entry))),
  };
}

function bound({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk}|${sk}`;
}

function hashOf(row: Row): string {
  return createHash('sha256').update(canonical(row)).digest('hex');
}

/** JSON with sorted keys and bytes in base64: equal values give equal text. */
export function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const parts = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name of Object.keys(parts).sort()) {
    if (parts[name] === undefined) continue;
    text += `${text && ','}${JSON.stringify(name)}:${canonical(parts[name])}`;
  }
  return `{${text}}`;
}
