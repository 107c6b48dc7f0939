import * as m from '#lib/paraglide/messages.js';

/** Copies a text; answers what came of it, in words. A page that is not served securely has no clipboard. */
export async function copied(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return m.copied();
  } catch {
    return m.not_copied();
  }
}
