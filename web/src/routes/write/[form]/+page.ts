import { missing } from '#lib/api/missing.ts';
import { call } from '#lib/api/call.ts';
import { orKept } from '#lib/api/or-kept.ts';
import { readDraft } from '#lib/form/draft.ts';
import { beforeOf } from '#lib/form/before-of.ts';
import { needsFile, takesBack, writableForm } from '#lib/form/writable-form.ts';
import { knownPeople } from '#lib/form/known-people.ts';
import { childrenAround } from '#lib/form/children-around.ts';
import { keptRow } from '#lib/kept/kept-lists.ts';
import { session } from '#lib/session/session.svelte.ts';
import { replacementOf } from '../../../../../functions/domain/superseding.ts';

export async function load({ params, url, parent }) {
  await parent();
  const { me } = session;
  const form = writableForm(params.form);
  if (!form || !me) missing();
  const asked = (name: string) => url.searchParams.get(name);
  const who = { school: asked('school') ?? '', child: asked('child') ?? '' };
  const supersedes = asked('supersedes');
  const { row, file, records, known } = (await opened()).value;
  const before = supersedes === null ? undefined : beforeOf(form, supersedes, records);
  if (!before && (supersedes !== null || takesBack(form))) missing();
  const around = await childrenAround(me, form, row, asked('next'));
  const place = { person: me.person, form, who, name: row.name, supersedes: before?.record.id };
  return {
    form,
    who,
    row,
    file,
    draft: await readDraft(place),
    then: asked('then'),
    duty: asked('duty'),
    ...around,
    before,
    known,
    instead: before && replacementOf(before.record, before.records),
  };

  /** The file; without the network, the child’s row on this device, for a form that can do without the file. */
  function opened() {
    const kept = async () => {
      const mayDoWithout = form && !needsFile(form) && supersedes === null;
      const row = me && mayDoWithout ? await keptRow(me, who) : undefined;
      return row && { row, file: undefined, records: [], known: [] };
    };
    return orKept(async () => {
      const file = await call('openChild', { params: who, query: {} });
      if (!file.mayWrite) missing();
      const { row, records } = file;
      const known = knownPeople(file.file);
      return { row, records, known, file: form && needsFile(form) ? file : undefined };
    }, kept);
  }
}
