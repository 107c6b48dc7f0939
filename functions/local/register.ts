import { writeFileSync } from 'node:fs';
import { enterRegister } from '../deeds/enter-register.ts';
import { demoIssuer } from '../demo/index.ts';
import { documents } from '../documents/index.ts';
import { civilDate } from '../domain/calendar.ts';
import { Problem } from '../domain/problem.ts';
import { readEnv } from '../env.ts';
import { cloudStore } from '../store/cloud.ts';
import { noObjects } from '../store/objects.ts';
import type { LocalHouse } from './house.ts';
import { registerLines } from './register-lines.ts';
import type { Said } from './round-commands.ts';

/** As the operator’s door takes it. */
export interface RegisterOrder {
  /** The XLSX file in base64. */
  readonly workbook: string;
  readonly write: boolean;
}

/** Enters organisations and people into the store of this machine. */
export function registerHere(
  { store, now }: Pick<LocalHouse, 'store' | 'now'>,
  { workbook, write }: RegisterOrder,
): Promise<Said> {
  const order = { workbook: Buffer.from(workbook, 'base64'), issuer: demoIssuer, write };
  return said(enterRegister(order, { store, documents, today: civilDate(now()) }));
}

/**
 * Enters them into the table of the cloud, with the credentials of whoever runs the command.
 * @param env TABLE_NAME, MASTER_KEY_ID and OIDC_ISSUER as the functions have them
 */
export function registerInCloud(
  { workbook, write }: RegisterOrder,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Said> {
  const settings = readEnv('register', env);
  const store = cloudStore(settings, {
    objects: noObjects,
    enqueue: () => Promise.reject(new Error('this command queues nothing')),
  });
  const bytes = Buffer.from(workbook, 'base64');
  const order = { workbook: bytes, issuer: settings.OIDC_ISSUER, write };
  return said(enterRegister(order, { store, documents, today: civilDate(Date.now()) }));
}

/** Writes the empty workbook. @throws Error where a file of that name is there: it may have been filled in */
export async function writeTemplateTo(path: string): Promise<Said> {
  writeFileSync(path, await documents.writeRegisterTemplate(), { flag: 'wx' });
  return { lines: [`TEMPLATE ${path}`, '已生成空表：机构、人员、怎么填、区划对照'], ok: true };
}

async function said(entering: ReturnType<typeof enterRegister>): Promise<Said> {
  try {
    return registerLines(await entering);
  } catch (thrown) {
    if (thrown instanceof Problem)
      throw new Error(`The workbook was not read: ${thrown.code}`, { cause: thrown });
    throw thrown;
  }
}
