import { describe, expect, it } from 'vitest';
import { inBothLanguages, speaking } from './compiled-words.ts';
import {
  aCareLine,
  aCorrectionLine,
  aFileLine,
  aLine,
  aTalkLine,
  aVisitLine,
  aWithdrawalLine,
} from './given-records.ts';

const { enteredWords, entryOf, isCorrectable, kindIn, kinds, kindWords, ofKind } =
  await import('#lib/child/course.ts');
const { gistOf, recordLines, recordTitle, saidOf } = await import('#lib/child/record-lines.ts');
const { insteadWords, ofBeforeWords } = await import('#lib/child/instead-words.ts');
const { childForms } = await import('../../functions/domain/forms/index.ts');
type Line = ReturnType<typeof aLine>;

const HAN = /\p{Script=Han}/u;
const zh = (say: () => string) => speaking('zh', say);
const linesIn = (record: Line, records: Line[] = [record], open = false) =>
  speaking('zh', () => JSON.stringify(recordLines(record, records, open)));

describe('What a record says', () => {
  const talk = aTalkLine('2026-11-04');
  const visit = aVisitLine('2026-11-14', {
    data: {
      hazards: [
        { hazard: 'electricity', level: 'high', days: 7, fixer: 'village', note: '插座没有盖' },
        { hazard: 'water', level: 'urgent', days: 0, fixer: 'family' },
      ],
    },
  });

  it.each(Object.keys(childForms))('Given the form %s, its title is in both languages', (form) => {
    const said = inBothLanguages(() => recordTitle({ form, number: 1 }));
    expect(said.zh).toMatch(HAN);
    expect(said.en).not.toMatch(HAN);
  });
  it('Given a talk, the row says how, where and about what; the rest is for few eyes', () => {
    expect(zh(() => gistOf(talk, [talk]))).toBe('当面，关爱室，学习、家庭');
    expect(linesIn(talk)).not.toMatch(/平稳|数学|没有/);
    expect(linesIn(talk)).toContain('已填，未显示');
    expect(zh(() => saidOf(talk))).toMatch(/^平稳；没有；孩子说.*电视。$/);
    expect(linesIn(talk, [talk], true)).toMatch(/平稳.*数学能跟上/);
  });
  it('Given a visit, the row says who went and why, by name and never by id', () => {
    expect(zh(() => gistOf(visit, [visit]))).toBe('赵敏、李强，上门，日常家访、安全查看');
    expect(linesIn(visit, [visit], true)).not.toContain('person-');
  });
  it('Given those who were met, their phones are masked until asked for', () => {
    expect(linesIn(visit)).toMatch(/祖母、李秀英、138\*{4}0009/);
    expect(linesIn(visit)).not.toContain('13800000009');
    expect(linesIn(visit, [visit], true)).toContain('13800000009');
  });
  it('Given hazards, each is a line of its own once they may be seen, and nothing before', () => {
    const lines = (open: boolean) =>
      speaking('zh', () =>
        JSON.stringify(recordLines(visit, [visit], open).find(({ label }) => label === '安全隐患')),
      );
    expect(lines(false)).not.toMatch(/电|水|较大/);
    const each = (JSON.parse(lines(true)) as { each: string[] }).each;
    expect(each).toHaveLength(2);
    expect(each[0]).toMatch(/^电、较大、7天内解决、村居、插座没有盖$/);
  });
  it('Given care that went over, the row says from whom to whom, and the note is for few eyes', () => {
    const before = aCareLine(1, '2026-09-01');
    const after = aCareLine(2, '2026-11-10', {
      data: { primaryName: '李强', deputy: 'p', deputyName: '赵敏', handover: '怕生，先聊画画' },
    });
    expect(zh(() => gistOf(after, [after, before]))).toBe('赵敏交给李强，备岗赵敏');
    expect(zh(() => gistOf(before, [after, before]))).toBe('赵敏');
    expect(linesIn(after, [after, before])).not.toContain('画画');
    expect(linesIn(after, [after, before], true)).toContain('画画');
  });
  it('Given a version of the file, it says what changed and not to what', () => {
    const [one, two] = [aFileLine(1, '2026-09-01'), aFileLine(2, '2026-11-10')];
    const changed = { ...two, data: { ...two.data, motherPhone: '13800000077', grade: '7' } };
    expect(zh(() => gistOf(changed, [changed, one]))).toBe('年级、母亲电话');
    expect(linesIn(changed, [changed, one], true)).not.toContain('13800000077');
  });
  it('Given a notice, the row says who was told and how', () => {
    const told = { noticeVersion: '1', guardianName: '李秀英', guardianRelation: '62' };
    const notice = aLine({
      form: 'notice',
      at: '2026-09-01',
      data: { ...told, channel: 'paper', note: '不识字，读给她听' },
    });
    expect(zh(() => gistOf(notice, [notice]))).toBe('李秀英，祖母，纸质');
    expect(linesIn(notice)).not.toContain('不识字');
  });
  it('Given a form that nobody knows any more, it is still a line', () => {
    const odd = aLine({ form: 'constructor', at: '2026-01-01', data: { a: '1' } });
    expect(recordTitle(odd)).toBe('constructor');
    expect([gistOf(odd, [odd]), saidOf(odd), recordLines(odd, [odd])]).toEqual(['', '', []]);
  });
});

describe('When a record was entered', () => {
  const late = (form: string, lateDays: number) => zh(() => enteredWords({ form, lateDays }));
  it.each([
    ['talk', 0, '当天录'],
    ['talk', 6, '迟录6天'],
    ['visit', 14, '迟录14天'],
    ['talk', 16, '迟录16天，不计入'],
    ['verification', 15, '迟录15天，不计入'],
    // These meet no duty with a term.
    ['notice', 83, '迟录83天'],
    ['file', 40, '迟录40天'],
  ])('Given a %s entered %i days later, it says %s', (form, days, words) => {
    expect(late(form, days)).toBe(words);
  });
});

describe('Corrections in the course of a file', () => {
  const talk = aTalkLine('2026-11-04');
  const corrected = aCorrectionLine(talk);
  const visit = aVisitLine('2026-11-14');
  const withdrawal = aWithdrawalLine(visit);
  const records = [withdrawal, visit, corrected, talk];
  const entry = (record: Line) => entryOf(record, records);
  const today = '2026-11-23';

  it('Given a corrected talk, both stay, each with the way to the other, under the name of who held it', () => {
    expect(entry(talk)).toMatchObject({ byName: '赵敏', instead: { id: corrected.id } });
    expect(entry(corrected)).toMatchObject({ byName: '赵敏', before: { id: talk.id } });
    expect(entry(corrected).instead).toBeUndefined();
  });
  it('Given a corrected talk, it says by whom, when and why, in the reader’s language', () => {
    const said = inBothLanguages(() => insteadWords(corrected, today));
    expect(said.zh).toBe('11-04 11:00由管理员更正，写错了内容');
    expect(said.en).toBe('Corrected by 管理员 on 11-04 11:00. Something was written wrong');
    expect(zh(() => insteadWords(corrected, today, true))).toContain('：不是数学，是语文');
    expect(zh(() => ofBeforeWords(corrected, talk, today))).toContain('更正了11-04的谈心谈话');
  });
  it('Given a withdrawn visit, it says so with why; the note is for few eyes', () => {
    expect(zh(() => insteadWords(withdrawal, today))).toBe('11-23 10:00由管理员撤回，记错了人');
    expect(zh(() => ofBeforeWords(withdrawal, visit, today))).toBe('撤回11-14的家访，记错了人');
    expect(linesIn(withdrawal)).not.toContain('妹妹');
  });
  it('Given what stands, it may be corrected; what does not, a withdrawal and a section may not', () => {
    const may = (record: Line) => isCorrectable(entryOf(record, [...records, record]));
    expect([corrected, talk, visit, withdrawal].map(may)).toEqual([true, false, false, false]);
    expect([aFileLine(1, '2026-09-01'), aCareLine(1, '2026-09-01')].map(may)).toEqual([
      false,
      false,
    ]);
  });
  it('Given a kind, the course is narrowed to it; corrections are shown with what they correct', () => {
    const entries = records.map(entry);
    const ids = (kind: (typeof kinds)[number]) =>
      ofKind(entries, kind).map(({ record }) => record.id);
    expect(ids('talk')).toEqual([corrected.id, talk.id]);
    expect(ids('visit')).toEqual([visit.id]);
    expect(ids('corrections')).toHaveLength(4);
    expect(ids('')).toHaveLength(4);
    expect([kindIn('visit'), kindIn('nonsense'), kindIn(null)]).toEqual(['visit', '', '']);
  });
  it.each([...kinds])('Given the kind %j, it has words in both languages', (kind) => {
    const said = inBothLanguages(() => kindWords(kind));
    expect(said.zh).toMatch(HAN);
    expect(said.en).not.toMatch(HAN);
  });
});
