import { isDone, type StandingState } from '../domain/rule.ts';

type Stood = Parameters<typeof isDone>[0] & {
  /** Days until the due day; negative when overdue. */
  readonly daysLeft?: number | undefined;
};

const states: Readonly<Record<StandingState, string>> = {
  overdue: '已逾期',
  dueSoon: '快到期',
  met: '在期限内',
  paused: '暂停计时',
  notApplicable: '不适用',
};

/** How a duty stands, in the words of its badge; nothing where it is not held against the child. */
export function standingText(standing: Stood | undefined): string {
  if (!standing) return '';
  const { state, daysLeft } = standing;
  if (state === 'overdue' && daysLeft !== undefined) return `${states.overdue}${-daysLeft}天`;
  if (state === 'dueSoon' && daysLeft !== undefined)
    return daysLeft === 0 ? '今天到期' : `还剩${daysLeft}天`;
  return isDone(standing) ? '已完成' : states[state];
}
