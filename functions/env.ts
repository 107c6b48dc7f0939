/** The settings of a function, read once from its environment; every missing one is named. */
export const settings = ['TABLE_NAME', 'BUCKET_NAME', 'QUEUE_URL', 'MASTER_KEY_ID', 'OIDC_ISSUER', 'OIDC_AUDIENCE'] as const;
export type Setting = (typeof settings)[number];
export type Env = Readonly<Record<Setting, string>>;

/**
 * Reads the settings a function class needs.
 * @throws Error naming every setting that is missing
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const missing = settings.filter((name) => !source[name]);
  if (missing.length > 0) throw new Error(`Missing in the environment: ${missing.join(', ')}`);
  return Object.fromEntries(settings.map((name) => [name, source[name] ?? ''])) as Record<Setting, string>;
}
