import { readdirSync, readFileSync } from 'node:fs';

/** The project's own folder, with a slash at its end. */
export const root = new URL('../../', import.meta.url);

/** What tools write, which nobody reads. */
const GENERATED = new Set(['node_modules', 'paraglide', '.svelte-kit', 'build']);

/** Paths from the project's folder of all files below some folders, sorted. */
export function filesIn(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (!entry.isDirectory()) return [path];
        return GENERATED.has(entry.name) ? [] : filesIn(path);
      }),
    )
    .sort();
}

/** The text of a file. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Every source file of the house: what people write and machines run. */
export function sourceFiles(): string[] {
  return filesIn('cdk', 'functions', 'scripts', 'web/src').filter((path) =>
    /\.(ts|mjs|svelte)$/.test(path),
  );
}
