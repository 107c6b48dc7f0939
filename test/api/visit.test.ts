import { beforeEach, describe, expect, it } from 'vitest';
import { aVisit, aWithdrawal, ulidOf, type OpenedFile } from './given-submissions.ts';
import { places, testHouse, type TestHouse } from './test-house.ts';

const school = places.school.id;

describe('Given two siblings in two classes, whom one visit serves', () => {
  let house: TestHouse;
  let [elder, younger] = ['', ''];
  const submit = (child: string, body: unknown, account = 'admin') =>
    house.ask(account, 'submitRecord', { params: { school, child }, body });
  const open = async (child: string) =>
    (await house.ask('admin', 'openChild', { params: { school, child } })).body as OpenedFile;
  const visits = async (child: string) =>
    (await open(child)).records.filter(({ form }) => form === 'visit');
  const wrong = async (data: object) => {
    const { body } = await submit(elder, aVisit(1, data as never));
    const { code, detail } = body as {
      code: string;
      detail: { fields?: { field: string; code: string }[] };
    };
    return [code, ...(detail.fields ?? []).map((each) => `${each.field}: ${each.code}`)];
  };
  beforeEach(async () => {
    house = await testHouse();
    const parents = { fatherName: '王大山', motherName: '李秀兰' };
    elder = await house.child(school, parents, '2026-09-01');
    const twin = {
      idNo: '379999201607210021',
      birthDate: '2016-07-21',
      gender: '2',
      name: '王小妹',
    };
    younger = await house.child(school, { ...parents, ...twin, grade: '4' }, '2026-09-01');
    await house.account('admin', 'schoolAdmin', school);
    await house.account('teacher', 'classTeacher', school, { classes: ['7-3'] });
    await house.account('gone', 'teacher', school, { until: '2026-11-22' });
    await house.account('neighbour', 'teacher', places.neighbourSchool.id);
  });

  describe('when it is sent for both under one id, each with findings of its own', () => {
    const ofElder = aVisit(1, { findings: '作业写得工整，开朗' });
    const ofYounger = aVisit(1, { findings: '拼音还不熟，怕生' });
    beforeEach(async () => {
      for (const [child, body] of [
        [elder, ofElder],
        [younger, ofYounger],
      ] as const)
        expect(await submit(child, body)).toMatchObject({ status: 200, body: { id: ulidOf(1) } });
    });

    it('then each file keeps it once, with its own findings', async () => {
      expect(await visits(elder)).toMatchObject([{ id: ulidOf(1), data: ofElder.data }]);
      expect(await visits(younger)).toMatchObject([{ id: ulidOf(1), data: ofYounger.data }]);
      for (const child of [elder, younger])
        expect((await open(child)).row.visitedOn).toBe('2026-11-23');
    });

    it('then the two files prove it by fingerprints of their own', async () => {
      const [one] = await visits(elder);
      const [other] = await visits(younger);
      expect(one).not.toMatchObject({ hash: (other as unknown as { hash: string }).hash });
    });

    it('and sent again for both, in the other order, then both are answered as before', async () => {
      for (const [child, body] of [
        [younger, ofYounger],
        [elder, ofElder],
      ] as const)
        expect(await submit(child, body)).toMatchObject({ status: 200, body: { replayed: true } });
      expect([await visits(elder), await visits(younger)].map(({ length }) => length)).toEqual([
        1, 1,
      ]);
    });

    it('and the findings of one are sent for the other, then it is a conflict, never a silent change', async () => {
      expect(await submit(younger, ofElder)).toMatchObject({
        status: 409,
        body: {
          code: 'record-conflict',
          detail: { theirs: { data: { findings: '拼音还不熟，怕生' } } },
        },
      });
    });

    it('and it is withdrawn for one of them, then it still counts for the other', async () => {
      expect((await submit(elder, aWithdrawal(2, 1))).status).toBe(200);
      expect((await open(elder)).row.visitedOn).toBeUndefined();
      expect((await open(younger)).row.visitedOn).toBe('2026-11-23');
    });
  });

  it('then the list shows them as one home, and says nothing of the parents to do so', async () => {
    const { body, text } = await house.ask('admin', 'listChildren', { params: { school } });
    const { children } = body as { children: { family?: string }[] };
    expect(children[0]?.family).toMatch(/^[0-9a-f]{16}$/);
    expect(children[1]?.family).toBe(children[0]?.family);
    expect(text).not.toMatch(/王大山|李秀兰/);
  });

  it('when the names of the visitors are sent along, then those of the register stand in their place', async () => {
    const sent = aVisit(1, { visitorsName: '冒名者' });
    expect((await submit(elder, sent)).status).toBe(200);
    const [kept] = await visits(elder);
    expect(kept?.data['visitorsName']).toBe('teacher、admin');
    expect((await submit(elder, aVisit(1, { visitorsName: '另一人' }))).body).toMatchObject({
      replayed: true,
    });
  });

  it.each<[string, object, string]>([
    ['a person unknown here', { visitors: ['P-teacher', 'P-x'] }, 'visitors: unknown-person'],
    ['who has left', { visitors: ['P-gone', 'P-admin'] }, 'visitors: unknown-person'],
    ['of the neighbouring school', { visitors: ['P-neighbour'] }, 'visitors: unknown-person'],
    ['named twice', { visitors: ['P-admin', 'P-admin'] }, 'visitors: unknown-person'],
    ['alone and not in a list', { visitors: 'P-admin' }, 'visitors: not-a-list'],
    ['nobody', { visitors: [] }, 'visitors: required'],
  ])('a visitor %s is refused by name', async (_who, data, problem) => {
    expect(await wrong(data)).toEqual(['fields-wrong', problem]);
  });

  it('who has left since may still stand in a visit of a day when they were here', async () => {
    const then = aVisit(1, { visitors: ['P-gone', 'P-admin'] }, { at: '2026-11-20' });
    expect((await submit(elder, then)).status).toBe(200);
    expect((await visits(elder))[0]?.data['visitorsName']).toBe('gone、admin');
  });

  it.each<[string, object, string]>([
    ['nobody who was met', { met: [] }, 'met: required'],
    ['someone met without a name', { met: [{ relation: '61' }] }, 'met.0.name: required'],
    [
      'a second hazard without days',
      {
        hazards: [
          { hazard: 'water', level: 'high', days: 3, fixer: 'village' },
          { hazard: 'fire', level: 'low', fixer: 'family' },
        ],
      },
      'hazards.1.days: required',
    ],
    [
      'a question that no line has',
      { met: [{ relation: '61', name: '王老根', idNo: '379999195001010017' }] },
      'met.0.idNo: unknown-field',
    ],
    ['a child living alone', { livesWith: ['alone'] }, 'livesWith: not-a-choice'],
  ])('a visit with %s is refused by line and question', async (_what, data, problem) => {
    expect(await wrong(data)).toEqual(['fields-wrong', problem]);
  });

  it('whom was met and what was found stand in the store sealed', async () => {
    const hazards = [
      { hazard: 'water', level: 'urgent', days: 3, fixer: 'village', note: '村口水塘没有护栏' },
    ];
    await submit(elder, aVisit(1, { hazards, familyOpinion: '同意' }));
    const stored = JSON.stringify(house.table.all());
    for (const secret of ['李秀英', '13800000009', '三间平房', '水塘', '"hazards"', '"livesWith"'])
      expect(stored).not.toContain(secret);
  });
});
