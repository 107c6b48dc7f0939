/** What schools write about a child. */
import { addDays, civilDate } from '../../functions/domain/calendar.ts';
import { childForms } from '../../functions/domain/forms/index.ts';
import type { Data } from '../../functions/domain/record.ts';
import { canary } from '../api/any-body.ts';
import { TALK, VISIT } from '../domain/given.ts';
import { about, deviceNow, event, kept, secret, type Doing, type Maker } from './doing.ts';
import { known, people } from './world.ts';

export const childDeeds = {
  talk: (doing) => {
    const followUp = `再谈${doing.seen.count}`;
    return event(doing, 'talk', { ...TALK, moment: '08:10', content: secret(doing), followUp });
  },
  /** Written while the child was still theirs, and sent when it is no longer. */
  late: (doing) => {
    const at = addDays(civilDate(deviceNow(doing)), -doing.luck.pick([3, 10, 30]));
    return event(doing, 'talk', { ...TALK, moment: '08:10', content: secret(doing) }, { at });
  },
  verification: (doing) => {
    const data = { fileNumber: 1, result: 'unchanged', means: 'phone', note: secret(doing) };
    return event(doing, 'verification', data);
  },
  visit: (doing) => {
    const { guardianName: name, guardianPhone: phone } = canary;
    const who = { visitors: visitorsAt(doing.seen.school), met: [{ relation: '62', name, phone }] };
    return event(doing, 'visit', { ...VISIT, ...who, moment: 'morning', findings: secret(doing) });
  },
  answer: (doing) => {
    const duty = doing.seen.findings.find(({ child }) => child === doing.seen.child)?.rule;
    if (duty === undefined) return undefined;
    return event(doing, 'answer', { duty, measures: secret(doing) });
  },
  correct: (doing) => {
    const target = anyEvent(doing);
    if (!target) return undefined;
    const { form, data, id } = target.body as { form: string; data: Data; id: string };
    const other = form === 'talk' ? { content: secret(doing) } : {};
    return event(doing, form, { ...data, ...other }, { supersedes: id, reason: canary.note });
  },
  withdraw: (doing) => {
    const target = anyEvent(doing);
    if (!target) return undefined;
    const data = { why: 'twice', note: canary.note };
    return event(doing, 'withdrawal', data, { supersedes: target.body['id'] });
  },
  confirm: (doing) => {
    const [record] = doing.seen.waiting;
    if (record === undefined) return undefined;
    return event(doing, 'confirmation', { record, verdict: 'adopted' });
  },
  edit: (doing) => {
    const { luck, seen, device } = doing;
    const child = known.find(({ id }) => id === seen.child);
    if (!child) return undefined;
    const sign = '甲乙丙丁戊己庚辛壬癸'.charAt(seen.count % 10); // no edit says what another says
    const part = luck.pick([
      { note: secret(doing) },
      { name: `${canary.name.slice(0, 2)}${sign}` },
      { fatherName: `${canary.guardianName.slice(0, 2)}${sign}` },
    ]);
    const section = { form: 'file', formVersion: childForms['file']?.version };
    const said = { at: civilDate(deviceNow(doing)), device: device.account };
    const body = {
      ...section,
      ...said,
      number: seen.fileNumber + 1,
      data: { ...child.file, ...part },
    };
    return kept(doing, 'edit', 'submitRecord', { params: about(doing), body });
  },
} satisfies Record<string, Maker>;

function anyEvent({ luck, seen: { events } }: Doing) {
  return events.length > 0 ? luck.pick(events) : undefined;
}

function visitorsAt(school: string): string[] {
  const there = Object.entries(people).filter(([, { org }]) => org === school);
  return there.slice(0, 2).map(([account]) => `P-${account}`);
}
