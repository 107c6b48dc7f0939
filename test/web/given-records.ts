import type { RecordLine } from '#lib/form/who.ts';
import { CARE, COMPLETE_FILE, TALK, VISIT } from '../domain/given.ts';

const HOUR = 3_600_000;
let made = 0;

/** A record as the page is given it: entered at ten on its day. */
export function aLine(parts: Partial<RecordLine> & Pick<RecordLine, 'form' | 'at'>): RecordLine {
  made += 1;
  return {
    id: `record-${made}`,
    formVersion: 1,
    enteredAt: Date.parse(`${parts.at}T02:00:00Z`),
    byName: '赵敏',
    lateDays: 0,
    data: {},
    hash: made.toString(16).padStart(64, '0'),
    ...parts,
  };
}

type Rest = Partial<RecordLine>;
const data = (of: object, rest: Rest) => ({ ...of, ...rest.data }) as RecordLine['data'];

export const aTalkLine = (at: string, rest: Rest = {}) =>
  aLine({ form: 'talk', at, ...rest, data: data(TALK, rest) });

export const aVisitLine = (at: string, rest: Rest = {}) =>
  aLine({
    form: 'visit',
    at,
    ...rest,
    data: data({ ...VISIT, visitorsName: '赵敏、李强' }, rest),
  });

export const aWithdrawalLine = (of: RecordLine, rest: Rest = {}) =>
  aLine({
    form: 'withdrawal',
    at: '2026-11-23',
    supersedes: of.id,
    byName: '管理员',
    ...rest,
    data: data({ why: 'wrongChild', note: '记到了妹妹名下' }, rest),
  });

export const aCorrectionLine = (of: RecordLine, rest: Rest = {}) =>
  aLine({
    ...of,
    id: `${of.id}-corrected`,
    enteredAt: of.enteredAt + HOUR,
    supersedes: of.id,
    reason: '写错了内容：不是数学，是语文',
    byName: '管理员',
    ...rest,
  });

export const aCareLine = (number: number, at: string, rest: Rest = {}) =>
  aLine({ id: `care#${number}`, form: 'care', number, at, ...rest, data: data(CARE, rest) });

export const aFileLine = (number: number, at: string, rest: Rest = {}) =>
  aLine({
    id: `file#${number}`,
    form: 'file',
    number,
    at,
    ...rest,
    data: data(COMPLETE_FILE, rest),
  });
