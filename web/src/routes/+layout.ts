import { redirect } from '@sveltejs/kit';
import { session } from '#lib/session/session.svelte.ts';
import { siteConfig } from '#lib/session/site-config.ts';

export const ssr = false;

const open = ['/'];
/** Pages that ask nobody who they are. */
const anyone = ['/signed-in', '/rules'];

/** Who is signed in stands before every page; a page for those signed in is kept while they sign in. */
export async function load({ url }) {
  if (anyone.includes(url.pathname)) return { local: false };
  const [{ local }, me] = await Promise.all([siteConfig(), session.start()]);
  if (!me && !open.includes(url.pathname))
    redirect(307, `/?to=${encodeURIComponent(url.pathname + url.search)}`);
  if (me && url.pathname === '/') redirect(307, '/today');
  return { local };
}
