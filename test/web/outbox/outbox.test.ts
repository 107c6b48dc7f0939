import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../web/src/lib/api/refusal.ts';
import { Drawer } from '../../../web/src/lib/kept/drawer.ts';
import { makeKey } from '../../../web/src/lib/kept/seal.ts';
import { boxIn, type PersonsBox } from '../../../web/src/lib/outbox/box-of.ts';
import { keepIn, letWait, takeBack } from '../../../web/src/lib/outbox/in-box.ts';
import { isApart, keyOf, stateOf, type Item } from '../../../web/src/lib/outbox/item.ts';
import { newsSince } from '../../../web/src/lib/outbox/news.ts';
import { upload } from '../../../web/src/lib/outbox/upload.ts';
import { device, Killed, type Device } from './given-device.ts';
import { Server, weathers, type Weather } from './given-server.ts';

const key = await makeKey();
const draft = 'talk:child';

function written(id: string, text = '谈了学习', savedAt = 0): Item {
  return {
    event: {
      form: 'talk',
      formVersion: 1,
      id,
      at: '2026-11-23',
      device: 'web-1',
      data: { content: text },
    },
    who: { school: 'school', child: 'child' },
    name: '李小禾',
    savedAt,
  };
}

/** A restricted record, kept with the talk that it came from. */
function apartFrom(id: string): Item {
  const talk = written(id);
  return {
    ...talk,
    name: '',
    event: { ...talk.event, form: 'restricted', data: { seen: '看到的' } },
  };
}

/** A box as the browser finds it when it starts. */
function boxOn({ shelf }: Device, person = 'teacher'): PersonsBox {
  return boxIn(new Drawer(shelf, { person, subject: person, key, seenAt: 0 }));
}

async function states(box: PersonsBox): Promise<string[]> {
  const items = await box.items();
  return items.map((item) => `${item.event.id} ${stateOf(item)}`).sort();
}

describe('A record on its way up', () => {
  it('Given no network, it waits; with the network it goes up once and says no more than its receipt', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A')], draft);
    server.ahead = ['no-network'];
    expect(await upload(box, server.send)).toBe('no-network');
    expect(await states(box)).toEqual(['A waiting']);
    expect(await upload(box, server.send)).toBeUndefined();
    expect(await states(box)).toEqual(['A received']);
    expect((await box.items())[0]).toMatchObject({ name: '李小禾', event: { data: {} } });
    expect([...server.records.keys()]).toEqual(['A']);
  });

  it('Given a child that has gone to somebody else, it is received and says that the school has to confirm it', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A')], draft);
    await upload(box, async (item) => {
      const { id, hash, enteredAt, replayed } = await server.send(item);
      return { id, hash, enteredAt, replayed, toConfirm: true };
    });
    expect(await states(box)).toEqual(['A received']);
    expect((await box.items())[0]?.receipt).toMatchObject({ toConfirm: true });
  });

  it('Given an answer that was lost, it is sent again and counts once', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A')], draft);
    server.ahead = ['answer-lost'];
    await upload(box, server.send);
    expect((await box.items())[0]).toMatchObject({ sent: true });
    await upload(box, server.send);
    expect(await states(box)).toEqual(['A received']);
    expect(server.records.size).toBe(1);
  });

  it.each([
    ['fields-wrong', 400, { fields: [{ field: 'content', code: 'too-short' }] }],
    ['not-found', 404, {}],
    ['record-conflict', 409, { theirs: { data: {} } }],
  ] as const)(
    'Given the refusal %s, it is kept for a person to look at',
    async (code, status, detail) => {
      const box = boxOn(device());
      await keepIn(box, [written('A')], draft);
      const refuse = () => Promise.reject(new Refusal(status, code, 'R-1', detail));
      expect(await upload(box, refuse)).toBeUndefined();
      expect(await states(box)).toEqual(['A attention']);
      expect((await box.items())[0]?.trouble).toEqual({ code, request: 'R-1', ...detail });
      expect((await box.items())[0]?.event.data).toEqual({ content: '谈了学习' });
    },
  );

  it('Given an answer that is not the server’s, it waits', async () => {
    const box = boxOn(device());
    await keepIn(box, [written('A')], draft);
    for (const refusal of [
      new Refusal(404, 'our-fault'),
      new Refusal(403, 'our-fault'),
      new Error('?'),
    ])
      expect(await upload(box, () => Promise.reject(refusal))).toBe('later');
    const server = new Server();
    expect(await upload(box, () => server.send(written('B')))).toBe('later');
    expect(await states(box)).toEqual(['A waiting']);
  });

  it('Given a record on which the server stumbles, the others go up', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A', '', 1)], draft);
    await keepIn(box, [written('B', '', 2)], draft);
    server.ahead = ['trouble'];
    expect(await upload(box, server.send)).toBe('later');
    expect(await states(box)).toEqual(['A waiting', 'B received']);
  });

  it('Given that the sign-in has ended, nothing else is tried and nothing is lost', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A', '', 1)], draft);
    await keepIn(box, [written('B', '', 2)], draft);
    server.ahead = ['signed-out'];
    expect(await upload(box, server.send)).toBe('sign-in-needed');
    expect(await states(box)).toEqual(['A waiting', 'B waiting']);
  });

  it('Given one draft finished differently in two windows, both records go up', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A', '一')], draft);
    expect(await keepIn(box, [written('A', '一')], draft)).toEqual([keyOf(written('A'))]);
    expect(await keepIn(box, [written('A', '二')], draft)).not.toEqual([keyOf(written('A'))]);
    await upload(box, server.send);
    expect([...server.records.values()].map(({ data }) => data['content']).sort()).toEqual([
      '一',
      '二',
    ]);
  });

  it('Given another text that arrived before under its id, a person lets it go or sends it as another', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    server.records.set('A', written('A', '先到').event);
    await keepIn(box, [written('A', '后到')], draft);
    await upload(box, server.send);
    expect(await states(box)).toEqual(['A attention']);
    await letWait(box, keyOf(written('A')), true);
    await upload(box, server.send);
    expect(server.records.size).toBe(2);
    expect((await states(box)).map((state) => state.split(' ')[1])).toEqual(['received']);
  });

  it('Given one visit to two children, it goes up for each under the same id', async () => {
    const [box, sent] = [boxOn(device()), [] as string[]];
    const sibling = { ...written('A'), who: { school: 'school', child: 'sibling' } };
    await keepIn(box, [written('A'), sibling], draft);
    const server = new Server();
    await upload(box, (item) => {
      sent.push(item.who.child);
      return server.send(item);
    });
    expect(sent.sort()).toEqual(['child', 'sibling']);
    expect(await states(box)).toEqual(['A received', 'A received']);
  });

  it('Given a record written apart beside it, both are kept in one step and go up each on its own', async () => {
    const [phone, server] = [device(), new Server()];
    const beside = apartFrom('B');
    for (const when of ['before', 'after'] as const) {
      phone.killAt(1, when);
      await expect(keepIn(boxOn(phone), [written('A'), beside], draft)).rejects.toThrow(Killed);
      phone.start();
      expect(await states(boxOn(phone))).toEqual(
        when === 'before' ? [] : ['A waiting', 'B waiting'],
      );
    }
    const box = boxOn(phone);
    await upload(box, async (item) => {
      if (item.event.form === 'talk') throw new Refusal(400, 'fields-wrong', 'R-1', { fields: [] });
      return await server.send(item);
    });
    expect(await states(box)).toEqual(['A attention', 'B received']);
    expect([...server.records.values()]).toEqual([beside.event]);
    const [kept] = (await box.items()).filter(({ event }) => isApart(event));
    expect(kept).toMatchObject({ name: '', event: { data: {} } });
  });

  it('Given that it is taken back while it waits, it never goes up; once received it stays', async () => {
    const [box, server] = [boxOn(device()), new Server()];
    await keepIn(box, [written('A')], draft);
    await takeBack(box, keyOf(written('A')));
    await upload(box, server.send);
    expect(server.records.size).toBe(0);
    await keepIn(box, [written('B')], draft);
    await upload(box, server.send);
    await takeBack(box, keyOf(written('B')));
    expect(await states(box)).toEqual(['B received']);
  });

  it('Given two accounts on one device, neither sees nor sends the other’s', async () => {
    const [shared, server] = [device(), new Server()];
    const [mine, theirs] = [boxOn(shared, 'teacher'), boxOn(shared, 'colleague')];
    await keepIn(mine, [written('A')], draft);
    expect(await theirs.items()).toEqual([]);
    await upload(theirs, server.send);
    expect(server.records.size).toBe(0);
    const other = { person: 'teacher', subject: '', key: await makeKey(), seenAt: 0 };
    expect(await boxIn(new Drawer(shared.shelf, other)).items()).toEqual([]);
  });

  it('Given a run, what has arrived since is told', () => {
    const before = [written('A'), written('B')];
    const after: Item[] = [
      { ...written('A'), trouble: { code: 'not-found', request: '' } },
      written('B'),
    ];
    expect(newsSince(before, after)).toEqual({ received: 0, attention: 1 });
    expect(newsSince(after, after)).toBeUndefined();
  });
});

/** Something that a person, the network or the battery does. */
type Deed =
  | { readonly do: 'save'; readonly id: string }
  | { readonly do: 'undo'; readonly id: string }
  | { readonly do: 'upload'; readonly weather: readonly Weather[] };
/** A deed, and perhaps the browser killed in the middle of it, at one of its changes. */
interface Step {
  readonly deed: Deed;
  readonly killed: { readonly at: number; readonly when: 'before' | 'after' } | undefined;
}

const ids = ['A', 'B', 'C', 'D'];
const id = fc.constantFrom(...ids);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('save' as const), id }),
  fc.record({ do: fc.constant('undo' as const), id }),
  fc.record({
    do: fc.constant('upload' as const),
    weather: fc.array(fc.constantFrom(...weathers), { maxLength: 5 }),
  }),
);
const step: fc.Arbitrary<Step> = fc.record({
  deed,
  killed: fc.option(
    fc.record({
      at: fc.integer({ min: 1, max: 4 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
    { nil: undefined, freq: 3 },
  ),
});

describe('Any course of events', () => {
  it('Given saves, tries with lost answers, undos and kills in any order, each record kept and not taken back arrives exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const [phone, server] = [device(), new Server()];
        // What was said to be safe, and what was taken back before it was sent.
        const [owed, never] = [new Set<string>(), new Set<string>()];
        for (const { deed, killed } of steps) {
          const box = boxOn(phone);
          if (killed) phone.killAt(killed.at, killed.when);
          const ended = await happens(deed, box, server).then(
            () => true,
            (thrown: unknown) => {
              if (thrown instanceof Killed) return false;
              throw thrown;
            },
          );
          phone.start();
          if (deed.do === 'save') never.delete(deed.id);
          if (deed.do === 'save' && ended) owed.add(deed.id);
          if (deed.do === 'undo') owed.delete(deed.id);
          if (deed.do === 'undo' && ended && !server.records.has(deed.id)) never.add(deed.id);
        }
        server.ahead = [];
        const box = boxOn(phone);
        expect(await upload(box, server.send)).toBeUndefined();
        const left = await box.items();
        expect(left.filter((item) => stateOf(item) !== 'received')).toEqual([]);
        for (const id of owed) {
          expect(server.records.get(id)?.data).toEqual({ content: `谈了${id}` });
          expect(left.filter(({ event }) => event.id === id)).toHaveLength(1);
        }
        expect([...never].filter((id) => server.records.has(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('Given a kill in the middle of saving for two children, the draft or both records are there', async () => {
    const sibling = { ...written('A'), who: { school: 'school', child: 'sibling' } };
    for (const when of ['before', 'after'] as const) {
      const phone = device();
      const drawer = new Drawer(phone.shelf, { person: 'teacher', subject: '', key, seenAt: 0 });
      await drawer.write([{ kind: 'draft', name: draft, value: {}, until: Infinity }]);
      phone.killAt(1, when);
      await expect(keepIn(boxIn(drawer), [written('A'), sibling], draft)).rejects.toThrow(Killed);
      expect(phone.kinds('teacher')).toEqual(when === 'before' ? ['draft'] : ['unsent', 'unsent']);
    }
  });
});

async function happens(deed: Deed, box: PersonsBox, server: Server): Promise<void> {
  if (deed.do === 'save') await keepIn(box, [written(deed.id, `谈了${deed.id}`)], draft);
  else if (deed.do === 'undo') await takeBack(box, keyOf(written(deed.id)));
  else {
    server.ahead = [...deed.weather];
    await upload(box, server.send);
  }
}
