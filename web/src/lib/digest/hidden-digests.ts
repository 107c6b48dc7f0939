/** The digests that were put away on this device: by organisation the Monday of the week, ids and days alone. */
const KEY = 'digests-hidden';

function hidden(): Record<string, string> {
  return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
}

export function isHidden(org: string, week: string): boolean {
  return hidden()[org] === week;
}

/** Puts a digest away until the next week begins. */
export function hideDigest(org: string, week: string): void {
  localStorage.setItem(KEY, JSON.stringify({ ...hidden(), [org]: week }));
}
