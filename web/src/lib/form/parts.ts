import { check, type AnyForm } from '../../../../functions/domain/form.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import { dataOf, type Filled } from './entries.ts';
import type { Filling } from './filling.svelte.ts';
import type { Who } from './who.ts';

export interface Child extends Who {
  readonly name: string;
}
/** One child’s record of what was filled in. */
export interface Part {
  readonly who: Who;
  readonly name: string;
  readonly data: Filled;
}

/** The record of each child that a form serves: what was shared, and what is said of each apart. */
export function partsOf({ options, entries, joined, own, data }: Filling): Part[] {
  const { form, place, preset, siblings = [] } = options;
  const apart = askedApart(form);
  const shared = Object.fromEntries(
    Object.entries(entries).filter(([name]) => !apart.includes(name)),
  );
  const others = siblings.filter(({ child }) => joined.includes(child));
  return [
    { who: place.who, name: place.name, data },
    ...others.map(({ school, child, name }) => ({
      who: { school, child },
      name,
      data: dataOf(form, { ...shared, ...own[child] }, preset),
    })),
  ];
}

/** What is wrong with the answers about brothers and sisters alone; a field is named `child:field`. */
export function problemsOfOthers(filling: Filling): FieldProblem[] {
  const { form, place, today } = filling.options;
  const apart = askedApart(form);
  return partsOf(filling)
    .filter(({ who }) => who.child !== place.who.child)
    .flatMap(({ who, data }) =>
      check(form, data, today)
        .filter(({ field }) => apart.includes(field))
        .map((problem) => ({ ...problem, field: `${who.child}:${problem.field}` })),
    );
}

function askedApart({ groups }: AnyForm): readonly string[] {
  return groups.filter(({ own }) => own).flatMap(({ fields }) => fields);
}
