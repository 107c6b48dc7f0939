import * as m from '#lib/paraglide/messages.js';
import type { Reply } from '#lib/api/call.ts';
import { textOf } from '#lib/words/text-of.ts';
import { settingsForms } from '../../../../functions/domain/settings-forms.ts';
import {
  thresholds,
  type Threshold,
  type ThresholdName,
} from '../../../../functions/domain/thresholds.ts';

export type Page = Reply<'readSettings'>;

const units: Record<Threshold['unit'], (places: { n: number }) => string> = {
  days: m.unit_days,
  schoolDays: m.unit_schoolDays,
  months: m.unit_months,
  children: m.unit_children,
};

/** A number with its unit: 14天. */
export function valueWords(name: string, n: number): string {
  return units[thresholds[name as ThresholdName].unit]({ n });
}

export function termWords(kind: Page['terms'][number]['kind']): string {
  return kind === 'autumn' ? m.settings_term_autumn() : m.settings_term_spring();
}

/** What a decision was about, and of thresholds which of them it set. */
export function decisionWords({ form, data }: Page['decisions'][number]): string {
  const title = settingsForms[form] ? textOf(settingsForms[form].title) : form;
  if (form === 'holidays') return m.settings_holiday_years({ years: data['year'] as number });
  if (form !== 'thresholds') return title;
  const set = Object.entries(data).flatMap(([name, value]) =>
    Object.hasOwn(thresholds, name) && typeof value === 'number'
      ? [`${textOf(thresholds[name as ThresholdName].label)} ${valueWords(name, value)}`]
      : [],
  );
  return set.length > 0 ? set.join(m.list_comma()) : title;
}
