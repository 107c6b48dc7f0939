/** Invariant 7: of a card that does not open. */
import { LeftOut } from '../../functions/deeds/left-out.ts';
import { civilDate } from '../../functions/domain/calendar.ts';
import { runJob } from '../../functions/job.ts';
import { audited, drained } from './end-of-all.ts';
import { allOf } from './every-day.ts';
import { must, type Found } from './found.ts';
import { counted, open, overdue } from './of-sweeps.ts';
import type { Queue } from './queue.ts';
import type { Servers } from './server.ts';
import { COUNTY } from './world.ts';

const MONTHS = 100 * 86_400_000;

/** 7. A poisoned row delays only itself: its neighbours are judged and listed, and it is mended from its records. */
export async function poisonedRowDelaysOnlyItself(
  found: Found,
  servers: Servers,
  queue: Queue,
): Promise<void> {
  const name = poisonedRowDelaysOnlyItself.name;
  const { run } = found;
  const child = run.luck.pick(found.children);
  const row = run.memory
    .all()
    .find(({ pk, sk }) => pk === `S#${child.home}` && sk === `C#${child.id}`);
  if (!row) return;
  const sealed = new Uint8Array(40);
  const envelope = { area: COUNTY, wrapped: new Uint8Array(8) };
  await run.memory.put(run.luck.chance(0.5) ? { ...row, sealed } : { ...row, envelope });
  run.clock.now += MONTHS; // by then most duties are overdue that were not
  const then: Found = { ...found, today: civilDate(run.clock.now) };
  const before = (await open(found)).filter((each) => each.endsWith(child.id)).join();
  await allOf(run, [
    servers.serve(({ house }) =>
      (run.spoil.job?.(runJob) ?? runJob)(
        { job: 'audit', county: COUNTY, today: then.today },
        house,
      ).then(
        () => undefined,
        (fault: unknown) => void (fault instanceof LeftOut || run.errors.push(String(fault))),
      ),
    ),
  ]);
  const [due, isOpen] = [await overdue(then, [child.id]), await open(then, [child.id])];
  must(
    due.join() === isOpen.join(),
    name,
    () => `beside ${child.id} overdue are ${due.join()}; open are ${isOpen.join()}`,
  );
  const still = (await open(then)).filter((each) => each.endsWith(child.id)).join();
  must(
    still === before,
    name,
    () => `what was found of ${child.id} was moved, and nobody had looked`,
  );
  const figures = await found.store.figures(COUNTY, then.today);
  const judged = Object.values(figures?.day === then.today ? figures.schools : {}).reduce(
    (sum, { children }) => sum + children,
    0,
  );
  must(
    judged === found.children.length - 1,
    name,
    () => `${judged} of ${found.children.length} children were judged`,
  );
  const listed = await found.store.readCards(child.home);
  const others = found.children.filter(
    ({ home, id }) => home === child.home && id !== child.id,
  ).length;
  must(
    listed.cards.length === others,
    name,
    () => `the list shows ${listed.cards.length} of ${others} others`,
  );
  await drained(run, servers, queue);
  await audited(run, servers, queue);
  const { unread: left } = await found.store.readCards(child.home);
  must(
    left.length === 0,
    name,
    () => `${child.id} is still not to be read after it was folded anew`,
  );
  must(
    (await counted(then)) === (await overdue(then)).length,
    name,
    () => 'once it is mended, the figures are not whole',
  );
}
