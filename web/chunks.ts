import type { Plugin } from 'vite';

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The routes whose files are fetched together, by who comes to them. What stands first takes what it shares. */
const TOGETHER = {
  start: /\/routes\/\+(?:layout|error)\.|\/hooks\.client\.ts$/,
  // Teachers come here most, often on a weak network.
  form: /\/routes\/write\/\[form\]\//,
  children: /\/routes\/(?:today|children|outbox|me|schools)\//,
  shared: undefined,
  office: /\/routes\/(?:areas|findings|import|jobs|staff|settings|privacy)\//,
  rounds: /\/routes\/(?:rounds|verify|planner)\//,
};

/**
 * Puts what is fetched together into one file: Brotli packs one file of 50 kB far smaller than fifty of one. It knows
 * the site’s own routes, and nothing of how the framework names or lays out its files.
 */
export function chunks(): Plugin {
  /** The routes’ own files. */
  const pages = new Set<string>();
  /** What the framework begins with: it sets what its other modules read as soon as they are loaded. */
  const first = new Set<string>();
  return {
    name: 'chunks',
    moduleParsed({ id, isEntry, importedIds }) {
      if (/\/web\/src\/(?:routes\/|hooks\.)/.test(id)) pages.add(id);
      if (isEntry && id.includes('/@sveltejs/kit/'))
        for (const each of importedIds) first.add(each);
    },
    outputOptions(options) {
      const { codeSplitting } = options;
      // The worker, and what renders on the server, are not split at all.
      if (typeof codeSplitting !== 'object' || !codeSplitting?.groups) return null;
      const own = Object.entries(TOGETHER).map(([name, routes], at, { length }) => ({
        priority: length - at,
        ...(routes
          ? { name: reaching(name, () => [...pages].filter((page) => routes.test(page))) }
          : { name, minShareCount: 2 }),
      }));
      const before = { priority: own.length + 1, name: reaching('first', () => [...first]) };
      const groups = [...codeSplitting.groups, before, ...own];
      return { ...options, codeSplitting: { ...codeSplitting, groups } };
    },
  };
}

/** Names a module that is one of these, or that they reach. */
function reaching(name: string, roots: () => readonly string[]) {
  let reached: ReadonlySet<string> | undefined;
  return (id: string, modules: Modules) => {
    reached ??= reachedFrom(roots(), modules);
    return reached.has(id) ? name : null;
  };
}

/** A module that only gathers others is not followed: what is used of it is imported by those who use it. */
function reachedFrom(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const reached = new Set(roots);
  for (const id of reached)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? [])
      if (!imported.endsWith('/index.ts')) reached.add(imported);
  return reached;
}
