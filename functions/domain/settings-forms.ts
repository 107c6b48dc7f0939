/** The forms that change the settings of an organisation. */
import type { SettingsCard } from './card.ts';
import { catalogue, type FormOf } from './form.ts';
import { calendar } from './forms/calendar.ts';
import { holidays } from './forms/holidays.ts';
import { thresholds } from './forms/thresholds.ts';

export const settingsForms = catalogue<FormOf<SettingsCard>>(calendar, holidays, thresholds);
