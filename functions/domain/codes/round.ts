import type { CodeList } from './code-list.ts';

/** What can be done with a round, as its log names it (SAMPLING §2.1). */
export const roundMoves = [
  { code: 'plan', zh: '拟定', en: 'Planned' },
  { code: 'mark', zh: '标注学校', en: 'Schools marked' },
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

/** Steps that one person asks for and another confirms. */
export const roundSteps = [
  { code: 'freeze', zh: '冻结名单', en: 'Freeze the list' },
  { code: 'commit', zh: '承诺公告', en: 'Commit' },
  { code: 'draw', zh: '抽取', en: 'Draw' },
  { code: 'field', zh: '实地', en: 'Begin fieldwork' },
  { code: 'reveal', zh: '揭晓', en: 'Reveal' },
  { code: 'publish', zh: '通报', en: 'Publish' },
  { code: 'void', zh: '作废', en: 'Declare it void' },
] as const satisfies CodeList;

/** How schools are shared out among strata (SAMPLING §2.5). */
export const allocations = [
  { code: 'county', zh: '各县一样多', en: 'As many in every county' },
  { code: 'proportional', zh: '按儿童人数', en: 'By the number of children' },
  {
    code: 'power',
    zh: '按儿童人数的平方根（幂分配）',
    en: 'By the root of the number of children (power)',
  },
  { code: 'neyman', zh: '按人数和标准差（奈曼分配）', en: 'By children and spread (Neyman)' },
  {
    code: 'cost',
    zh: '按人数、标准差和费用（最优分配）',
    en: 'By children, spread and cost (optimal)',
  },
] as const satisfies CodeList;

/** Children whom a round may draw more often than others (SAMPLING §2.9). */
export const priorities = [
  { code: 'bothAway', zh: '父母双方外出', en: 'Both parents away' },
  { code: 'boarding', zh: '住校', en: 'Boarders' },
] as const satisfies CodeList;

/** Why a school is visited whatever is drawn (SAMPLING §2.6). */
export const mustReasons = [
  { code: 'incident', zh: '安全事件尚未办结', en: 'An incident not resolved' },
  { code: 'referral', zh: '法院或信访部门转办', en: 'Referred by a court or ombudsman' },
  { code: 'failed', zh: '上轮抽查不合格', en: 'Failed in the last round' },
] as const satisfies CodeList;
