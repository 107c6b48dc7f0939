import { addDays, type CivilDate } from './calendar.ts';
import type { HookEvent } from './hooks.ts';

/** How much is due and overdue under one duty, with the policy's own noun for it. */
export interface ToldDuty {
  readonly duty: string;
  readonly name: string;
  readonly due: number;
  readonly overdue: number;
}

/**
 * What a hook is told: ids and counts, never a child's name, class or number. `due` counts what falls due on that day,
 * of a week within it.
 */
export interface Told {
  readonly event: HookEvent | 'test';
  /** The day it speaks of; of a week, its Monday. */
  readonly day: CivilDate;
  readonly organisation: { readonly id: string; readonly kind: string; readonly name: string };
  readonly duties: readonly ToldDuty[];
  /** By how many more, or fewer, is overdue than at the Monday before. */
  readonly change?: number;
  /** How many orders to rectify. */
  readonly orders?: number;
  /** Where the rows are; a trial message has none. */
  readonly link: string;
}

/**
 * The message for a group of people. Pupils may see it on a screen: so it says what is due in numbers, by the duty's
 * noun, and names no child. `mark` is the same on every copy of a message, so that a second one can be recognised.
 */
export function toldText(told: Told, mark: string): string {
  const head = `【关爱台账】${told.organisation.name}`;
  const link = told.link === '' ? [] : [`打开 ${told.link}`];
  return [head, ...said(told), ...link, `编号${mark}`].join('\n');
}

function said({ event, day, duties, change, orders = 0 }: Told): string[] {
  if (event === 'test') return ['这是一条试发消息，收到就说明已经接好。'];
  if (event === 'orderGiven') return [`有${orders}件整改新下达，请按时答复。`];
  if (event === 'orderOverdue') return [`有${orders}件整改过了答复日期。`];
  const isWeek = event === 'weekly';
  const [due, overdue] = [sum(duties, 'due'), sum(duties, 'overdue')];
  const when = isWeek ? '本周' : '今天';
  const first = due > 0 ? `有${due}件事${when}到期` : `${when}没有到期的事`;
  const lines = duties.filter((duty) => duty.due + duty.overdue > 0);
  return [
    ...(isWeek ? [`本周提要，${day.slice(5)}至${addDays(day, 6).slice(5)}`] : []),
    `${first}${overdue > 0 ? `，${overdue}件已逾期` : ''}${changed(change)}。`,
    ...lines.map(({ name, due, overdue }) => `${name}：${when}到期${due}件，已逾期${overdue}件`),
  ];
}

function changed(change: number | undefined): string {
  if (change === undefined || change === 0) return '';
  return change < 0 ? `，逾期比上周少${-change}件` : `，逾期比上周多${change}件`;
}

function sum(duties: readonly ToldDuty[], what: 'due' | 'overdue'): number {
  return duties.reduce((total, duty) => total + duty[what], 0);
}
