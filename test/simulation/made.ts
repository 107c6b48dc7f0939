import { isUnsettled } from '../../functions/domain/unsettled.ts';
import type { Store } from '../../functions/store/store.ts';
import { childDeeds } from './child-deeds.ts';
import { aDeed } from './deeds.ts';
import type { Device, Seen } from './doing.ts';
import type { Run, Sent } from './run.ts';
import { HERE, HOMES, people } from './world.ts';

const EVENTS = ['talk', 'verification', 'visit'];

/** A deed of somebody who knows what the lists said, today or some time ago. */
export async function made(
  run: Run,
  child: string,
  devices: readonly Device[],
  looking: Store,
): Promise<Sent | undefined> {
  const { luck } = run;
  const home = await looking.homeOf(child);
  const card = home === undefined ? undefined : (await looking.seenCard(home, child))?.card;
  if (home === undefined || !card) return undefined;
  const of = run.sent.filter(
    ({ route, params }) => route === 'submitRecord' && params['child'] === child,
  );
  const seen: Seen = {
    now: run.clock.now,
    child,
    school: luck.chance(0.8) ? home : HERE,
    fileNumber: luck.chance(0.6) ? (card.file?.number ?? 0) : 1,
    findings: (await looking.findings(home)).filter(isUnsettled),
    events: of.filter(({ what, replies }) => EVENTS.includes(what) && replies.length > 0),
    waiting: of.flatMap(({ replies }) =>
      replies.flatMap(({ body }) => (body['toConfirm'] ? [String(body['id'])] : [])),
    ),
    count: run.sent.length,
  };
  const near = (school: string, role?: string) =>
    devices.filter(({ account }) => {
      const person = people[account];
      return person?.org === school && (role === undefined || person.role === role);
    });
  if (seen.waiting.length > 0 && luck.chance(0.5))
    return childDeeds.confirm({ luck, device: luck.pick(near(home, 'schoolAdmin')), seen });
  const former = HOMES.find((school) => school !== home) ?? HERE;
  if ((card.home?.number ?? 0) > 1 && luck.chance(0.4)) {
    const device = luck.pick(near(former, 'classTeacher'));
    return childDeeds.late({ luck, device, seen: { ...seen, school: former } });
  }
  return aDeed({ luck, device: luck.pick(luck.chance(0.9) ? near(home) : devices), seen });
}
