import { error } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { writableForm } from '#lib/form/writable-form.ts';

export async function load({ params, url, parent }) {
  await parent();
  const form = writableForm(params.form);
  if (!form) error(404, { message: 'not-found', code: 'not-found', request: '' });
  const who = {
    school: url.searchParams.get('school') ?? '',
    child: url.searchParams.get('child') ?? '',
  };
  const file = await call('openChild', { params: who, query: {} });
  if (!file.mayWrite) error(404, { message: 'not-found', code: 'not-found', request: '' });
  return { form, who, file, then: url.searchParams.get('then') };
}
