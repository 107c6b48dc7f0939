/**
 * The rooms of the house: what each holds, what it may import, and how long a file in it may be. `test/shape.test.ts`
 * holds the house to this page, `test/house.ts` draws it.
 */
export interface Room {
  readonly id: string;
  /** The box of the drawing in which the room stands. */
  readonly box: string;
  readonly holds: RegExp;
  /** Other rooms it may import; its own it may always. */
  readonly may: readonly string[];
  /** Rooms of which it may import types alone, because it is handed the thing itself as an argument. */
  readonly types?: readonly string[];
  /** Packages it may import; one that ends in `/` or `:` stands for all below it. */
  readonly packages?: readonly string[];
  /** Lines of a file, lists of fields and other data not counted; a room of data alone has no ceiling. */
  readonly ceiling?: number;
  /** Files of the room do not know each other: only its index, the catalogue, knows them all. */
  readonly catalogue?: true;
}

/** What runs anywhere and may be imported by whoever shows or stores it. */
const pure = [
  'domain',
  'codes',
  'forms',
  'rules',
  'cases',
  'reports',
  'ledger',
  'register',
  'sampling',
  'rounds',
];
const handedOver = ['answer', 'table', 'store', 'documents', 'outward'];
const web = ['routes', 'components', 'web', ...pure, 'table'];
const browser = [
  'svelte',
  'svelte/',
  '@sveltejs/kit',
  '@sveltejs/kit/',
  '$app/',
  'bits-ui',
  'oidc-client-ts',
  'ulid',
  'zod/mini',
];

export const rooms: readonly Room[] = [
  {
    id: 'domain',
    box: 'domain',
    holds: /^functions\/domain\/[^/]+\.ts$/,
    may: ['codes', 'forms', 'rounds'],
    types: ['cases'],
    packages: ['@noble/hashes/', 'zod/mini'],
    ceiling: 150,
  },
  {
    id: 'codes',
    box: 'codes',
    holds: /^functions\/domain\/codes\//,
    may: ['domain'],
    ceiling: 150,
  },
  {
    id: 'rounds',
    box: 'sampling',
    holds: /^functions\/domain\/rounds\//,
    may: ['domain', 'cases', 'sampling'],
    ceiling: 150,
  },
  {
    id: 'forms',
    box: 'forms',
    holds: /^functions\/domain\/forms\//,
    may: ['domain', 'codes', 'cases', 'rounds'],
    ceiling: 90,
    catalogue: true,
  },
  {
    id: 'rules',
    box: 'rules',
    holds: /^functions\/domain\/rules\//,
    may: ['domain'],
    ceiling: 90,
    catalogue: true,
  },
  {
    id: 'cases',
    box: 'cases',
    holds: /^functions\/domain\/cases\//,
    may: ['domain'],
    ceiling: 90,
    catalogue: true,
  },
  {
    id: 'reports',
    box: 'reports',
    holds: /^functions\/domain\/reports\//,
    may: ['domain'],
    ceiling: 90,
    catalogue: true,
  },
  {
    id: 'ledger',
    box: 'ledger',
    holds: /^functions\/domain\/ledger\//,
    may: ['domain', 'codes', 'forms'],
    ceiling: 150,
  },
  {
    id: 'register',
    box: 'register',
    holds: /^functions\/domain\/register\//,
    may: ['domain', 'codes', 'ledger'],
    packages: ['@noble/hashes/'],
    ceiling: 150,
  },
  {
    id: 'statistics',
    box: 'sampling',
    holds: /^functions\/domain\/statistics\//,
    may: [],
    ceiling: 150,
  },
  {
    id: 'sampling',
    box: 'sampling',
    holds: /^functions\/domain\/sampling\//,
    may: ['domain', 'statistics'],
    packages: ['@noble/hashes/', 'zod/mini'],
    ceiling: 150,
  },

  {
    id: 'table',
    box: 'table',
    holds: /^functions\/(table|wire)(\.ts|\/.+)$/,
    may: ['cases'],
    types: ['domain'],
    packages: ['zod/mini'],
  },
  { id: 'env', box: 'table', holds: /^functions\/env\.ts$/, may: [], ceiling: 150 },
  { id: 'parallel', box: 'parallel', holds: /^functions\/in-parallel\.ts$/, may: [], ceiling: 150 },
  { id: 'pinyin', box: 'pinyin', holds: /^functions\/pinyin\//, may: [], ceiling: 150 },
  {
    id: 'answer',
    box: 'answer',
    holds:
      /^functions\/(answer|asked|held-then|open-api|problem-response|verify-token|where-it-lies)\.ts$/,
    may: ['domain', 'forms', 'table'],
    types: ['store', 'documents', 'outward'],
    packages: ['jose', 'node:crypto', 'zod/mini'],
    ceiling: 150,
  },

  {
    id: 'deeds',
    box: 'deeds',
    holds: /^functions\/deeds\//,
    may: [...pure, 'parallel', 'pinyin'],
    types: handedOver,
    packages: ['ulid'],
    ceiling: 90,
  },
  {
    id: 'api',
    box: 'api',
    holds: /^functions\/api\//,
    may: [...pure, 'parallel', 'pinyin', 'deeds', 'table'],
    types: handedOver,
    packages: ['ulid'],
    ceiling: 40,
    catalogue: true,
  },
  {
    id: 'jobs',
    box: 'jobs',
    holds: /^functions\/jobs\//,
    may: [...pure, 'parallel', 'deeds'],
    types: handedOver,
    packages: ['ulid'],
    ceiling: 40,
    catalogue: true,
  },
  {
    id: 'store',
    box: 'store',
    holds: /^functions\/store\//,
    may: ['domain', 'forms', 'parallel'],
    types: ['reports', 'env'],
    packages: ['@aws-sdk/', 'node:', 'ulid'],
    ceiling: 120,
  },
  {
    id: 'documents',
    box: 'documents',
    holds: /^functions\/documents\//,
    may: ['domain', 'codes', 'forms', 'ledger', 'register', 'sampling'],
    types: ['table'],
    packages: ['hucre/', 'node:zlib'],
    ceiling: 120,
  },
  {
    id: 'outward',
    box: 'outward',
    holds: /^functions\/outward\//,
    may: ['domain'],
    types: ['store'],
    packages: ['node:'],
    ceiling: 120,
  },
  {
    id: 'demo',
    box: 'demo',
    holds: /^functions\/demo\//,
    may: ['domain', 'codes', 'forms', 'ledger', 'parallel'],
    types: ['store'],
    packages: ['ulid'],
    ceiling: 150,
  },
  {
    id: 'ways in',
    box: 'ways',
    holds: /^functions\/((http|job)(\.ts|\/.+)|log-line\.ts)$/,
    may: [
      'domain',
      'table',
      'env',
      'answer',
      'api',
      'jobs',
      'deeds',
      'store',
      'documents',
      'outward',
    ],
    packages: ['@middy/', 'aws-lambda', 'jose', 'node:'],
    ceiling: 150,
  },
  {
    id: 'local',
    box: 'ways',
    holds: /^functions\/(local\.ts|local\/.+)$/,
    may: [
      'domain',
      'register',
      'sampling',
      'table',
      'env',
      'answer',
      'api',
      'jobs',
      'deeds',
      'store',
      'documents',
      'outward',
      'demo',
      'parallel',
      'ways in',
    ],
    packages: [
      '@aws-sdk/client-dynamodb',
      'aws-lambda',
      'dynalite',
      'jose',
      'node:',
      'oidc-provider',
      'sirv',
      'ulid',
    ],
    ceiling: 150,
  },

  {
    id: 'cdk',
    box: 'cdk',
    holds: /^cdk\//,
    may: ['table', 'env'],
    packages: ['aws-cdk-lib', 'aws-cdk-lib/', 'cdk-nag', 'constructs', 'node:'],
    ceiling: 150,
  },
  {
    id: 'routes',
    box: 'web',
    holds: /^web\/src\/routes\//,
    may: web,
    packages: browser,
    ceiling: 60,
  },
  {
    id: 'components',
    box: 'web',
    holds: /^web\/src\/lib\/.+\.svelte$/,
    may: web,
    packages: browser,
    ceiling: 200,
  },
  {
    id: 'web',
    box: 'web',
    holds: /^web\/src\/(lib\/.+|[^/]+)\.(ts|js|css)$/,
    may: web,
    packages: browser,
    ceiling: 150,
  },
  {
    id: 'worker',
    box: 'web',
    holds: /^web\/src\/worker\//,
    may: [],
    packages: ['$app/'],
    ceiling: 150,
  },
  {
    id: 'scripts',
    box: 'scripts',
    holds: /^scripts\//,
    may: [],
    packages: ['node:', 'pinyin-pro'],
    ceiling: 150,
  },
];

/** The rooms that hold a path: one, in a tidy house. */
export function roomsOf(path: string): readonly Room[] {
  return rooms.filter(({ holds }) => holds.test(path));
}

/** The room of a path. @throws Error where none holds it */
export function roomOf(path: string): Room {
  const [room] = roomsOf(path);
  if (!room) throw new Error(`${path} stands in no room of test/house/rooms.ts`);
  return room;
}
