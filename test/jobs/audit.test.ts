import { beforeEach, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../functions/domain/codes/id-no.ts';
import { places, testHouse, type TestHouse } from '../api/test-house.ts';

const county = places.county.id;
const school = places.school.id;
const verified = {
  form: 'verification',
  formVersion: 1,
  data: { fileNumber: 1, result: 'unchanged', means: 'phone' },
} as const;

describe('Given three files begun on 23 November, one of them verified a day later', () => {
  let house: TestHouse;
  let children: string[];
  const audit = (today: string) => house.job({ job: 'audit', county, today });
  const verify = async (child: string | undefined, at: string, id: string) => {
    const seen = await house.store.seenCard(school, child ?? '');
    if (!seen) throw new Error('no such child');
    await house.store.save(
      { ...verified, id, at, by: 'P-t', byName: '老师', device: 'd', enteredAt: house.clock.now },
      seen,
    );
  };
  const findingsOf = async (rule: string) =>
    (await house.store.findings(school)).filter((finding) => finding.rule === rule);
  beforeEach(async () => {
    house = await testHouse('2026-11-23');
    children = [];
    for (const sequence of ['001', '002', '003']) {
      const seventeen = `37999920160315${sequence}`;
      const idNo = seventeen + checkCharacter(seventeen);
      children.push(await house.child(school, { idNo, birthDate: '2016-03-15' }));
    }
    house.advance(1);
    await verify(children[0], '2026-11-24', 'E1');
    await house.account('officer', 'countyOfficer', county);
  });

  it('when the audit runs for the day on which the three months end, then nothing is found', async () => {
    expect(await audit('2027-02-23')).toMatchObject({
      children: 3,
      'opened.file-verified': 0,
      'overdue.file-verified': 0,
    });
  });

  it('when it runs for the day after, then exactly the files not verified are found', async () => {
    expect(await audit('2027-02-24')).toMatchObject({
      children: 3,
      'opened.file-verified': 2,
      'overdue.file-verified': 2,
    });
    const open = (await findingsOf('file-verified')).filter(({ state }) => state === 'open');
    expect(open.map(({ child }) => child).sort()).toEqual(children.slice(1).sort());
    expect(open.every(({ dueOn }) => dueOn === '2027-02-23')).toBe(true);
  });

  it('when it is delivered again, at once or days later, then it has one effect', async () => {
    await audit('2027-02-24');
    const before = await house.store.findings(school);
    await Promise.all([audit('2027-02-24'), audit('2027-02-24')]);
    expect(await audit('2027-02-24')).toMatchObject({ opened: 0, closed: 0 });
    expect(await house.store.findings(school)).toEqual(before);
  });

  it('when the file is verified, then the next audit closes the finding, and opens it again with its history', async () => {
    await audit('2027-02-24');
    house.advance(95);
    await verify(children[1], '2027-02-25', 'E2');
    expect(await audit('2027-02-26')).toMatchObject({
      'opened.file-verified': 1, // the one verified in November fell due
      'closed.file-verified': 1,
    });
    expect(await audit('2027-05-26')).toMatchObject({
      'opened.file-verified': 1,
      'closed.file-verified': 0,
    });
    const again = (await findingsOf('file-verified')).find(({ child }) => child === children[1]);
    expect(again).toMatchObject({ state: 'open', occurrences: 2, closedOn: '2027-02-26' });
  });

  it('then talks are found by their own rule, each file once for each duty, and the sums say so', async () => {
    expect(await audit('2026-12-06')).toMatchObject({ 'opened.talk': 0, 'overdue.talk': 0 });
    expect(await audit('2026-12-07')).toMatchObject({ 'opened.talk': 3, opened: 3 });
    expect(await audit('2027-02-24')).toMatchObject({
      'overdue.talk': 3,
      'opened.talk': 0,
      'overdue.file-verified': 2,
      'opened.file-verified': 2,
    });
    expect((await findingsOf('talk')).map(({ dueOn }) => dueOn)).toEqual(
      children.map(() => '2026-12-06'),
    );
  });

  it('then the county sees the figure with its day, and the figure opens into its rows, masked', async () => {
    await audit('2027-02-24');
    house.advance(92);
    const figures = (await house.ask('officer', 'readFigures', { params: { area: county } })).body;
    expect(figures).toMatchObject({
      counted: { day: '2027-02-24', shares: { 'rule:file-verified': { n: 1, of: 3 } } },
      parts: [{ counted: { files: 3, shares: { 'rule:file-verified': { n: 1, of: 3 } } } }, {}],
    });
    const { text, body } = await house.ask('officer', 'listFindings', {
      params: { county },
      query: { rule: 'file-verified', school },
    });
    expect((body as { findings: object[] }).findings).toHaveLength(2);
    expect(text).toContain('王*');
    expect(text).not.toContain('王䶮禾');
    expect(text).not.toContain('idLast4');
  });

  it('when an audit dies between a move and its card, then the next night’s audit mends it', async () => {
    house.table.dieBefore(({ sk, version }) => sk.startsWith('F#') && version !== undefined);
    await expect(audit('2027-02-24')).rejects.toThrow('died');
    house.table.dieBefore(() => false);
    await audit('2027-02-25');
    await audit('2027-02-26');
    for (const rule of ['file-verified', 'talk']) {
      const open = (await findingsOf(rule)).filter(({ state }) => state === 'open');
      expect(open.map(({ child }) => child).sort()).toEqual([...children].sort());
      expect(open.every(({ occurrences }) => occurrences === 1)).toBe(true);
    }
  });

  it('when one county cannot be judged, then the others are', async () => {
    await expect(
      house.job({ job: 'audit', county: 'sd-nowhere', today: '2027-02-24' }),
    ).resolves.toMatchObject({ schools: 0 });
    expect(await audit('2027-02-24')).toMatchObject({ 'opened.file-verified': 2 });
  });
});
