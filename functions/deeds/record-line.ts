import { civilDate, daysBetween } from '../domain/calendar.ts';
import type { FormRecord } from '../domain/record.ts';

/** A record as it is shown: with its lateness, without the ids of person and device. */
export function recordLine({ by: _by, device: _device, data, ...record }: FormRecord) {
  return {
    ...record,
    lateDays: Math.max(0, daysBetween(record.at, civilDate(record.enteredAt))),
    data: data as Record<string, string | number | boolean>,
  };
}
