import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { Field } from '../../../../functions/domain/field.ts';
import { mayDecideAt } from '../../../../functions/domain/settings-problems.ts';
import { thresholds, type ThresholdName } from '../../../../functions/domain/thresholds.ts';
import * as m from '#lib/paraglide/messages.js';
import { valueWords, type Page } from './settings-words.ts';

/** A form as one level fills it: of the thresholds those it may set, each with the value that holds now. */
export function formAt(form: AnyForm, page: Page): AnyForm {
  if (form.id !== 'thresholds') return form;
  const known = new Map(page.thresholds.map(({ name, value }) => [name, value]));
  const fields = Object.entries<Field>(form.fields).filter(
    ([name]) => !(name in thresholds) || mayDecideAt(page.kind, name as ThresholdName),
  );
  return {
    ...form,
    fields: Object.fromEntries(
      fields.map(([name, field]) => [name, { ...field, ...helpOf(field, name, known.get(name)) }]),
    ),
    groups: form.groups.map((group) => ({ ...group, fields: fields.map(([name]) => name) })),
  };
}

function helpOf({ help }: Field, name: string, value: number | undefined): Pick<Field, 'help'> {
  if (!help || value === undefined) return {};
  const now = valueWords(name, value);
  return {
    help: {
      zh: m.settings_help_now({ help: help.zh, now }, { locale: 'zh' }),
      en: m.settings_help_now({ help: help.en, now }, { locale: 'en' }),
    },
  };
}
