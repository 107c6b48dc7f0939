import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Keeps a choice in the address, so that a view can be sent on; an empty one leaves it. */
export async function keepInAddress(name: string, value: string): Promise<void> {
  await keepAllInAddress({ [name]: value });
}

/** Several choices at once. */
export async function keepAllInAddress(choices: Readonly<Record<string, string>>): Promise<void> {
  const url = new URL(page.url.href);
  for (const [name, value] of Object.entries(choices)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  await goto(url.href, { replace: true, reset: false });
}
