import { describe, expect, it } from 'vitest';
import type { Reply } from '#lib/api/call.ts';
import { CARE, COMPLETE_FILE } from '../domain/given.ts';
import { speaking } from './compiled-words.ts';

const { peopleOf } = await import('#lib/child/people.ts');
const { offersFor } = await import('#lib/write/offers.ts');
type File = Reply<'openChild'>;

function opened(file: object, care: object = {}, row: object = {}): File {
  const named = { child: 'c', school: 's', masked: false, name: '王小禾', missing: 0 };
  return {
    strip: { paused: false, windows: [] },
    schoolName: '岳庄小学',
    asOf: 0,
    row: { ...named, standings: [], ...row },
    file: file as File['file'],
    fileNumber: 1,
    care: care as File['care'],
    careNumber: 1,
    missing: [],
    mayWrite: true,
    mayConfirm: false,
    records: [],
  };
}
const people = (file: File) => {
  let found: ReturnType<typeof peopleOf> = [];
  speaking('zh', () => ((found = peopleOf(file)), ''));
  return found;
};

describe('People to contact', () => {
  it('Given a whole file, they stand in one order with who they are and where', () => {
    const deputy = { ...CARE, deputyName: '李强' };
    expect(
      people(opened(COMPLETE_FILE, deputy)).map(({ role, name, notes }) => [role, name, ...notes]),
    ).toEqual([
      ['父亲', '王大山', '在江苏省苏州市务工'],
      ['母亲', '李秀兰', '在江苏省苏州市务工'],
      ['受委托监护人', '王老根', '祖父'],
      ['关爱责任人', '赵敏', '班主任'],
      ['备岗', '李强'],
    ]);
  });
  it('Given what was not in the reply, nothing stands in its place', () => {
    expect(people(opened({}))).toEqual([]);
  });
  it('Given a parent without a phone, it says that one is missing, but not of the dead', () => {
    const { fatherPhone: _, ...file } = COMPLETE_FILE;
    const [father] = people(opened(file));
    expect(father).toMatchObject({ phone: undefined, lacksPhone: true });
    const [dead] = people(opened({ ...file, fatherWhereabouts: 'deceased' }));
    expect(dead).toMatchObject({ name: '王大山', lacksPhone: false });
  });
  it('Given a care person known from the list alone, the name stands there', () => {
    const [only] = people(opened({}, {}, { carePersonName: '赵敏' }));
    expect(only).toMatchObject({ role: '关爱责任人', name: '赵敏', notes: [] });
  });
});

describe('What can be written about a child', () => {
  const standing = (rule: string, daysLeft: number) => ({
    rule,
    clause: '（七）1',
    state: daysLeft < 0 ? 'overdue' : 'dueSoon',
    daysLeft,
    facts: [],
  });
  const forms = (...standings: object[]) => {
    let found: ReturnType<typeof offersFor> = [];
    speaking('zh', () => ((found = offersFor(opened({}, {}, { standings }).row)), ''));
    return found;
  };

  it('Given nothing due, the forms stand in one order, suspected harm last', () => {
    expect(forms().map(({ form }) => form)).toEqual([
      'talk',
      'visit',
      'verification',
      'notice',
      'file',
      'status',
      'harm',
    ]);
  });
  it('Given a file that is overdue, its verification comes first and says so', () => {
    const [first] = forms(standing('file-verified', -3));
    expect(first).toMatchObject({ form: 'verification', due: '已逾期3天' });
  });
  it('Given several duties, the worst comes first; suspected harm stays last', () => {
    const all = forms(standing('talk', 2), standing('file-verified', -3)).map(({ form }) => form);
    expect(all.slice(0, 2)).toEqual(['verification', 'talk']);
    expect(all.at(-1)).toBe('harm');
  });
  it('Given a form, its address names ids alone', () => {
    for (const { href } of forms()) expect(href).toMatch(/^\/write\/[a-z]+\?school=s&child=c$/);
  });
});
