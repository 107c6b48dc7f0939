import type { Node } from 'constructs';

/** What every deploy must be told. Nothing has a default: a value nobody chose is a value nobody checked. */
const always = {
  region: 'where it runs; a region cn-… makes the variant for AWS China',
  domain: 'the name people type, for example guanai.example.org',
  certificate:
    'of that name: an ARN of us-east-1; in China the id of one uploaded to IAM under /cloudfront/',
  issuer: 'the OpenID Connect issuer, beginning with https://',
  audience: 'the audience its access tokens carry for this API',
  operators: 'the shared mailbox that alarms are sent to',
} as const;

/** What must be true before a deploy makes sense and cannot be found out from here: who saw it, and when. */
const stated = {
  issuerMfa: 'the issuer demands a second factor of every member of staff',
  issuerLockout: 'the issuer locks an account after repeated failures',
} as const;
const statedInChina = {
  icpFiling: 'the ICP filing covers the domain and the account: its number',
  runtimeChecked: 'nodejs24.x and every resource type of the templates exist in the region',
} as const;

export interface Parameters extends Readonly<Record<keyof typeof always, string>> {
  readonly partition: 'aws' | 'aws-cn';
  /** What was stated to be true, by name. It stays with the deploy as outputs. */
  readonly preconditions: Readonly<Record<string, string>>;
}

/**
 * Reads the parameters from the context (`-c name=value`).
 * @throws Error naming every one that is missing, and what it means
 */
export function readParameters(node: Node): Parameters {
  const given = (name: string) => String(node.tryGetContext(name) ?? '');
  const partition = given('region').startsWith('cn-') ? 'aws-cn' : 'aws';
  const mustHold = { ...stated, ...(partition === 'aws-cn' && statedInChina) };
  const missing = Object.entries({ ...always, ...mustHold }).filter(([name]) => given(name) === '');
  if (missing.length > 0) {
    throw new Error(
      ['Missing, as -c name=value:', ...missing.map(([name, what]) => `  ${name}: ${what}`)].join(
        '\n',
      ),
    );
  }
  if (!given('issuer').startsWith('https://'))
    throw new Error('The issuer must begin with https://');
  const valuesOf = (names: object) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, given(name)]));
  return {
    ...(valuesOf(always) as Record<keyof typeof always, string>),
    partition,
    preconditions: valuesOf(mustHold),
  };
}
