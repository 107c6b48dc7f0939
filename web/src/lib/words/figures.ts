import * as m from '#lib/paraglide/messages.js';

/**
 * A rate in per cent with one decimal, cut and never rounded up: 99.96 prints 99.9, and only n = N prints 100.
 * Nothing where nobody is counted.
 */
export function rateWords(n: number, of: number): string | undefined {
  if (of === 0) return undefined;
  if (n === of) return '100%';
  return `${(Math.floor((n * 1000) / of) / 10).toFixed(1)}%`;
}

/** `38／41`. */
export function shareWords(n: number, of: number): string {
  return m.n_of_n({ n, of });
}
