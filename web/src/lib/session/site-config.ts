import { Refusal } from '#lib/api/refusal.ts';

/** What the place that serves the site tells it: who signs people in, and whether this is the demo on one machine. */
export interface SiteConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** What tokens are asked for, where the issuer wants it named; without it the issuer’s own default holds. */
  readonly resource?: string;
  readonly local: boolean;
}

/** So long the place is waited for where its settings are known already, in milliseconds. */
const PATIENCE = 5000;

let asked: Promise<SiteConfig> | undefined;

/**
 * The site’s settings, fetched once; without the network those of last time.
 * @throws Refusal offline
 */
export function siteConfig(): Promise<SiteConfig> {
  asked ??= reach().catch((trouble: unknown) => {
    asked = undefined;
    const known = localStorage.getItem('site');
    if (known === null || !(trouble instanceof Refusal)) throw trouble;
    return JSON.parse(known) as SiteConfig;
  });
  return asked;
}

/**
 * Asks the place that serves the site, past every copy: whoever gets an answer has the network.
 * @throws Refusal offline
 */
export async function reach(): Promise<SiteConfig> {
  const signal = localStorage.getItem('site') === null ? null : AbortSignal.timeout(PATIENCE);
  const reply = await fetch('/config.json', { cache: 'no-store', signal }).catch(() => undefined);
  if (!reply) throw new Refusal(503, 'offline');
  if (!reply.ok) throw new Refusal(reply.status, 'our-fault');
  const config = (await reply.json()) as SiteConfig;
  localStorage.setItem('site', JSON.stringify(config));
  return config;
}
