import { lateDays, type FormRecord, type Value } from '../domain/record.ts';

/** A record as it is shown: with its lateness, without the ids of person and device. */
export function recordLine({ by: _by, device: _device, data, ...record }: FormRecord) {
  return {
    ...record,
    lateDays: lateDays(record),
    data: data as Record<string, Value>,
  };
}
