import { redirect } from '@sveltejs/kit';
import { Refusal, refusalFrom } from '#lib/api/refusal.ts';
import { session } from '#lib/session/session.svelte.ts';
import { siteConfig } from '#lib/session/site-config.ts';

export const ssr = false;

const open = ['/'];
/** Pages that ask nobody who they are. */
const anyone = /^\/(signed-in|planner|verify(\/[^/]+)?)$/;

/**
 * Who is signed in stands before every page; a page for those signed in is kept while they sign in. Where that cannot be
 * told, or the account has no post, the layout says so in the place of any page.
 */
export async function load({ url }) {
  if (anyone.test(url.pathname)) return { local: false };
  const asked = Promise.all([siteConfig(), session.start()]);
  const found = await asked.catch(refusalFrom);
  if (found instanceof Refusal) return { local: false, refusal: found };
  const [{ local }, me] = found;
  if (!me && !open.includes(url.pathname))
    redirect(307, `/?to=${encodeURIComponent(url.pathname + url.search)}`);
  if (me && url.pathname === '/') redirect(307, '/today');
  return { local };
}
