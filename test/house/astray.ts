import { readImports, type Import } from './read-imports.ts';
import { roomOf, type Room } from './rooms.ts';
import { sourceFiles } from './source-files.ts';

export const imports: readonly Import[] = sourceFiles().flatMap(readImports);

const shown = ({ from, to }: Import) => `${from} -> ${to}`;
const of = ({ holds }: Room) => imports.filter(({ from }) => holds.test(from));

/** Imports of a room's files from rooms that it may not import, or may import as types alone. */
export function astrayToRooms(room: Room): string[] {
  const may = ({ to, typeOnly }: Import) => {
    const { id } = roomOf(to);
    return id === room.id || room.may.includes(id) || (typeOnly && room.types?.includes(id));
  };
  return of(room)
    .filter((each) => each.own && !may(each))
    .map(shown);
}

/** Imports of a room's files from packages that it may not import. */
export function astrayToPackages(room: Room): string[] {
  const may = ({ to }: Import) =>
    room.packages?.some((each) => (/[/:]$/.test(each) ? to.startsWith(each) : to === each));
  return of(room)
    .filter((each) => !each.own && !may(each))
    .map(shown);
}

/** Imports between the files of a room, other than by its catalogue, which may be in parts. */
export function astrayWithin(room: Room): string[] {
  return of(room)
    .filter(({ from, to }) => room.holds.test(to) && !/\/index(\.ts|\/[^/]+)$/.test(from))
    .map(shown);
}

/** The files that import a package, each once. */
export function importersOf(what: RegExp): string[] {
  return [...new Set(imports.filter(({ to }) => what.test(to)).map(({ from }) => from))].sort();
}

/** Packages imported by some files or by what these import. Types weigh nothing. */
export function packagesBehind(...paths: readonly string[]): string[] {
  const behind = new Set(paths);
  const packages = new Set<string>();
  for (const path of behind)
    for (const { to, own, typeOnly } of readImports(path))
      if (!typeOnly) (own ? behind : packages).add(to);
  return [...packages].sort();
}
