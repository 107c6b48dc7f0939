import { Refusal } from './refusal.ts';

/** So long an answer is waited for where a copy is at hand, in milliseconds. */
const PATIENCE = 8000;

/**
 * The server’s answer, or the copy on this device where none comes, or none in good time.
 * @throws Refusal, `offline` where there is no copy either
 */
export async function orKept<T>(
  ask: () => Promise<T>,
  kept: () => Promise<T | undefined>,
): Promise<{ readonly value: T; readonly copied: boolean }> {
  const answer = ask();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    const value = await Promise.race([answer, late]);
    if (value !== undefined) return { value, copied: false };
  } catch (trouble) {
    if (!(trouble instanceof Refusal) || trouble.code !== 'offline') throw trouble;
  } finally {
    clearTimeout(timer);
  }
  const copy = await kept();
  return copy === undefined
    ? { value: await answer, copied: false }
    : { value: copy, copied: true };
}
