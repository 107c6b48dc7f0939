/** The rules as they hold under the demo province's calendar, and under any. */
import { under, type Rule } from '../../functions/domain/rule.ts';
import * as written from '../../functions/domain/rules/index.ts';
import type { SchoolCalendar } from '../../functions/domain/school-calendar.ts';
import { settingsWith, shandong } from './given-settings.ts';

export const rules: readonly Rule[] = written.rulesUnder(shandong);
export const fileVerified = under(written.fileVerified, shandong);
export const talk = under(written.talk, shandong);
export const homeVisit = under(written.homeVisit, shandong);
export const carePerson = under(written.carePerson, shandong);
export const evidence = under(written.evidence, shandong);
export const underSixteen = under(written.underSixteen, shandong);

export function talkUnder(calendar: SchoolCalendar): Rule {
  return under(written.talk, settingsWith(calendar));
}
