import type { Instant } from './calendar.ts';

const SHANGHAI = 8 * 3_600_000;

/** An instant as official time of China, to the second or, `precise`, to the thousandth: `2026-03-02T09:00:00+08:00`. */
export function officialTime(instant: Instant, precise?: 'precise'): string {
  const text = new Date(instant + SHANGHAI).toISOString();
  return `${text.slice(0, precise ? 23 : 19)}+08:00`;
}
