import { ulid } from 'ulid';
import { check, type AnyForm } from '../../../../functions/domain/form.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import { dropDraft, keepDraft, type Draft, type DraftPlace } from './draft.ts';
import { Beside } from './beside.svelte.ts';
import { dayProblems } from './day-problems.ts';
import { Mistakes } from './mistakes.svelte.ts';
import { partsOf, problemsOfOthers, type Child, type Part } from './parts.ts';
import { dataOf, entriesOf, type Entries, type Entry, type Filled } from './entries.ts';
import { asksReason } from './writable-form.ts';

/** How long after the last key a draft is kept, in milliseconds: a reload loses less than a second of typing. */
const PAUSE = 400;

export interface FillingOptions {
  readonly form: AnyForm;
  readonly place: DraftPlace;
  /** What was typed before and not saved. */
  readonly draft: Draft | undefined;
  readonly today: string;
  /** What is known and stands filled; judgements start empty. */
  readonly known: Readonly<Record<string, unknown>>;
  /** Values the page knows and does not ask. */
  readonly preset: Filled;
  /** The number that a section makes. */
  readonly number: number;
  /** Children of the same home, whom the same visit may have served. */
  readonly siblings?: readonly Child[];
}

/** A form being filled: entries, day, draft, and what the last press on save found. */
export class Filling {
  readonly options: FillingOptions;
  readonly id: string;
  readonly resumed: boolean;
  number: number;
  entries = $state<Entries>({});
  at = $state('');
  /** Brothers and sisters whom it serves too, with what is said of each apart. */
  joined = $state<readonly string[]>([]);
  own = $state<Record<string, Entries>>({});
  /** Why a record is corrected; asked where this one takes its place. */
  reason = $state('');
  readonly mistakes = new Mistakes();
  /** What is written apart, kept together with this record and sent on its own. */
  readonly beside: Beside;
  keptAt = $state<number>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FillingOptions) {
    const { draft } = options;
    this.options = options;
    this.id = draft?.id ?? ulid();
    this.number = draft?.number ?? options.number;
    this.resumed = draft !== undefined;
    this.at = draft?.at ?? options.today;
    this.entries = draft ? { ...draft.entries } : entriesOf(options.form, options.known);
    this.keptAt = draft?.keptAt;
    this.joined = draft?.joined ?? [];
    this.own = { ...draft?.own };
    this.reason = draft?.reason ?? '';
    this.beside = new Beside(draft?.apart, () => this.keepSoon());
  }

  /** The record’s data as it stands now. */
  get data(): Filled {
    return dataOf(this.options.form, this.entries, this.options.preset);
  }

  enter(name: string, entry: Entry): void {
    this.mistakes.answered(name, this.entries[name], entry);
    this.entries[name] = entry;
    this.keepSoon();
  }

  happened(day: string, moment?: string): void {
    this.at = day;
    if (moment !== undefined) this.entries['moment'] = moment;
    this.mistakes.answered('at');
    this.mistakes.answered('moment');
    this.keepSoon();
  }

  /** Lets it serve a brother or sister too, or no longer. */
  join(child: string): void {
    const isIn = this.joined.includes(child);
    this.joined = isIn ? this.joined.filter((each) => each !== child) : [...this.joined, child];
    this.keepSoon();
  }

  enterOwn(child: string, name: string, entry: Entry): void {
    this.mistakes.answered(`${child}:${name}`, this.own[child]?.[name], entry);
    this.own[child] = { ...this.own[child], [name]: entry };
    this.keepSoon();
  }

  /** The record of each child it serves. */
  get parts(): Part[] {
    return partsOf(this);
  }

  /** True where a reason is asked: of a record that corrects another. */
  get asksReason(): boolean {
    const { form, place } = this.options;
    return place.supersedes !== undefined && asksReason(form);
  }

  explain(reason: string): void {
    this.reason = reason;
    this.mistakes.answered('reason');
    this.keepSoon();
  }

  /** True if the entries hold against the form’s own checks. */
  check(): boolean {
    const { form, today } = this.options;
    const own = check(form, this.data, today);
    const unexplained: FieldProblem[] =
      this.asksReason && !this.reason ? [{ field: 'reason', code: 'required' }] : [];
    return !this.mistakes.found([
      ...dayProblems(this.at, today),
      ...own,
      ...problemsOfOthers(this),
      ...unexplained,
    ]);
  }

  /** Keeps the draft now, for the page may be going away. */
  keep(): void {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const { id, at, number, reason } = this;
    const { apart } = this.beside;
    const { entries, joined, own } = $state.snapshot({
      entries: this.entries,
      joined: this.joined,
      own: this.own,
    });
    const draft = { id, at, number, keptAt: Date.now(), entries, joined, own, reason, apart };
    void keepDraft(this.options.place, draft).then(() => (this.keptAt = draft.keptAt));
  }

  /** Nothing that was typed so far is kept from now on: it stands elsewhere, or is not wanted. */
  rest(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  /** The record has arrived, or the draft is not wanted. */
  async drop(): Promise<void> {
    this.rest();
    await dropDraft(this.options.place);
  }

  /** Keeps the draft at the next pause. */
  keepSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.keep(), PAUSE);
  }
}
