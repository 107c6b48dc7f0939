import { error } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { orKept } from '#lib/api/or-kept.ts';
import { readDraft } from '#lib/form/draft.ts';
import { needsFile, writableForm } from '#lib/form/writable-form.ts';
import { childrenAround } from '#lib/form/children-around.ts';
import { keptRow } from '#lib/kept/kept-lists.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ params, url, parent }) {
  await parent();
  const { me } = session;
  const form = writableForm(params.form);
  if (!form || !me) missing();
  const who = {
    school: url.searchParams.get('school') ?? '',
    child: url.searchParams.get('child') ?? '',
  };
  const { row, file } = (await opened()).value;
  const around = await childrenAround(me, form, row, url.searchParams.get('next'));
  const place = { person: me.person, form, who, name: row.name };
  return {
    form,
    who,
    row,
    file,
    draft: await readDraft(place),
    then: url.searchParams.get('then'),
    ...around,
  };

  /** The file; without the network, the child’s row on this device, for a form that can do without the file. */
  function opened() {
    const kept = async () => {
      const row = form && me && !needsFile(form) ? await keptRow(me, who) : undefined;
      return row && { row, file: undefined };
    };
    return orKept(async () => {
      const file = await call('openChild', { params: who, query: {} });
      if (!file.mayWrite) missing();
      return { row: file.row, file: form && needsFile(form) ? file : undefined };
    }, kept);
  }
}

function missing(): never {
  error(404, { message: 'not-found', code: 'not-found', request: '' });
}
