import type { SettingsCard } from '../card.ts';
import { form, type RecordOf } from '../form.ts';
import type { Line } from '../record.ts';

const days = (zh: string, en: string) =>
  ({
    kind: 'lines',
    max: 40,
    label: { zh, en },
    privacy: 'internal',
    fields: {
      on: {
        kind: 'date',
        future: true,
        label: { zh: '哪天', en: 'Day' },
        privacy: 'internal',
        requiredToSave: true,
      },
    },
  }) as const;

/**
 * Public holidays of one year and the days worked in exchange, as the State Council announces them each November
 * (DOMAIN §4.1). A later section for the same year takes the place of an earlier one.
 */
export const holidays = form({
  id: 'holidays',
  version: 1,
  subject: 'settings',
  kind: 'section',
  title: { zh: '法定节假日', en: 'Public holidays' },
  clause: '（九）2',
  fields: {
    year: {
      kind: 'integer',
      min: 2022,
      max: 2100,
      label: { zh: '年份', en: 'Year' },
      privacy: 'internal',
      requiredToSave: true,
    },
    off: { ...days('放假的工作日', 'Weekdays off'), requiredToSave: true },
    worked: days('要上班的周末', 'Weekend days worked'),
  },
  groups: [
    {
      id: 'holidays',
      title: { zh: '法定节假日', en: 'Public holidays' },
      fields: ['year', 'off', 'worked'],
    },
  ],
  fold: (card: SettingsCard, { data, number = 0 }): SettingsCard => {
    const { year, off, worked = [] } = data as RecordOf<typeof holidays>;
    return {
      ...card,
      holidays: {
        ...card.holidays,
        [year]: { off: off.map(monthDay), worked: worked.map(monthDay) },
      },
      numbers: { ...card.numbers, holidays: number },
    };
  },
});

function monthDay({ on }: Line): string {
  return String(on).slice(5);
}
