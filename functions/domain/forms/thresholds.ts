import type { SettingsCard } from '../card.ts';
import { form } from '../form.ts';
import type { Data } from '../record.ts';
import {
  thresholdNames,
  thresholds as all,
  type Threshold,
  type ThresholdName,
  type Thresholds,
} from '../thresholds.ts';

const fieldOf = (name: ThresholdName) => {
  const { label, why, min, max, clause, since }: Threshold = all[name];
  return {
    kind: 'integer',
    min,
    max,
    label,
    help: why,
    clause,
    privacy: 'internal',
    ...(since && { since }),
  } as const;
};

/**
 * Thresholds that the policy leaves open, as a bureau sets them from a day on (DECISIONS 0023). Each section holds the
 * whole of what this bureau sets itself; a blank one is left to the level above.
 */
export const thresholds = form({
  id: 'thresholds',
  version: 2,
  until: { 1: '2026-11-27' },
  subject: 'settings',
  kind: 'section',
  title: { zh: '本级约定', en: 'Thresholds' },
  clause: '（十七）',
  fields: {
    from: {
      kind: 'date',
      future: true,
      label: { zh: '从哪天起', en: 'From' },
      help: { zh: '今天或以后', en: 'Today or later' },
      privacy: 'internal',
      requiredToSave: true,
    },
    ...(Object.fromEntries(thresholdNames.map((name) => [name, fieldOf(name)])) as Record<
      ThresholdName,
      ReturnType<typeof fieldOf>
    >),
  },
  groups: [
    {
      id: 'thresholds',
      title: { zh: '本级约定', en: 'Thresholds' },
      fields: ['from', ...thresholdNames],
    },
  ],
  fold: (card: SettingsCard, { data, number = 0 }): SettingsCard => {
    const { from, ...values } = data as Data & { readonly from: string };
    const own = { from, values: values as Partial<Thresholds> };
    return {
      ...card,
      thresholds: [...(card.thresholds ?? []), own],
      numbers: { ...card.numbers, thresholds: number },
    };
  },
});
