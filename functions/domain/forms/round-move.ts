import type { RoundCard } from '../card.ts';
import type { RoundStep } from '../cases/round.ts';
import * as codes from '../codes/round.ts';
import type { Condition, Field } from '../field.ts';
import { form } from '../form.ts';
import { foldMove } from '../rounds/fold-move.ts';
import type { Marks } from '../rounds/marks.ts';
import type { RoundPlan } from '../rounds/plan.ts';
import { parameters } from '../parameters.ts';

const when = (...moves: (typeof codes.roundMoves)[number]['code'][]) =>
  ({ field: 'move', in: moves }) as const;
const asked = (step: RoundStep) =>
  [
    { field: 'move', in: ['ask'] },
    { field: 'step', in: [step] },
  ] as const;
/** Codes that plans and marks know how to read. */
type Known<Code> = readonly { readonly code: Code }[];
const internal = { privacy: 'internal' } as const;
/** Asked of some moves alone, and of those always. */
const neededOn = <On extends Condition>(on: On) =>
  ({ ...internal, shownWhen: on, requiredToSave: on }) as const;

const prioritised = [
  { field: 'move', in: ['plan'] },
  { field: 'priority', in: codes.priorities.map(({ code }) => code) },
] as const;

const hash = (zh: string, en: string, ...moves: Parameters<typeof when>) =>
  ({
    kind: 'text',
    min: 64,
    max: 64,
    label: { zh, en },
    ...neededOn(when(...moves)),
  }) as const satisfies Field;
const number = (
  zh: string,
  en: string,
  min: number,
  max: number,
  on: 'plan' | 'frozen' | 'drawn',
) =>
  ({
    kind: 'integer',
    min,
    max,
    label: { zh, en },
    ...neededOn(when(on)),
  }) as const satisfies Field;

/** What is expected of the schools of a type; asked where the allocation needs it. */
const expected = (zh: string, en: string, max: number, ...by: ('neyman' | 'cost')[]) => {
  const needed = [when('plan'), { field: 'allocation', in: by }] as const;
  return {
    kind: 'integer',
    since: 3,
    min: 1,
    max,
    label: { zh, en },
    ...neededOn(needed),
  } as const satisfies Field;
};
const passOf = (zh: string, en: string) =>
  expected(`${zh}预计合格率（%）`, `Expected to pass: ${en} (%)`, 99, 'neyman', 'cost');
const costOf = (zh: string, en: string) =>
  expected(`${zh}到校费用（最省的为1）`, `Cost of a visit: ${en} (cheapest is 1)`, 100, 'cost');

const factor = (zh: string, en: string) =>
  ({
    kind: 'integer',
    min: parameters.leastRisk.value,
    max: parameters.mostRisk.value,
    label: { zh, en },
    ...internal,
  }) as const satisfies Field;

/**
 * One move of a round, numbered: of two that are made at once, one stays. It follows the hash of the log's last line, so
 * that the chain is made by those who act, not by whoever keeps the table (SAMPLING §2.1).
 */
export const roundMove = form({
  id: 'round-move',
  version: 3,
  until: { 1: '2026-11-27', 2: '2026-11-27' },
  subject: 'round',
  kind: 'section',
  title: { zh: '省级抽查', en: 'Inspection round' },
  clause: '（十六）',
  fields: {
    move: {
      kind: 'choice',
      codes: codes.roundMoves,
      label: { zh: '办理', en: 'Move' },
      ...internal,
      requiredToSave: true,
    },
    prev: {
      kind: 'text',
      min: 64,
      max: 64,
      label: { zh: '上一步指纹', en: 'Hash of the step before' },
      ...internal,
      requiredToSave: true,
    },
    step: {
      kind: 'choice',
      codes: codes.roundSteps,
      label: { zh: '提请的步骤', en: 'Step asked for' },
      ...neededOn(when('ask')),
    },
    title: {
      kind: 'text',
      max: 40,
      label: { zh: '名称', en: 'Name' },
      ...neededOn(when('plan')),
    },
    perCounty: number('每县抽几所学校', 'Schools drawn in a county', 2, 60, 'plan'),
    take: number('每校抽几名儿童', 'Children drawn in a school', 1, 60, 'plan'),
    takeReserve: number('每校备用儿童', 'Reserve children of a school', 0, 20, 'plan'),
    reserveTarget: number('每层备用学校', 'Reserve schools of a stratum', 0, 20, 'plan'),
    allocation: {
      kind: 'choice',
      since: 3,
      codes: codes.allocations satisfies Known<RoundPlan['allocation']>,
      label: { zh: '学校名额分配', en: 'How schools are shared out' },
      help: {
        zh: '选“各县一样多”，每县都抽这么多；选其他，全省共抽“每县几所×县数”所',
        en: 'Unless every county has as many, the total is the number for a county times the counties',
      },
      ...neededOn(when('plan')),
    },
    passA: passOf('教学点、村小', 'village schools'),
    passB: passOf('中心小学、完小', 'primary schools'),
    passC: passOf('初中、九年一贯制', 'junior and nine-year schools'),
    costA: costOf('教学点、村小', 'village schools'),
    costB: costOf('中心小学、完小', 'primary schools'),
    costC: costOf('初中、九年一贯制', 'junior and nine-year schools'),
    priority: {
      kind: 'choices',
      since: 3,
      codes: codes.priorities satisfies Known<NonNullable<RoundPlan['priority']>[number]>,
      label: { zh: '多抽的儿童', en: 'Children to be drawn more often' },
      ...internal,
      shownWhen: when('plan'),
    },
    priorityRate: {
      kind: 'integer',
      since: 3,
      min: 2,
      max: 10,
      label: { zh: '抽中机会是其他儿童的几倍', en: 'How many times as often as others' },
      ...neededOn(prioritised),
    },
    marks: {
      kind: 'lines',
      since: 3,
      max: 50,
      label: { zh: '学校', en: 'Schools' },
      help: {
        zh: `1000为平常，2000为两倍；四项相乘，限${parameters.leastRisk.value}至${parameters.mostRisk.value}`,
        en: `1000 is usual, 2000 twice as often; the four are multiplied, from ${parameters.leastRisk.value} to ${parameters.mostRisk.value}`,
      },
      ...neededOn(when('mark')),
      fields: {
        unit: {
          kind: 'text',
          max: 40,
          label: { zh: '学校标识码', en: 'Code of the school' },
          ...internal,
          requiredToSave: true,
        },
        history: factor('既往抽查', 'Earlier rounds'),
        backfill: factor('补录情况', 'Records entered late'),
        complaints: factor('投诉举报', 'Complaints'),
        staffing: factor('师资配备', 'Staffing'),
        must: {
          kind: 'choice',
          codes: codes.mustReasons satisfies Known<Marks[string]['must']>,
          label: { zh: '必查原因', en: 'Why it must be visited' },
          ...internal,
        },
      },
    },
    diceOn: {
      kind: 'date',
      future: true,
      label: { zh: '掷骰日期', en: 'Day of the dice' },
      ...neededOn(asked('commit')),
    },
    diceTime: {
      kind: 'text',
      min: 5,
      max: 5,
      label: { zh: '掷骰时间', en: 'Time of the dice' },
      ...neededOn(asked('commit')),
    },
    dicePlace: {
      kind: 'text',
      max: 60,
      label: { zh: '掷骰地点', en: 'Place of the dice' },
      ...neededOn(asked('commit')),
    },
    depositary: {
      kind: 'text',
      max: 60,
      label: { zh: '密钥封存在', en: 'Where the sealed secret lies' },
      help: { zh: '如省纪委监委派驻组、公证处', en: 'A discipline office or a notary' },
      ...neededOn(asked('commit')),
    },
    why: {
      kind: 'text',
      max: 200,
      long: true,
      label: { zh: '作废原因（公开）', en: 'Why it is void (public)' },
      ...neededOn(asked('void')),
    },
    digits: {
      kind: 'text',
      min: 20,
      max: 20,
      label: { zh: '二十位骰子', en: 'Twenty digits of dice' },
      ...neededOn(when('dice')),
    },
    frameSha256: hash('名单指纹', 'Hash of the frame', 'frozen'),
    childrenSha256: hash('学生名单指纹', 'Hash of the children', 'frozen'),
    excludedSha256: hash('排除名单指纹', 'Hash of what is excluded', 'frozen'),
    domainsSha256: {
      kind: 'text',
      since: 3,
      min: 64,
      max: 64,
      label: { zh: '分类人数指纹', en: 'Hash of the domains' },
      ...internal,
      shownWhen: when('frozen'),
    },
    designSha256: hash('方案指纹', 'Hash of the design', 'frozen'),
    commitSha256: hash('承诺指纹', 'Hash of the commitment', 'commit'),
    secretHex: {
      kind: 'text',
      since: 2,
      min: 64,
      max: 64,
      label: { zh: '密钥', en: 'Secret' },
      ...internal,
      shownWhen: when('reveal', 'void'),
    },
    drawSha256: hash('抽样结果指纹', 'Hash of the draw', 'drawn'),
    sampleSha256: hash('学生样本指纹', 'Hash of the sample', 'drawn'),
    schools: {
      kind: 'integer',
      min: 0,
      max: 1_000_000,
      label: { zh: '学校', en: 'Schools' },
      ...neededOn(when('frozen', 'drawn')),
    },
    children: {
      kind: 'integer',
      min: 0,
      max: 100_000_000,
      label: { zh: '儿童', en: 'Children' },
      ...neededOn(when('frozen', 'drawn')),
    },
    kishPermille: {
      kind: 'integer',
      since: 2,
      min: 0,
      max: 1_000_000,
      label: { zh: '权数差异（千分）', en: 'Kish factor, in thousandths' },
      ...neededOn(when('frozen')),
    },
  },
  groups: [
    {
      id: 'move',
      title: { zh: '办理', en: 'Move' },
      fields: [
        'move',
        'prev',
        'step',
        'title',
        'perCounty',
        'take',
        'takeReserve',
        'reserveTarget',
        'allocation',
        'passA',
        'passB',
        'passC',
        'costA',
        'costB',
        'costC',
        'priority',
        'priorityRate',
        'marks',
        'diceOn',
        'diceTime',
        'dicePlace',
        'depositary',
        'why',
        'digits',
        'frameSha256',
        'childrenSha256',
        'excludedSha256',
        'domainsSha256',
        'designSha256',
        'commitSha256',
        'secretHex',
        'drawSha256',
        'sampleSha256',
        'schools',
        'children',
        'kishPermille',
      ],
    },
  ],
  fold: (card: RoundCard, record) => foldMove(card, record),
});
