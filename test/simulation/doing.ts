import { encodeTime } from 'ulid';
import { addDays, civilDate } from '../../functions/domain/calendar.ts';
import type { FindingCard } from '../../functions/domain/card.ts';
import { childForms } from '../../functions/domain/forms/index.ts';
import type { Data } from '../../functions/domain/record.ts';
import { canary } from '../api/any-body.ts';
import type { Chances } from '../store/chances.ts';
import type { Sent } from './run.ts';

/** A phone or an office computer: whose it is, and by how much its clock is wrong. */
export interface Device {
  readonly account: string;
  readonly skew: number;
}
/** What a person at a device knows when a deed is done; it may be old. */
export interface Seen {
  readonly now: number;
  readonly child: string;
  /** Where the child was when this device last looked. */
  readonly school: string;
  /** The number of the newest section of the file that this device has seen. */
  readonly fileNumber: number;
  readonly findings: readonly FindingCard[];
  /** Records of this child that were sent before, and those that wait for the school. */
  readonly events: readonly Sent[];
  readonly waiting: readonly string[];
  /** No two deeds of a run have the same. */
  readonly count: number;
}
export interface Doing {
  readonly luck: Chances;
  readonly device: Device;
  readonly seen: Seen;
}
/** Makes a deed, or nothing where it makes no sense now. */
export type Maker = (doing: Doing) => Sent | undefined;

/** A text full of what must never leak, and unlike every other of its run. */
export const secret = ({ seen: { count } }: Doing) => `${canary.note.repeat(5)}，第${count}次。`;
export const deviceNow = ({ device, seen }: Doing) => seen.now + device.skew;
export const about = ({ seen: { school, child } }: Doing) => ({ school, child });

/** A ULID as the device makes it: its time is the device's. */
export const idOf = (doing: Doing) =>
  `${encodeTime(deviceNow(doing), 10)}${String(doing.seen.count).padStart(16, '0')}`;

/** A deed that waits on its device. */
export function kept(
  doing: Doing,
  what: string,
  route: Sent['route'],
  rest: Partial<Sent> = {},
): Sent {
  return {
    ...{ what, route, account: doing.device.account, deviceNow: deviceNow(doing) },
    ...{ params: {}, body: {}, replies: [], sentAt: [], state: 'waiting' },
    ...rest,
  };
}

/** An event of today, or of some days ago, as far as the device knows what day it is. */
export function event(doing: Doing, form: string, data: Data, rest: object = {}): Sent {
  const at = addDays(civilDate(deviceNow(doing)), -doing.luck.pick([0, 0, 1, 2, 5, 20]));
  // A device that says when it wrote is not listened to.
  const said = { enteredAt: deviceNow(doing), device: doing.device.account };
  const formVersion = childForms[form]?.version;
  const body = { form, formVersion, id: idOf(doing), at, ...said, data, ...rest };
  return kept(doing, form, 'submitRecord', { params: about(doing), body });
}
