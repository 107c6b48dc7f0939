import type { Reply } from '#lib/api/call.ts';
import * as m from '#lib/paraglide/messages.js';
import { valueWords } from '#lib/words/field-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { care } from '../../../../functions/domain/forms/care.ts';
import { file as form } from '../../../../functions/domain/forms/file.ts';

/** Somebody who answers for the child, as far as the reader was told. */
export interface Person {
  readonly role: string;
  readonly name: string;
  /** Who they are to the child, where they are. */
  readonly notes: readonly string[];
  readonly phone: string | undefined;
  /** True where a phone belongs into the file and is not there. */
  readonly lacksPhone: boolean;
}

/** Whereabouts in which nobody is called. */
const beyondReach: readonly unknown[] = ['deceased', 'missing', 'imprisoned'];

/** Father, mother, delegated guardian, care person and deputy: those whom the reply names. */
export function peopleOf(file: Reply<'openChild'>): Person[] {
  const people = [parentOf(file, 'father'), parentOf(file, 'mother'), guardianOf(file)];
  return [...people, carePersonOf(file), deputyOf(file)].flatMap((person) => person ?? []);
}

function parentOf({ file }: Reply<'openChild'>, who: 'father' | 'mother'): Person | undefined {
  const name = textIn(file, `${who}Name`);
  const phone = textIn(file, `${who}Phone`);
  if (!name && !phone) return undefined;
  const workplace = textIn(file, `${who}Workplace`);
  return {
    role: who === 'father' ? m.person_father() : m.person_mother(),
    name: name ?? m.name_unknown(),
    notes: workplace ? [m.works_in({ place: workplace })] : [],
    phone,
    lacksPhone: !phone && !beyondReach.includes(file[`${who}Whereabouts`]),
  };
}

function guardianOf({ file }: Reply<'openChild'>): Person | undefined {
  const name = textIn(file, 'guardianName');
  const phone = textIn(file, 'guardianPhone');
  if (!name && !phone) return undefined;
  const relation = textIn(file, 'guardianRelation');
  return {
    role: m.person_guardian(),
    name: name ?? m.name_unknown(),
    notes: relation ? [valueWords(form.fields.guardianRelation, relation)] : [],
    phone,
    lacksPhone: !phone,
  };
}

function carePersonOf(file: Reply<'openChild'>): Person | undefined {
  const name = textIn(file.care, 'primaryName') ?? file.row.carePersonName;
  if (!name) return undefined;
  const role = textIn(file.care, 'primaryRole');
  const phone = textIn(file.care, 'phone');
  return {
    role: textOf(care.title),
    name,
    notes: role ? [valueWords(care.fields.primaryRole, role)] : [],
    phone,
    lacksPhone: !phone,
  };
}

function deputyOf({ care: assigned }: Reply<'openChild'>): Person | undefined {
  const name = textIn(assigned, 'deputyName');
  const role = textOf(care.fields.deputy.label);
  return name ? { role, name, notes: [], phone: undefined, lacksPhone: false } : undefined;
}

function textIn(data: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
