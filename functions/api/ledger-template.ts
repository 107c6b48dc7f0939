import type { Handler } from '../asked.ts';

/** An empty ledger to fill in, for a school that keeps none yet. */
export const ledgerTemplate: Handler<'ledgerTemplate'> = async ({ documents }) => {
  const workbook = await documents.writeTemplate();
  return { fileName: '儿童台账模板.xlsx', workbook: Buffer.from(workbook).toString('base64') };
};
