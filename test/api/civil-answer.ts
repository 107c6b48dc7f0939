import { expect } from 'vitest';
import type { Field } from '../../functions/domain/field.ts';
import {
  childForms,
  findingForms,
  headcount,
  leave,
  roundMove,
  settingsForms,
} from '../../functions/domain/forms/index.ts';
import { restricted } from '../../functions/domain/forms/restricted.ts';
import { fieldProblems, problems } from '../../functions/domain/problem.ts';
import { canaries } from './any-body.ts';
import type { TestHouse } from './test-house.ts';

export type Answer = Awaited<ReturnType<TestHouse['ask']>>;
interface Problem {
  readonly code: string;
  readonly detail: { readonly field?: string; readonly fields?: { field: string; code: string }[] };
}

/** What a problem may name: the fields of the forms, and a question of a line by field and question. */
const known = [
  'at',
  'reason',
  'person',
  'url',
  'secret',
  'events',
  'name',
  'classes',
  'until',
  ...Object.keys(leave.fields),
  ...Object.keys(headcount.fields),
  ...[
    ...Object.values(childForms),
    ...Object.values(findingForms),
    ...Object.values(settingsForms),
    restricted,
    roundMove,
  ].flatMap((form) =>
    Object.entries<Field>(form.fields).flatMap(([name, field]) => [
      name,
      ...(field.kind === 'lines' ? Object.keys(field.fields).map((part) => `${name}.${part}`) : []),
    ]),
  ),
];

/** What holds of any answer to anything that may be sent. */
export function expectCivilAnswer(house: TestHouse, { status, text, body }: Answer): void {
  expect(status).toBeLessThan(500);
  expect(JSON.stringify(house.lines.slice(-1))).not.toMatch(new RegExp(canaries.join('|')));
  if (status < 400) return;
  const { code, detail } = body as Problem;
  expect(Object.keys(problems)).toContain(code);
  if (code === 'record-conflict') return; // shows the other version to one who may read it
  expect(canaries.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text.length).toBeLessThan(5_000);
  if (code === 'request-malformed') expect(detail.field).toBeTypeOf('string');
  if (code !== 'fields-wrong') return;
  expect(detail.fields?.length).toBeGreaterThan(0);
  for (const { field, code } of detail.fields ?? []) {
    expect(fieldProblems).toContain(code);
    if (code !== 'unknown-field') expect(known).toContain(field.replace(/\.\d+\./, '.'));
  }
}
