import type { CivilDate, Instant } from '../domain/calendar.ts';
import type { SettingsCard } from '../domain/card.ts';
import { foldSettings } from '../domain/fold.ts';
import { settingsForms } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionOf, type Data, type FormRecord } from '../domain/record.ts';
import { overlaps, settingsProblems } from '../domain/settings-problems.ts';
import { settingsOn } from '../domain/settings.ts';
import type { Asked } from '../asked.ts';
import type { Org } from '../store/store.ts';
import { levelsOf, placeOf } from '../domain/place.ts';
import { checked } from './checked.ts';

export interface Decision {
  readonly form: string;
  readonly formVersion: number;
  readonly number: number;
  readonly data: Data;
}

/**
 * The settings of an organisation as they are and as a decision would make them, if it is sound. It holds from today on.
 * @throws Problem form-unknown, form-too-old; fields-wrong with everything there is to mend
 */
export async function checkedDecision(
  org: Org,
  sent: Decision,
  { store, today, now }: Pick<Asked, 'store' | 'today' | 'now'>,
): Promise<{
  readonly data: Data;
  readonly before: SettingsCard[];
  readonly after: SettingsCard[];
}> {
  const form = settingsForms[sent.form];
  if (!form) throw new Problem('form-unknown');
  const data = checked(form, sent.formVersion, { at: today, data: sent.data }, now);
  const wrong = settingsProblems(form.id, data, { level: org.kind, today });
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const [before, records] = await Promise.all([
    store.settings(levelsOf(placeOf(org))),
    store.settingsRecords(org.id),
  ]);
  const next = foldSettings(org.id, [...records, aloneIn(sent, data, today, now)]);
  const after = [...before.slice(0, -1), next];
  if (form.id === 'calendar' && overlaps(settingsOn(after, today).calendar))
    throw new Problem('fields-wrong', { fields: [{ field: 'terms', code: 'terms-overlap' }] });
  return { data, before, after };
}

/** The record that the decision would become, after all that there are. */
function aloneIn(
  { form, formVersion, number }: Decision,
  data: Data,
  at: CivilDate,
  enteredAt: Instant,
): FormRecord {
  const entry = { by: '', byName: '', device: '', enteredAt };
  const draft = sectionOf({ id: form, version: formVersion }, number, { ...entry, at, data });
  return { ...draft, hash: JSON.stringify([form, number, data]) };
}
