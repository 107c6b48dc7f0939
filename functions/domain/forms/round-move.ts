import type { RoundCard } from '../card.ts';
import type { RoundStep } from '../cases/round.ts';
import type { CodeList } from '../codes/code-list.ts';
import type { Field } from '../field.ts';
import { form } from '../form.ts';
import { foldMove } from '../rounds/fold-move.ts';

const move = [
  { code: 'plan', zh: '拟定', en: 'Planned' },
  { code: 'ask', zh: '提请', en: 'Asked for' },
  { code: 'takeBack', zh: '撤回提请', en: 'Request taken back' },
  { code: 'freeze', zh: '同意冻结', en: 'Freezing confirmed' },
  { code: 'frozen', zh: '名单已冻结', en: 'Frozen' },
  { code: 'commit', zh: '承诺公告', en: 'Committed' },
  { code: 'showSecret', zh: '打印密钥', en: 'Secret printed' },
  { code: 'lodge', zh: '密钥已封存', en: 'Secret lodged' },
  { code: 'dice', zh: '录入骰子', en: 'Dice read' },
  { code: 'seed', zh: '公布骰子', en: 'Dice published' },
  { code: 'draw', zh: '同意抽取', en: 'Draw confirmed' },
  { code: 'drawn', zh: '已抽取', en: 'Drawn' },
  { code: 'goOn', zh: '继续办理', en: 'Gone on with' },
  { code: 'field', zh: '实地开始', en: 'Fieldwork begun' },
  { code: 'reveal', zh: '揭晓', en: 'Revealed' },
  { code: 'publish', zh: '通报', en: 'Published' },
  { code: 'void', zh: '作废', en: 'Declared void' },
] as const satisfies CodeList;

const steps = [
  { code: 'freeze', zh: '冻结名单', en: 'Freeze the list' },
  { code: 'commit', zh: '承诺公告', en: 'Commit' },
  { code: 'draw', zh: '抽取', en: 'Draw' },
  { code: 'field', zh: '实地', en: 'Begin fieldwork' },
  { code: 'reveal', zh: '揭晓', en: 'Reveal' },
  { code: 'publish', zh: '通报', en: 'Publish' },
  { code: 'void', zh: '作废', en: 'Declare it void' },
] as const satisfies CodeList;

const when = (...moves: (typeof move)[number]['code'][]) => ({ field: 'move', in: moves }) as const;
const asked = (step: RoundStep) =>
  [
    { field: 'move', in: ['ask'] },
    { field: 'step', in: [step] },
  ] as const;
const internal = { privacy: 'internal' } as const;

const hash = (zh: string, en: string, ...moves: Parameters<typeof when>) =>
  ({
    kind: 'text',
    min: 64,
    max: 64,
    label: { zh, en },
    ...internal,
    shownWhen: when(...moves),
    requiredToSave: when(...moves),
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
    ...internal,
    shownWhen: when(on),
    requiredToSave: when(on),
  }) as const satisfies Field;

/**
 * One move of a round, numbered: of two that are made at once, one stays. It follows the hash of the log's last line, so
 * that the chain is made by those who act, not by whoever keeps the table (SAMPLING §2.1).
 */
export const roundMove = form({
  id: 'round-move',
  version: 2,
  until: { 1: '2026-11-27' },
  subject: 'round',
  kind: 'section',
  title: { zh: '省级抽查', en: 'Inspection round' },
  clause: '（十六）',
  fields: {
    move: {
      kind: 'choice',
      codes: move,
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
      codes: steps,
      label: { zh: '提请的步骤', en: 'Step asked for' },
      ...internal,
      shownWhen: when('ask'),
      requiredToSave: when('ask'),
    },
    title: {
      kind: 'text',
      max: 40,
      label: { zh: '名称', en: 'Name' },
      ...internal,
      shownWhen: when('plan'),
      requiredToSave: when('plan'),
    },
    perCounty: number('每县抽几所学校', 'Schools drawn in a county', 2, 60, 'plan'),
    take: number('每校抽几名儿童', 'Children drawn in a school', 1, 60, 'plan'),
    takeReserve: number('每校备用儿童', 'Reserve children of a school', 0, 20, 'plan'),
    reserveTarget: number('每层备用学校', 'Reserve schools of a stratum', 0, 20, 'plan'),
    diceOn: {
      kind: 'date',
      future: true,
      label: { zh: '掷骰日期', en: 'Day of the dice' },
      ...internal,
      shownWhen: asked('commit'),
      requiredToSave: asked('commit'),
    },
    diceTime: {
      kind: 'text',
      min: 5,
      max: 5,
      label: { zh: '掷骰时间', en: 'Time of the dice' },
      ...internal,
      shownWhen: asked('commit'),
      requiredToSave: asked('commit'),
    },
    dicePlace: {
      kind: 'text',
      max: 60,
      label: { zh: '掷骰地点', en: 'Place of the dice' },
      ...internal,
      shownWhen: asked('commit'),
      requiredToSave: asked('commit'),
    },
    depositary: {
      kind: 'text',
      max: 60,
      label: { zh: '密钥封存在', en: 'Where the sealed secret lies' },
      help: { zh: '如省纪委监委派驻组、公证处', en: 'A discipline office or a notary' },
      ...internal,
      shownWhen: asked('commit'),
      requiredToSave: asked('commit'),
    },
    why: {
      kind: 'text',
      max: 200,
      long: true,
      label: { zh: '作废原因（公开）', en: 'Why it is void (public)' },
      ...internal,
      shownWhen: asked('void'),
      requiredToSave: asked('void'),
    },
    digits: {
      kind: 'text',
      min: 20,
      max: 20,
      label: { zh: '二十位骰子', en: 'Twenty digits of dice' },
      ...internal,
      shownWhen: when('dice'),
      requiredToSave: when('dice'),
    },
    frameSha256: hash('名单指纹', 'Hash of the frame', 'frozen'),
    childrenSha256: hash('学生名单指纹', 'Hash of the children', 'frozen'),
    excludedSha256: hash('排除名单指纹', 'Hash of what is excluded', 'frozen'),
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
      ...internal,
      shownWhen: when('frozen', 'drawn'),
      requiredToSave: when('frozen', 'drawn'),
    },
    children: {
      kind: 'integer',
      min: 0,
      max: 100_000_000,
      label: { zh: '儿童', en: 'Children' },
      ...internal,
      shownWhen: when('frozen', 'drawn'),
      requiredToSave: when('frozen', 'drawn'),
    },
    kishPermille: {
      kind: 'integer',
      since: 2,
      min: 0,
      max: 1_000_000,
      label: { zh: '权数差异（千分）', en: 'Kish factor, in thousandths' },
      ...internal,
      shownWhen: when('frozen'),
      requiredToSave: when('frozen'),
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
        'diceOn',
        'diceTime',
        'dicePlace',
        'depositary',
        'why',
        'digits',
        'frameSha256',
        'childrenSha256',
        'excludedSha256',
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
