/** The children somebody was last busy with on this device, by id alone. */
const KEY = 'recent';
const MOST = 5;

interface Recent {
  readonly person: string;
  readonly children: readonly string[];
}

/** Their ids, the last one first. */
export function recentOf(person: string): readonly string[] {
  const kept = localStorage.getItem(KEY);
  const recent = kept ? (JSON.parse(kept) as Recent) : undefined;
  return recent?.person === person ? recent.children : [];
}

export function noteRecent(person: string, child: string): void {
  const before = recentOf(person).filter((each) => each !== child);
  const recent: Recent = { person, children: [child, ...before].slice(0, MOST) };
  localStorage.setItem(KEY, JSON.stringify(recent));
}

export function forgetRecent(): void {
  localStorage.removeItem(KEY);
}
