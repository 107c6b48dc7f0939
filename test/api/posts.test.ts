import { beforeEach, describe, expect, it } from 'vitest';
import { places, testHouse, type TestHouse } from './test-house.ts';

const org: string = places.school.id;
const county: string = places.county.id;
let n = 0;
const aUlid = () => `01ARZ3NDEKTSV4RRFFQ69G${String(++n).padStart(4, '0')}`;

interface List {
  readonly posts: readonly {
    readonly person: string;
    readonly name: string;
    readonly role: string;
    readonly until?: string;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly name: string;
    readonly expiresOn: string;
  }[];
  readonly gives: readonly string[];
  readonly below: readonly { readonly id: string }[];
}

let house: TestHouse;
beforeEach(async () => {
  house = await testHouse();
  await house.account('admin', 'schoolAdmin', org);
  await house.account('officer', 'countyOfficer', county);
});

/** Invites somebody as an account would, and answers the code. */
async function invite(
  asked: Partial<Record<'name' | 'role' | 'classes' | 'by' | 'at', string>> = {},
) {
  const { name = '林晓雨', role = 'classTeacher', classes = '7-3', by = 'admin', at = org } = asked;
  const body = { id: aUlid(), name, role, classes };
  const reply = await house.ask(by, 'invite', { params: { org: at }, body });
  expect(reply.text).toContain('"code"');
  return { id: body.id, ...(reply.body as { code: string; list: List }) };
}
const take = (account: string | undefined, code: string) =>
  house.ask(account, 'takeInvitation', { body: { code } });
const posts = async (account: string, at = org) =>
  (await house.ask(account, 'listPosts', { params: { org: at } })).body as List;
const end = (account: string, person: string, role: string, until?: string, at = org) =>
  house.ask(account, 'endPost', {
    params: { org: at, person },
    body: { role, ...(until && { until }) },
  });
const personOf = async (name: string) =>
  (await posts('admin')).posts.find((post) => post.name === name)?.person ?? '';
const plain = (text: string) => text.replace(/request-\d+/, 'R');
const NOT_FOUND = '{"code":"not-found","request":"R","detail":{}}';

describe('Given an administrator who has invited a class teacher', () => {
  it('when she enters the code, then she is who she is from that request on, and sees her class alone', async () => {
    const own = await house.child(org);
    const { code, list } = await invite();
    expect(list.invitations).toMatchObject([{ name: '林晓雨', expiresOn: '2026-12-06' }]);
    expect((await house.ask('newcomer', 'me')).text).toContain('not-found');
    expect((await take('newcomer', code)).body).toEqual({
      orgName: '岳庄小学',
      role: 'classTeacher',
    });
    expect((await house.ask('newcomer', 'me')).body).toMatchObject({
      name: '林晓雨',
      memberships: [{ role: 'classTeacher', org, classes: ['7-3'] }],
    });
    const seen = await house.ask('newcomer', 'listChildren', { params: { school: org } });
    expect(
      (seen.body as { children: { child: string }[] }).children.map(({ child }) => child),
    ).toEqual([own]);
    expect((await house.ask('newcomer', 'listPosts', { params: { org } })).status).toBe(404);
    const now = await posts('admin');
    expect(now.invitations).toEqual([]);
    expect(now.posts.map(({ name, role }) => [name, role])).toContainEqual([
      '林晓雨',
      'classTeacher',
    ]);
  });

  it('then neither code nor name stands anywhere in the table', async () => {
    const { code } = await invite();
    await take('newcomer', code);
    const text = JSON.stringify(house.table.all());
    expect(text).toContain('invite#');
    for (const secret of [code, code.replaceAll('-', ''), '林晓雨', 'newcomer'])
      expect(text).not.toContain(secret);
  });

  it('then the code is sixteen letters of thirty-two, another each time, and taken however it is typed', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, () => invite()));
    expect(new Set(codes.map(({ code }) => code)).size).toBe(50);
    for (const { code } of codes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes.flatMap(({ code }) => [...code])).size).toBe(33);
    const { code } = codes[0] ?? { code: '' };
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}。`;
    expect((await take('newcomer', typed)).status).toBe(200);
  });

  it('then it is used once: a second account is answered as for any wrong code, the same one as the first time', async () => {
    const { code } = await invite();
    expect((await take('newcomer', code)).status).toBe(200);
    const [second, wrong] = [await take('thief', code), await take('thief', 'AAAA-AAAA-AAAA-AAAA')];
    expect([second.status, plain(second.text)]).toEqual([404, NOT_FOUND]);
    expect([wrong.status, plain(wrong.text), wrong.headers]).toEqual([
      404,
      NOT_FOUND,
      second.headers,
    ]);
    expect((await take('newcomer', code)).status).toBe(200);
    expect((await house.ask('thief', 'me')).status).toBe(404);
  });

  it('then of twenty accounts that enter it at the same moment one is bound', async () => {
    const { code } = await invite();
    const all = Array.from({ length: 20 }, (_, at) => `newcomer-${at}`);
    const replies = await Promise.all(all.map((account) => take(account, code)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const known = await Promise.all(all.map((account) => house.ask(account, 'me')));
    expect(known.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each<[string, (code: string, id: string) => Promise<unknown>]>([
    ['two weeks have passed', () => Promise.resolve(house.advance(14))],
    [
      'it was withdrawn',
      (_code, invitation) =>
        house.ask('admin', 'withdrawInvitation', { params: { org, invitation } }),
    ],
    [
      'it was withdrawn by the county',
      async () => {
        const { id, code } = await invite({ role: 'schoolAdmin', by: 'officer' });
        expect(
          (await house.ask('officer', 'withdrawInvitation', { params: { org, invitation: id } }))
            .status,
        ).toBe(200);
        expect((await take('newcomer', code)).status).toBe(404);
        house.advance(14);
      },
    ],
    [
      'whoever gave it is gone, and might have kept it for themselves',
      async () => {
        await house.account('second', 'schoolAdmin', org);
        expect((await end('second', 'P-admin', 'schoolAdmin')).status).toBe(200);
      },
    ],
  ])('and %s, then the code is as any wrong one', async (_what, deed) => {
    const { code, id } = await invite();
    await deed(code, id);
    const reply = await take('newcomer', code);
    expect([reply.status, plain(reply.text)]).toEqual([404, NOT_FOUND]);
  });

  it('on the last day it still holds', async () => {
    const { code } = await invite();
    house.advance(13);
    expect((await take('newcomer', code)).status).toBe(200);
  });

  it('then ten tries a day are all an account has, also many at once; the right code is none of them, until the next day', async () => {
    const { code } = await invite();
    const wrong = () => take('guesser', 'AAAA-AAAA-AAAA-AAAA');
    const atOnce = await Promise.all(Array.from({ length: 30 }, wrong));
    const looked = atOnce.filter(({ status }) => status === 404).length;
    expect(looked).toBeLessThanOrEqual(10);
    for (let left = 10 - looked; left > 0; left--) expect((await wrong()).status).toBe(404);
    expect((await take('guesser', code)).text).toContain('too-many');
    house.advance(1);
    expect((await take('guesser', code)).status).toBe(200);
  });

  it('cut short before the post is put, the same account goes on with the same code, and another does not', async () => {
    let isDying = false;
    house = await testHouse('2026-11-23', (rows) => ({
      ...rows,
      putAll: async (all) => {
        if (isDying && all.some(({ pk }) => pk.startsWith('U#'))) throw new Error('died');
        await rows.putAll(all);
      },
    }));
    await house.account('admin', 'schoolAdmin', org);
    const { code } = await invite();
    isDying = true;
    expect((await take('newcomer', code)).status).toBe(500);
    isDying = false;
    expect((await take('thief', code)).status).toBe(404);
    expect((await house.ask('newcomer', 'me')).status).toBe(404);
    expect((await take('newcomer', code)).status).toBe(200);
    expect((await house.ask('newcomer', 'me')).status).toBe(200);
  });
});

describe('Whoever is known already', () => {
  it('keeps id and name, and has one post more', async () => {
    await house.account('teacher', 'teacher', places.neighbourSchool.id);
    const { code } = await invite({ name: '林小雨' });
    expect((await take('teacher', code)).status).toBe(200);
    const me = (await house.ask('teacher', 'me')).body as { person: string; memberships: object[] };
    expect(me).toMatchObject({ person: 'P-teacher', name: 'teacher' });
    expect(me.memberships).toHaveLength(2);
  });

  it('and has that post is told so, and the code is left for whom it is for', async () => {
    await house.account('teacher', 'classTeacher', org, { classes: ['1-1'] });
    const { code } = await invite();
    const held = await take('teacher', code);
    expect([held.status, held.text]).toEqual([409, expect.stringContaining('post-held') as string]);
    expect((await take('newcomer', code)).status).toBe(200);
  });

  it('and was let go comes back by another invitation, from today on', async () => {
    const { code } = await invite();
    await take('newcomer', code);
    await end('admin', await personOf('林晓雨'), 'classTeacher');
    house.advance(30);
    const { code: again } = await invite({ classes: '8-1' });
    expect((await take('newcomer', code)).status).toBe(200); // as the first time: it changes nothing
    expect((await house.ask('newcomer', 'me')).status).toBe(404);
    expect((await take('newcomer', again)).status).toBe(200);
    expect((await house.ask('newcomer', 'me')).body).toMatchObject({
      memberships: [{ classes: ['8-1'] }],
    });
  });

  it('without a token nobody is asked about a code', async () => {
    expect((await take(undefined, 'AAAA-AAAA-AAAA-AAAA')).status).toBe(401);
  });
});

describe('Given a colleague', () => {
  let person: string;
  beforeEach(async () => {
    await take('newcomer', (await invite()).code);
    person = await personOf('林晓雨');
  });

  it('when the post is ended at once, then the next request gets nothing, and the post is not in the list', async () => {
    await house.child(org);
    const list = () => house.ask('newcomer', 'listChildren', { params: { school: org } });
    expect((await list()).text).toContain('王䶮禾');
    expect((await end('admin', person, 'classTeacher')).status).toBe(200);
    for (const reply of [await list(), await house.ask('newcomer', 'me')])
      expect([reply.status, plain(reply.text)]).toEqual([404, NOT_FOUND]);
    expect((await posts('admin')).posts.map(({ name }) => name)).not.toContain('林晓雨');
    const staff = await house.ask('admin', 'listStaff', { params: { school: org } });
    expect(staff.text).not.toContain('林晓雨');
  });

  it('when it is ended on a day, then it holds on that day and no longer; a later day is refused, twice is once', async () => {
    for (const until of ['2026-11-30', '2026-11-30'])
      expect((await end('admin', person, 'classTeacher', until)).status).toBe(200);
    expect((await end('admin', person, 'classTeacher', '2026-12-01')).text).toContain('end-stands');
    expect((await posts('admin')).posts.find((post) => post.person === person)?.until).toBe(
      '2026-11-30',
    );
    house.advance(7);
    expect((await house.ask('newcomer', 'me')).status).toBe(200);
    house.advance(1);
    expect((await house.ask('newcomer', 'me')).status).toBe(404);
  });

  it('when her classes change, then her list does with the next request', async () => {
    await house.child(org);
    const list = async () =>
      (await house.ask('newcomer', 'listChildren', { params: { school: org } })).text;
    expect(await list()).toContain('王䶮禾');
    const params = { org, person };
    expect(
      (await house.ask('admin', 'setClasses', { params, body: { classes: '七年级' } })).text,
    ).toContain('class-format');
    expect(
      (await house.ask('admin', 'setClasses', { params, body: { classes: '8-1' } })).status,
    ).toBe(200);
    expect(await list()).not.toContain('王䶮禾');
  });

  it('when one ends the post while another changes the classes, then the end stands', async () => {
    await house.account('second', 'schoolAdmin', org);
    for (let round = 0; round < 5; round++) {
      const params = { org, person };
      const replies = await Promise.all([
        house.ask('second', 'setClasses', { params, body: { classes: `8-${round + 1}` } }),
        end('admin', person, 'classTeacher', '2026-12-31'),
      ]);
      for (const { status } of replies) expect([200, 409]).toContain(status);
      if (replies[1]?.status === 200)
        expect((await posts('admin')).posts.find((post) => post.person === person)?.until).toBe(
          '2026-12-31',
        );
    }
  });

  it('when the copy among the staff could not be put, then she is out all the same, and the same deed mends it', async () => {
    let isDying = true;
    house.table.dieBefore((row) => isDying && row.sk.startsWith('staff#'));
    expect((await end('admin', person, 'classTeacher')).status).toBe(500);
    isDying = false;
    expect((await house.ask('newcomer', 'me')).status).toBe(404);
    expect((await end('admin', person, 'classTeacher')).status).toBe(200);
    expect((await posts('admin')).posts.map(({ name }) => name)).not.toContain('林晓雨');
  });

  it('then nobody but the school’s own administrator does it, and each refusal is as if she were not there', async () => {
    await house.account('far', 'schoolAdmin', places.farSchool.id);
    await house.account('city', 'cityOfficer', places.city.id);
    await house.account('colleague', 'teacher', org);
    for (const by of ['far', 'city', 'colleague', 'officer', 'newcomer']) {
      const reply = await end(by, person, 'classTeacher');
      expect([by, reply.status, plain(reply.text)]).toEqual([by, 404, NOT_FOUND]);
    }
    const nobody = await end('admin', 'P-nobody', 'classTeacher');
    expect([nobody.status, plain(nobody.text)]).toEqual([404, NOT_FOUND]);
    expect((await house.ask('newcomer', 'me')).status).toBe(200);
  });
});

describe('Levels', () => {
  it('nobody ends their own only post', async () => {
    const reply = await end('admin', 'P-admin', 'schoolAdmin');
    expect([reply.status, reply.text]).toEqual([
      409,
      expect.stringContaining('own-last-post') as string,
    ]);
    expect((await house.ask('admin', 'me')).status).toBe(200);
  });

  it('a county invites and ends administrators of its schools, sees those alone there, and none of another county', async () => {
    await house.account('teacher', 'teacher', org);
    const list = await posts('officer');
    expect(list.gives).toEqual(['schoolAdmin']);
    expect(list.posts.map(({ role }) => role)).toEqual(['schoolAdmin']);
    expect((await posts('officer', county)).below.map(({ id }) => id)).toContain(org);
    expect((await end('officer', 'P-admin', 'schoolAdmin')).status).toBe(200);
    expect((await house.ask('admin', 'me')).status).toBe(404);
    const far = { params: { org: places.farSchool.id } };
    expect((await house.ask('officer', 'listPosts', far)).status).toBe(404);
  });

  it.each([
    ['officer', 'teacher', org],
    ['officer', 'privacyOfficer', county],
    ['officer', 'cityOfficer', places.city.id],
    ['admin', 'countyOfficer', org],
    ['admin', 'operator', org],
    ['province', 'provinceOfficer', places.province.id],
    ['province', 'operator', places.province.id],
    ['province', 'countyOfficer', county],
  ])('%s gives no %s', async (by, role, at) => {
    await house.account('province', 'provinceOfficer', places.province.id);
    const body = { id: aUlid(), name: '林晓雨', role, classes: '' };
    const reply = await house.ask(by, 'invite', { params: { org: at }, body });
    expect([reply.status, plain(reply.text)]).toEqual([404, NOT_FOUND]);
  });

  it('an invitation sent again is refused, for its code is known to nobody any more', async () => {
    const body = { id: aUlid(), name: '林晓雨', role: 'teacher', classes: '' };
    const send = () => house.ask('admin', 'invite', { params: { org }, body });
    expect((await send()).status).toBe(200);
    expect((await send()).text).toContain('record-conflict');
    expect((await posts('admin')).invitations).toHaveLength(1);
  });

  it('who kept posts stands in the access log, with the route', async () => {
    await invite();
    const lines = await house.everything('L#P-admin#2026-11');
    expect(lines.map(({ route }) => route)).toEqual(['invite']);
  });
});
