import type * as z from 'zod/mini';
import type { RouteName, Routes } from '../../../../functions/table.ts';

type Asked<Name extends RouteName, Key extends 'params' | 'query' | 'body'> = z.infer<
  Routes[Name][Key]
>;
/** A part that a route does not have need not be given. */
type Part<
  Name extends RouteName,
  Key extends 'params' | 'query' | 'body',
> = string extends keyof Asked<Name, Key>
  ? { readonly [K in Key]?: never }
  : { readonly [K in Key]: Asked<Name, K> };
export type Ask<Name extends RouteName> = Part<Name, 'params'> &
  Part<Name, 'query'> &
  Part<Name, 'body'>;
export type Reply<Name extends RouteName> = z.infer<Routes[Name]['reply']>;

/** Where a route is asked, with what its path and query name filled in. */
export function addressOf<Name extends RouteName>(name: Name, ask: Ask<Name>): string {
  return fill(ROUTES[name].path, ask.params ?? {}) + search(ask.query ?? {});
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function search(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
}
