import { isClock } from '../domain/check-value.ts';
import { civilDate, isCivilDate, timeOfDay, type Instant } from '../domain/calendar.ts';
import { check, isVersionAccepted, withoutBlanks, type AnyForm } from '../domain/form.ts';
import { Problem, type FieldProblem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';

/** A device's clock may be this far ahead before a time of today lies in the future, in milliseconds. */
const SKEW = 5 * 60_000;

/**
 * What was filled in, without blanks, held against the form's own checks and the server's clock.
 * @throws Problem form-too-old; fields-wrong with everything there is to mend
 */
export function checked(
  form: AnyForm,
  version: number,
  { at, data: sent }: { readonly at: string; readonly data: Data },
  now: Instant,
): Data {
  const today = civilDate(now);
  if (!isVersionAccepted(form, version, today)) throw new Problem('form-too-old');
  const data = withoutBlanks(sent);
  const fields: FieldProblem[] = check(form, data, today, version);
  if (!isCivilDate(at)) fields.push({ field: 'at', code: 'not-a-date' });
  else if (at > today) fields.push({ field: 'at', code: 'in-the-future' });
  else if (at === today && isTime(form, data) && isLater(String(data['moment']), now))
    fields.push({ field: 'moment', code: 'in-the-future' });
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
  return data;
}

/** True where the form asks for a time of the day and one was given, not a part of the day nor anything else. */
function isTime(form: AnyForm, { moment }: Data): boolean {
  return form.fields['moment']?.kind === 'moment' && isClock(moment);
}

/** True for a time of today that has not come. */
function isLater(moment: string, now: Instant): boolean {
  return moment > timeOfDay(now + SKEW) && !isNearMidnight(now);
}

/** In the last minutes of a day the tolerance reaches into the next one. */
function isNearMidnight(now: Instant): boolean {
  return civilDate(now + SKEW) !== civilDate(now);
}
