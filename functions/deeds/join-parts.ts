import { byteOrder } from '../domain/sampling/byte-order.ts';
import type { ExcludedSchool, RegisteredSchool } from '../domain/sampling/index.ts';
import type { FramePart } from './frame-part.ts';

/**
 * The schools of a province from the parts of its counties, sorted by id. A child whose card had not yet followed it to
 * its new school stands with the old one in no part, and is put where its records have it; nobody stands twice.
 */
export function joinParts(parts: readonly FramePart[]): {
  readonly schools: readonly RegisteredSchool[];
  readonly excluded: readonly ExcludedSchool[];
  /** The domain of a child by its key; nothing for the rest. */
  readonly domains: ReadonlyMap<string, string>;
} {
  const seen = new Set<string>();
  const isFirst = (key: string) => !seen.has(key) && seen.add(key).size > 0;
  const listed = parts
    .flatMap(({ schools }) => schools)
    .sort((a, b) => byteOrder(a.unit, b.unit))
    .map((school) => ({ ...school, keys: school.keys.filter(isFirst) }));
  const late = new Map<string, string[]>();
  for (const { school, key } of parts.flatMap(({ elsewhere }) => elsewhere))
    if (isFirst(key)) late.set(school, [...(late.get(school) ?? []), key]);
  return {
    schools: listed.map(({ school, keys, ...rest }) => ({
      ...rest,
      keys: [...keys, ...(late.get(school) ?? [])],
    })),
    excluded: parts.flatMap(({ excluded }) => excluded),
    domains: new Map(parts.flatMap(({ domains = {} }) => Object.entries(domains))),
  };
}
