/** Bodies of requests: whole ones made from the forms, full of texts that must never come back, and what can be done to them. */
import fc from 'fast-check';
import type { Field } from '../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../functions/domain/form.ts';
import { forms } from '../../functions/domain/every-form.ts';
import { care, childForms } from '../../functions/domain/forms/index.ts';
import { restricted } from '../../functions/domain/forms/restricted.ts';
import type { Data } from '../../functions/domain/record.ts';
import { anyDataOf, brokenValues } from '../domain/any-data.ts';
import { aFile } from './test-house.ts';

const today = '2026-11-23';

/** Texts that nobody would write by chance, put wherever a value can stand. None of them may ever come back or be logged. */
export const canary = {
  ...aFile,
  name: '彘䶮儿',
  idNo: '379999201405182329',
  guardianName: '鸑鷟老人',
  guardianPhone: '13812345099',
  residenceAddress: '蟠龙镇凤凰台七号',
  note: '夜里常常梦见海',
};
export const canaries = ['彘䶮', '201405182329', '鸑鷟', '13812345099', '蟠龙镇', '梦见海'];

export const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    ...canaries,
    '\u0000',
    `${canary.name}\u0000`,
    '\ud800',
    `\udfff${canary.idNo}`,
    '\u202e彘䶮',
    '\ufeff',
    '𠮷'.repeat(3000),
    'e\u0301'.repeat(60),
    '=HYPERLINK("http://x")',
    '2026-02-30',
    '0000-00-00',
    '99999-01-01',
    '__proto__',
    'constructor',
    'toString',
    ' ',
    '',
    null,
    true,
    -0,
    1e308,
    -1,
    0.1,
    2 ** 53,
    [],
    {},
    [canary.name],
    { idNo: canary.idNo },
    { toString: canary.note },
    { length: 3 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 4 }),
);

/** What a client may send for a question that nobody answered. */
const blank = fc.constantFrom<unknown>('', ' ', '\n', [], null);

/** Whatever a form may hold, every text of it a canary: the longer texts each end in their own. */
function canaryOf(form: AnyForm): Json {
  const [sound = {}] = fc.sample(anyDataOf(form, today), { numRuns: 1, seed: 7 });
  return withCanaries(fieldsOf(form), sound);
}
function withCanaries(fields: readonly (readonly [string, Field])[], data: Data): Json {
  return Object.fromEntries(
    fields
      .filter(([name]) => name in data)
      .map(([name, field]) => [name, canaryIn(field, data[name])]),
  );
}
function canaryIn(field: Field, value: unknown): unknown {
  if (field.kind === 'text') return canary.note.repeat(5).slice(0, field.max);
  if (field.kind === 'name') return canary.guardianName;
  if (field.kind === 'phone') return canary.guardianPhone;
  if (field.kind === 'idNo') return canary.idNo;
  if (field.kind === 'staff') return field.many ? ['P-teacher', 'P-admin'] : 'P-teacher';
  if (field.kind !== 'lines') return value;
  const parts = Object.entries(field.fields);
  return (value as readonly Data[]).map((line) => withCanaries(parts, line));
}

const submitted = Object.values(childForms).filter(({ id }) => id !== 'home' && id !== 'care');
const idOf = (n: number) => `01ARZ3NDEKTSV4RRFFQ69G5F${String(n).padStart(2, '0')}`;
/** Each form filled in, whole; an event also as a correction of another one. */
export const whole = submitted.map((form, n) => {
  const which = form.kind === 'event' ? { id: idOf(n) } : { number: 2 };
  const { id, version: formVersion } = form;
  const data = canaryOf(form);
  if ('fileNumber' in data) data['fileNumber'] = 1;
  return { form: id, formVersion, ...which, at: '2026-11-22', device: 'd', data };
});
export const corrections = whole.map((body, n) => {
  const why = { supersedes: idOf((n + 1) % whole.length), reason: canary.note };
  return { ...body, ...('id' in body && { id: idOf(50 + n) }), ...why };
});

/** What is restricted, whole. */
export const apart = {
  formVersion: restricted.version,
  id: idOf(90),
  at: '2026-11-22',
  device: 'd',
  data: canaryOf(restricted),
};

/** A care person for some children. */
export const assignment = (children: readonly string[]) => ({
  children,
  at: today,
  device: 'd',
  data: { ...canaryOf(care), primary: 'P-mentor', deputy: 'P-teacher' },
});

export type Json = Record<string, unknown>;
type Path = readonly (string | number)[];
/** The ways to every part of a body, however deep. */
function pathsOf(body: unknown, to: Path = []): Path[] {
  if (typeof body !== 'object' || body === null) return [to];
  const parts = Array.isArray(body) ? [...body.keys()] : Object.keys(body);
  const below = parts.flatMap((part) => pathsOf((body as Json)[part], [...to, part]));
  return to.length === 0 ? below : [to, ...below];
}
/** What does not fit the field at the end of a way, if a field stands there. */
function misfitsOf(body: object, [first, name, , part]: Path, ofForm: string): readonly unknown[] {
  const { form = ofForm } = body as { form?: string };
  const fields = forms[form]?.fields ?? {};
  const field = first === 'data' ? fields[String(name)] : undefined;
  const inner = field?.kind === 'lines' && part !== undefined ? field.fields[part] : field;
  return inner ? brokenValues(inner, today) : [];
}
/**
 * A body with some of its parts, at any depth, replaced, removed or added.
 * @param form whose data it holds, where it does not say so itself
 */
export const mutated = (body: object, form: string = care.id) => {
  const change = fc.constantFrom(...pathsOf(body)).chain((path) => {
    const misfits = misfitsOf(body, path, form);
    const value =
      misfits.length > 0
        ? fc.oneof(nasty, blank, fc.constantFrom(...misfits))
        : fc.oneof(nasty, blank);
    const how = fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add');
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'Name', ''), fc.string());
    return fc.tuple(fc.constant(path), how, value, name);
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const made = structuredClone(body) as Json;
    for (const [path, how, value, name] of changes) {
      const part = path.slice(0, -1).reduce<unknown>((at, next) => isPart(at) && at[next], made);
      if (!isPart(part)) continue;
      const at = how === 'add' ? name : (path.at(-1) ?? '');
      if (how === 'remove') Reflect.deleteProperty(part, at);
      else {
        // A copy: the next change may reach into it, and what is drawn from is drawn from again.
        const own: unknown = structuredClone(value);
        const anew = { value: own, enumerable: true, configurable: true, writable: true };
        Reflect.defineProperty(part, at, anew);
      }
    }
    return JSON.stringify(made);
  });
};
const isPart = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Bodies that no client sends: no JSON, too deep, numbers beyond numbers, the same name twice. */
export const crude = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.nat(50_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.nat(50_000).map((depth) => `${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.constantFrom(
    'null',
    '1e400',
    `"${canary.name}"`,
    `{"form":"file","formVersion":1e400,"number":1e400,"at":"2026-11-23","device":"d","data":{}}`,
    `{"form":"file","form":"${canary.name}","data":{"name":"${canary.name}"}`,
    `{"__proto__":{"form":"file"},"constructor":{"prototype":{"name":"${canary.name}"}}}`,
    `\ufeff{"name":"${canary.name}"}`,
    `{"data":{"name":"${canary.name}`,
  ),
);
