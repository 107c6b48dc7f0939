/**
 * Thresholds that the policy leaves open and a bureau may set: each with its usual value, its bounds, and the lowest
 * level that may set it. What a level sets holds for all below it that set nothing themselves.
 */
import type { Text } from './field.ts';

export interface Threshold {
  readonly value: number;
  readonly unit: 'days' | 'schoolDays' | 'months' | 'children';
  readonly min: number;
  readonly max: number;
  readonly owner: 'province' | 'city' | 'county';
  /** The clause that leaves it open. */
  readonly clause: string;
  readonly label: Text;
  /** What the number does. */
  readonly why: Text;
  /** The first version of the form that asks for it, if not the very first. */
  readonly since?: number;
}

export const thresholds = {
  verificationDueSoon: {
    value: 14,
    unit: 'days',
    min: 1,
    max: 60,
    owner: 'county',
    clause: '（七）1',
    label: { zh: '档案核实提前几天提醒', en: 'File verification: due soon' },
    why: {
      zh: '满3个月前这么多天起显示快到期',
      en: 'Due soon so many days before the three months are over',
    },
  },
  talkDueSoon: {
    value: 3,
    unit: 'days',
    min: 1,
    max: 13,
    owner: 'county',
    clause: '（九）2',
    label: { zh: '谈心谈话提前几天提醒', en: 'Talk: due soon' },
    why: {
      zh: '一期剩下这么多天还没谈，显示快到期',
      en: 'Due soon when so few days of the two weeks are left',
    },
  },
  talkGapDueSoon: {
    value: 14,
    unit: 'days',
    min: 7,
    max: 60,
    owner: 'county',
    clause: '（九）2',
    label: { zh: '两次谈话隔几天提醒', en: 'Gap between talks: due soon' },
    why: {
      zh: '超过这么多天显示快到期，停课7天以上的日子不算',
      en: 'A longer gap is due soon; long closures do not count',
    },
  },
  talkGapOverdue: {
    value: 21,
    unit: 'days',
    min: 14,
    max: 90,
    owner: 'county',
    clause: '（九）2',
    label: { zh: '两次谈话最多隔几天', en: 'Gap between talks: overdue' },
    why: {
      zh: '超过这么多天算逾期，停课7天以上的日子不算',
      en: 'A longer gap is overdue; long closures do not count',
    },
  },
  talkWindow: {
    value: 5,
    unit: 'schoolDays',
    min: 1,
    max: 10,
    owner: 'city',
    clause: '（九）2',
    label: { zh: '一期至少几个上学日', en: 'Fewest school days of a period' },
    why: {
      zh: '不足的一期并入相邻一期',
      en: 'Two weeks with fewer are joined to those beside them',
    },
  },
  pause: {
    value: 7,
    unit: 'days',
    min: 3,
    max: 30,
    owner: 'province',
    clause: '（九）2',
    label: { zh: '连续停课几天暂停计时', en: 'Closed days that pause the clock' },
    why: {
      zh: '更短的假期照常计入两次谈话的间隔',
      en: 'A shorter holiday counts in the gap between talks',
    },
  },
  carePersonDue: {
    value: 7,
    unit: 'days',
    min: 1,
    max: 30,
    owner: 'county',
    clause: '（五）',
    label: { zh: '建档后几天内落实责任人', en: 'Care person named within' },
    why: {
      zh: '超过这么多天还没有责任人算逾期',
      en: 'A file without a care person is overdue after so many days',
    },
  },
  careLoad: {
    value: 10,
    unit: 'children',
    min: 1,
    max: 60,
    owner: 'county',
    clause: '（五）',
    label: { zh: '一人最多负责几名儿童', en: 'Children in the care of one person' },
    why: { zh: '超过的会提醒，不会拒绝', en: 'More are shown with a warning, and never refused' },
  },
  handoverGrace: {
    value: 7,
    unit: 'days',
    min: 0,
    max: 30,
    owner: 'county',
    clause: '（五）',
    label: { zh: '换责任人后的宽限', en: 'Grace after a handover' },
    why: {
      zh: '接手时已逾期的，这么多天内不算新责任人的',
      en: 'What was overdue before is not counted against the new care person so long',
    },
  },
  visitDue: {
    value: 14,
    unit: 'days',
    min: 0,
    max: 60,
    owner: 'county',
    clause: '（十四）3',
    label: { zh: '家访在放假前几天完成', en: 'Home visit before the term ends' },
    why: {
      zh: '学期最后这么多天还没有家访算逾期',
      en: 'Without a visit it is overdue in the last days of the term',
    },
  },
  sixteenSoon: {
    value: 30,
    unit: 'days',
    min: 1,
    max: 180,
    owner: 'county',
    clause: '（三）',
    label: { zh: '满16周岁提前几天提醒', en: 'Sixteenth birthday: due soon' },
    why: {
      zh: '提前准备退出和交接',
      en: 'Time to close the file and hand over',
    },
  },
  evidenceMonths: {
    value: 12,
    unit: 'months',
    min: 3,
    max: 36,
    owner: 'county',
    clause: '（三）',
    label: { zh: '认定依据几个月核一次', en: 'Evidence of eligibility holds for' },
    why: {
      zh: '父母外出或无监护能力的依据，超过这么久要重新核实',
      en: 'After so long it is checked anew that the parents are away or lack capacity',
    },
  },
  fileKept: {
    value: 36,
    unit: 'months',
    min: 36, // what guardians were promised can be lengthened and never shortened: the deed cannot be undone
    max: 1_200,
    owner: 'province',
    clause: '（七）1',
    label: { zh: '档案退出后保存几个月', en: 'A file is kept after it ends for' },
    why: {
      zh: '期满销毁密钥，内容再也打不开；档案管理规定更长的，改长',
      en: 'Then its key is destroyed for good; set more where rules for archives ask for it',
    },
    since: 2,
  },
} as const satisfies Record<string, Threshold>;

export type ThresholdName = keyof typeof thresholds;
export type Thresholds = Readonly<Record<ThresholdName, number>>;
export const thresholdNames = Object.keys(thresholds) as ThresholdName[];
