import { missing } from '#lib/api/missing.ts';
import { call } from '#lib/api/call.ts';
import { settingsForms } from '../../../../../../functions/domain/settings-forms.ts';

export async function load({ params, parent }) {
  await parent();
  const form = settingsForms[params.form];
  const page = await call('readSettings', { params: { org: params.org } });
  if (!form || !page.mayDecide) missing();
  return { page, form };
}
