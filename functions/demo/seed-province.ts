import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/identity-of.ts';
import { inParallel } from '../in-parallel.ts';
import type { Store } from '../store/store.ts';
import type { DemoAccount } from './demo-account.ts';
import { demoIssuer } from './demo-accounts.ts';
import type { DemoChild, DemoProvince } from './demo-province.ts';
import { publishCalendar } from './decisions.ts';
import type { DemoHeadcount } from './headcounts.ts';
import type { DemoMember } from './members.ts';

/** So many children are held at once, however many there are. */
const BATCH = 500;
/** `home#1` and `file#1`. */
const FIRST_SECTIONS = 2;

/**
 * Writes a province through the store, as people would have. A second run changes nothing, and a run after an
 * interruption goes on where the first one ended.
 */
export async function seedProvince(store: Store, province: DemoProvince): Promise<void> {
  await inParallel(province.orgs, ({ org, parent }) => store.addOrg(org, parent));
  for (const { org } of province.orgs)
    if (org.kind === 'province') await publishCalendar(store, org.id);
  for (const account of province.accounts) await seedAccount(store, account);
  await inParallel(province.members, (member) => seedMember(store, member));
  await inParallel(province.headcounts, (each) => seedHeadcount(store, each));
  for (const batch of inBatches(province.children()))
    await inParallel(batch, (child) => seedChild(store, child));
}

async function seedAccount(
  store: Store,
  { account, person, name, memberships }: DemoAccount,
): Promise<void> {
  if (await store.account(demoIssuer, account)) return;
  for (const membership of memberships)
    await store.addMembership(demoIssuer, account, person, name, membership);
}

/** Under an account that nobody signs in with: the person's own id. */
async function seedMember(store: Store, { person, name, membership }: DemoMember): Promise<void> {
  if (await store.account(demoIssuer, person)) return;
  await store.addMembership(demoIssuer, person, person, name, membership);
}

async function seedHeadcount(store: Store, { school, draft }: DemoHeadcount): Promise<void> {
  if ((await store.schoolCard(school)).headcount) return;
  await store.recordHeadcount(school, draft);
}

/** One child's records, in the order in which they came about. */
async function seedChild(store: Store, { school, begun, later }: DemoChild): Promise<void> {
  const child = await store.reserve(identityOf(begun.file, school));
  const there = await store.seenCard(school, child);
  if ((there?.card.records ?? 0) >= FIRST_SECTIONS + later.length) return;
  await store.begin(child, school, begun.file, file.version, begun.at, begun.entry, later);
}

function* inBatches(children: Generator<DemoChild>): Generator<DemoChild[]> {
  let batch: DemoChild[] = [];
  for (const child of children) {
    batch.push(child);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
