import { Refusal } from '#lib/api/refusal.ts';

/** What the place that serves the site tells it: who signs people in, and whether this is the demo on one machine. */
export interface SiteConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** What tokens are asked for, where the issuer wants it named; without it the issuer’s own default holds. */
  readonly resource?: string;
  readonly local: boolean;
}

let asked: Promise<SiteConfig> | undefined;

/** The site’s settings, fetched once. */
export function siteConfig(): Promise<SiteConfig> {
  asked ??= read().catch((trouble: unknown) => {
    asked = undefined;
    throw trouble;
  });
  return asked;
}

async function read(): Promise<SiteConfig> {
  const reply = await fetch('/config.json', { cache: 'no-store' }).catch(() => undefined);
  if (!reply) throw new Refusal(503, 'offline');
  if (!reply.ok) throw new Refusal(reply.status, 'our-fault');
  return (await reply.json()) as SiteConfig;
}
