import type { ChildCard } from '../card.ts';
import { carePersonRole } from '../codes/care.ts';
import { form, type RecordOf } from '../form.ts';

const isNeither = [
  { field: 'primaryRole', in: ['subjectTeacher', 'psychTeacher', 'lifeTeacher', 'leader'] },
  { field: 'primaryWoman', in: [false] },
] as const;

/**
 * F03, the named care person of one child: 明确每一名留守儿童的关爱责任人. Exactly one is primary, a deputy may stand in.
 * Class teachers and women teachers come first (以班主任和女性教师为主); anybody else is taken with a reason.
 */
export const care = form({
  id: 'care',
  number: 'F03',
  version: 1,
  subject: 'child',
  kind: 'section',
  title: { zh: '关爱责任人', en: 'Care person' },
  clause: '（五）',
  fields: {
    primary: {
      kind: 'staff',
      label: { zh: '责任人', en: 'Care person' },
      privacy: 'internal',
      requiredToSave: true,
    },
    primaryName: {
      kind: 'name',
      label: { zh: '责任人姓名', en: 'Care person’s name' },
      privacy: 'personal',
      derived: true,
    },
    primaryRole: {
      kind: 'choice',
      codes: carePersonRole,
      label: { zh: '在校身份', en: 'Post at the school' },
      privacy: 'internal',
      requiredToSave: true,
    },
    primaryWoman: {
      kind: 'flag',
      label: { zh: '是不是女教师', en: 'A woman teacher' },
      privacy: 'internal',
      requiredToSave: true,
    },
    whyOther: {
      kind: 'text',
      max: 100,
      label: { zh: '为什么不是班主任或女教师', en: 'Why neither class teacher nor woman teacher' },
      help: {
        zh: '《指南》（五）要求以班主任和女性教师为主',
        en: 'The guideline puts these first',
      },
      privacy: 'internal',
      shownWhen: isNeither,
      requiredToSave: true,
    },
    phone: {
      kind: 'phone',
      label: { zh: '责任人电话', en: 'Care person’s phone' },
      help: { zh: '要告诉家长和受委托监护人', en: 'Parents and delegated guardian are told it' },
      privacy: 'personal',
      requiredToComplete: true,
      clause: '（十四）1',
    },
    deputy: {
      kind: 'staff',
      label: { zh: '备岗', en: 'Deputy' },
      help: { zh: '责任人外出时由谁代', en: 'Who stands in while the care person is away' },
      privacy: 'internal',
    },
    deputyName: {
      kind: 'name',
      label: { zh: '备岗姓名', en: 'Deputy’s name' },
      privacy: 'personal',
      derived: true,
    },
    toldParentOn: {
      kind: 'date',
      label: { zh: '哪天告诉了家长', en: 'Parents told on' },
      privacy: 'internal',
      requiredToComplete: true,
      clause: '（十四）1',
    },
    toldGuardianOn: {
      kind: 'date',
      label: { zh: '哪天告诉了受委托监护人', en: 'Delegated guardian told on' },
      privacy: 'internal',
      requiredToComplete: true,
      clause: '（十四）1',
    },
    handover: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '交接说明', en: 'Handover note' },
      help: { zh: '换人时写，新责任人会看到', en: 'On a change; the next care person reads it' },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'primary',
      title: { zh: '责任人', en: 'Care person' },
      fields: ['primary', 'primaryName', 'primaryRole', 'primaryWoman', 'whyOther', 'phone'],
    },
    {
      id: 'deputy',
      title: { zh: '备岗和交接', en: 'Deputy and handover' },
      fields: ['deputy', 'deputyName', 'handover'],
    },
    {
      id: 'told',
      title: { zh: '告知', en: 'Who was told' },
      fields: ['toldParentOn', 'toldGuardianOn'],
    },
  ],
  fold: (card: ChildCard, record): ChildCard => {
    const { primary, deputy, primaryName, deputyName, handover, ...rest } = record.data as Partial<
      RecordOf<typeof care>
    >;
    const { primaryRole, primaryWoman, phone } = rest;
    const { care: last } = card;
    const isKnown = last?.primary !== undefined && primary !== undefined;
    const isOther =
      last !== undefined &&
      (isKnown ? last.primary !== primary : card.carePersonName !== primaryName);
    return {
      ...card,
      carePersonName: primaryName,
      deputyName,
      handover,
      carePhone: phone,
      care: {
        number: record.number ?? 0,
        on: last && !isOther ? last.on : record.at,
        record: record.id,
        changedOn: record.at,
        ...(primary !== undefined && { primary }),
        ...(deputy !== undefined && { deputy }),
        ...((isOther || last?.isHandover) && { isHandover: true }),
        ...(primaryRole !== undefined && { role: primaryRole }),
        ...(primaryWoman !== undefined && { isWoman: primaryWoman }),
      },
    };
  },
});
