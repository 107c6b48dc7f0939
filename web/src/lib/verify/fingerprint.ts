/** How a pasted fingerprint stands to the published ones. */
export type Compared<Name extends string> =
  | { readonly verdict: 'same'; readonly name: Name }
  | { readonly verdict: 'other' }
  /** Not a fingerprint: so many characters, or others than 0 to 9 and a to f. */
  | { readonly verdict: 'unlike'; readonly length: number };

/** Compares a fingerprint that somebody pasted, in whatever groups and case, with those that were published. */
export function comparePasted<Name extends string>(
  pasted: string,
  published: Readonly<Partial<Record<Name, string | undefined>>>,
): Compared<Name> {
  const hex = pasted.replace(/[\s:-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex)) return { verdict: 'unlike', length: hex.length };
  for (const name in published)
    if (published[name]?.toLowerCase() === hex) return { verdict: 'same', name };
  return { verdict: 'other' };
}
