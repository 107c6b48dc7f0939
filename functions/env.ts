/** What a store stands on. */
const ground = [
  'TABLE_NAME',
  'BUCKET_NAME',
  'ROUNDS_BUCKET_NAME',
  'QUEUE_URL',
  'MASTER_KEY_ID',
] as const;

/** Which settings each kind of function reads from its environment; cdk sets exactly these. */
export const settingsOf = {
  http: [...ground, 'OIDC_ISSUER', 'OIDC_AUDIENCE'],
  job: [...ground, 'SITE_URL'],
  redrive: ['QUEUE_URL', 'DEAD_LETTER_URL'],
  /** The command of whoever enters organisations and people in the cloud: no function. */
  register: ['TABLE_NAME', 'MASTER_KEY_ID', 'OIDC_ISSUER'],
} as const;
export type FunctionKind = keyof typeof settingsOf;
export type Setting = (typeof settingsOf)[FunctionKind][number];
export type Env<Kind extends FunctionKind> = Readonly<
  Record<(typeof settingsOf)[Kind][number], string>
>;

/**
 * Reads the settings of a function, once.
 * @throws Error naming every setting that is missing
 */
export function readEnv<Kind extends FunctionKind>(
  kind: Kind,
  source: Readonly<Record<string, string | undefined>>,
): Env<Kind> {
  const names: readonly Setting[] = settingsOf[kind];
  const missing = names.filter((name) => !source[name]);
  if (missing.length > 0) throw new Error(`Missing in the environment: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, source[name] ?? ''])) as Env<Kind>;
}
