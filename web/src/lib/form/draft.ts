import { drawerOf, DAY } from '#lib/kept/drawers.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { Entries } from './entries.ts';
import type { Who } from './who.ts';

/** What is being written apart from the record, as it stands in its controls. */
export interface Apart {
  readonly id: string;
  readonly entries: Readonly<Entries>;
}

/**
 * What is typed is kept at every pause. An event outlives even a browser that was killed, sealed on this device. A
 * file’s fields hold numbers, which may not lie on a device: they stay in this tab and go with it, as all drafts do
 * where nothing can be sealed. A draft carries its own record id, so that a reload in the middle of sending stays one
 * submission.
 */
export interface Draft {
  readonly id: string;
  readonly at: string;
  /** The number that a section was going to make. */
  readonly number: number;
  readonly entries: Readonly<Entries>;
  readonly joined?: readonly string[];
  readonly own?: Readonly<Record<string, Entries>>;
  /** Why a record is corrected. */
  readonly reason?: string;
  readonly apart?: Apart | undefined;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

/** A draft as it is kept: the list of drafts says of which form it is and about whom. */
export interface KeptDraft extends Draft {
  readonly form: string;
  readonly who: Who;
  readonly name: string;
  readonly supersedes?: string;
}

/** Whose draft, of which form, about whom. */
export interface DraftPlace {
  readonly person: string;
  readonly form: AnyForm;
  readonly who: Who;
  /** The child’s name. */
  readonly name: string;
  /** The record that it corrects or takes back: a draft of its own beside a new record of that form. */
  readonly supersedes?: string | undefined;
}

const PREFIX = 'draft:';

export async function readDraft(place: DraftPlace): Promise<Draft | undefined> {
  const sealed = await (await drawerFor(place))?.read<Draft>('draft', nameOf(place));
  if (sealed) return sealed;
  const inTab = sessionStorage.getItem(tabKey(place));
  return inTab ? (JSON.parse(inTab) as Draft) : undefined;
}

export async function keepDraft(place: DraftPlace, draft: Draft): Promise<void> {
  const until = draft.keptAt + parameters.formAge.value * DAY;
  const { who, name, supersedes } = place;
  const about = { form: place.form.id, who, name, ...(supersedes && { supersedes }) };
  const value: KeptDraft = { ...draft, ...about };
  const drawer = await drawerFor(place);
  const sealed = drawer?.write([{ kind: 'draft', name: nameOf(place), value, until }]);
  const isSealed = await sealed?.then(
    () => true,
    () => false, // A full device: this tab still has room.
  );
  if (!isSealed) sessionStorage.setItem(tabKey(place), JSON.stringify(value));
}

/** The drafts that are sealed on this device. */
export async function readDrafts(person: string): Promise<KeptDraft[]> {
  const drafts = (await (await drawerOf(person))?.readAll<KeptDraft>('draft')) ?? [];
  return drafts.sort((a, b) => b.keptAt - a.keptAt);
}

export async function dropDraft(place: DraftPlace): Promise<void> {
  sessionStorage.removeItem(tabKey(place));
  await (await drawerFor(place))?.write([], [{ kind: 'draft', name: nameOf(place) }]);
}

/** Removes every draft of this tab. */
export function wipeDrafts(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** The name under which a draft is sealed. */
export function draftName(form: string, { child }: Who, supersedes = ''): string {
  return supersedes ? `${form}:${child}:${supersedes}` : `${form}:${child}`;
}

function nameOf({ form, who, supersedes }: DraftPlace): string {
  return draftName(form.id, who, supersedes);
}

function drawerFor({ person, form }: DraftPlace) {
  return form.kind === 'event' ? drawerOf(person) : undefined;
}

function tabKey(place: DraftPlace): string {
  return `${PREFIX}${place.person}:${nameOf(place)}`;
}
