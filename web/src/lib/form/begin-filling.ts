import type { Reply } from '#lib/api/call.ts';
import { session } from '#lib/session/session.svelte.ts';
import { timeWords } from '#lib/words/dates.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import { noticeVersion } from '../../../../functions/domain/privacy-notice.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import type { Draft } from './draft.ts';
import { entriesOf, type Entries, type Filled } from './entries.ts';
import { Filling } from './filling.svelte.ts';
import type { Child } from './parts.ts';
import { lastAnswers } from './last-answers.ts';
import type { RecordLine, Who } from './who.ts';
import { takesBack } from './writable-form.ts';

export interface Begun {
  readonly form: AnyForm;
  readonly who: Who;
  readonly row: ChildRow;
  readonly file: Reply<'openChild'> | undefined;
  readonly draft: Draft | undefined;
  readonly siblings: readonly Child[];
  /** The record that this one corrects or takes back. */
  readonly before: RecordLine | undefined;
  /** One of several in a row: from the second on nobody's time stands filled, lest they share a minute by accident. */
  readonly inRow: boolean;
  /** The duty that an answer to a finding speaks of. */
  readonly duty: string | null;
}

/** A form as it is opened: what is known stands filled, judgements start empty. */
export function beginFilling(begun: Begun): Filling {
  const { form, who, row, file, draft, siblings, before } = begun;
  const { me } = session;
  const known = form.kind === 'section' && file ? file.file : {};
  /** A correction begins with what it corrects. */
  const corrected = before && !takesBack(form) ? before : undefined;
  const filling = new Filling({
    form,
    place: { person: me?.person ?? '', form, who, name: row.name, supersedes: before?.id },
    draft,
    today: me?.today ?? '',
    known: corrected?.data ?? known,
    preset: corrected ? presetBefore(form, corrected) : presetOf(form, file),
    number: (file?.fileNumber ?? 0) + 1,
    siblings: before ? [] : siblings,
  });
  if (!draft && corrected) filling.at = corrected.at;
  if (!draft && !before && form.kind === 'event') fillKnown(filling, me?.person ?? '', begun);
  return filling;
}

function presetOf(form: AnyForm, file: Reply<'openChild'> | undefined): Filled {
  if ('fileNumber' in form.fields && file) return { fileNumber: file.fileNumber };
  return 'noticeVersion' in form.fields ? { noticeVersion } : {};
}

/** What the page presets stays as it was when the record was made. */
function presetBefore(form: AnyForm, { data }: RecordLine): Filled {
  const names = ['fileNumber', 'noticeVersion'].filter((name) => name in form.fields);
  return Object.fromEntries(
    names.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])),
  );
}

function fillKnown(filling: Filling, person: string, { inRow, duty }: Begun): void {
  const { form } = filling.options;
  const fields = fieldsOf(form);
  const asksMoment = fields.some(([, { kind }]) => kind === 'moment');
  const visitors: Entries = Object.fromEntries(
    fields.flatMap(([name, field]) =>
      field.kind === 'staff' && field.many ? [[name, [person]] as const] : [],
    ),
  );
  const about: Entries = 'duty' in form.fields && duty !== null ? { duty } : {};
  filling.entries = { ...entriesOf(form, {}), ...lastAnswers(person, form), ...visitors, ...about };
  if (!asksMoment) return;
  if (inRow) filling.at = '';
  else filling.entries['moment'] = timeWords(Date.now());
}
