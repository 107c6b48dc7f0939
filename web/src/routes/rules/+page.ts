import { siteConfig } from '#lib/session/site-config.ts';

/** The rules stand in the page itself; only whom to turn to is the deployment’s, and its absence hides nothing. */
export async function load() {
  const config = await siteConfig().catch(() => undefined);
  return { contact: config?.privacyOfficer };
}
