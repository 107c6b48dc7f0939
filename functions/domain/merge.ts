import type { AnyForm } from './form.ts';
import type { Data } from './record.ts';
import { isSameValue } from './same-data.ts';

/**
 * Two people edited one section. Where they changed different groups of fields both edits are kept (DECISIONS 0002);
 * where they changed the same group the answer is `undefined`, and a person chooses.
 */
export function mergeSection(
  form: AnyForm,
  base: Data,
  theirs: Data,
  mine: Data,
): Data | undefined {
  const merged: Record<string, unknown> = { ...theirs };
  for (const { fields } of form.groups) {
    if (!differs(fields, base, mine)) continue;
    if (differs(fields, base, theirs) && differs(fields, theirs, mine)) return undefined;
    for (const name of fields) {
      if (mine[name] === undefined) delete merged[name];
      else merged[name] = mine[name];
    }
  }
  return merged;
}

function differs(fields: readonly string[], a: Data, b: Data): boolean {
  return fields.some((name) => !isSameValue(a[name], b[name]));
}
