import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  foldChild,
  foldFinding,
  foldRound,
  foldSchool,
  foldSettings,
  foldStaff,
} from '../../../functions/domain/fold.ts';
import { check, fieldsOf, type AnyForm } from '../../../functions/domain/form.ts';
import { forms } from '../../../functions/domain/every-form.ts';
import type { FormRecord, Subject } from '../../../functions/domain/record.ts';

/**
 * Forms age: one record of every version ever handed out lies in `frozen/`, with what its version asked and the card
 * it folds to. These files are never edited; a new version of a form adds one.
 */
interface Frozen {
  readonly subject: Subject;
  readonly checkedOn: string;
  /** By field: its kind, or the codes of its choice. */
  readonly asked: Readonly<Record<string, string | readonly string[]>>;
  readonly record: FormRecord;
  readonly card: Readonly<Record<string, unknown>>;
}

const folder = new URL('frozen/', import.meta.url);
const versions = Object.values(forms).flatMap((form) =>
  Array.from({ length: form.version }, (_, i) => ({ id: form.id, version: i + 1, form })),
);
const fileOf = ({ id, version }: { id: string; version: number }) => `${id}-${version}.json`;
const frozen = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Frozen;

describe('Frozen records', () => {
  it('are there for every version of every form, and for nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map(fileOf).sort());
  });
});

describe.each(versions)('A record of $id, version $version', ({ form, ...named }) => {
  const { subject, checkedOn, asked, record, card } = frozen(fileOf(named));

  it('still passes the check of its version', () => {
    expect(record).toMatchObject({ form: named.id, formVersion: named.version });
    expect(check(form, record.data, checkedOn, named.version)).toEqual([]);
  });

  it('still folds to the same card', () => {
    expect(folded(subject, [record])).toMatchObject(card); // a card may learn to say more, never to say otherwise
  });

  it('finds the fields it answered, of the same kind, with every code still in the list', () => {
    expect(namesOf(form, named.version)).toEqual(Object.keys(asked).sort());
    for (const [name, kindOrCodes] of Object.entries(asked)) {
      const field = form.fields[name];
      if (typeof kindOrCodes === 'string') expect(field?.kind, name).toBe(kindOrCodes);
      else if (field?.kind === 'choice' || field?.kind === 'choices')
        expect(field.codes.map(({ code }) => code)).toEqual(
          expect.arrayContaining([...kindOrCodes]),
        );
      else expect.fail(`${name} was a choice`);
    }
  });
});

function folded(subject: Subject, records: readonly FormRecord[]): object {
  if (subject.kind === 'restricted') return {}; // it has no card
  if (subject.kind === 'child') return foldChild(subject.id, records);
  if (subject.kind === 'settings') return foldSettings(subject.id, records);
  if (subject.kind === 'round') return foldRound(subject, records);
  if (subject.kind === 'school') return foldSchool(subject.id, records);
  return subject.kind === 'staff' ? foldStaff(subject, records) : foldFinding(subject, records);
}

function namesOf(form: AnyForm, version: number): string[] {
  return fieldsOf(form, version)
    .map(([name]) => name)
    .sort();
}
